import type { Definition, DefinitionNode } from '@formwright/generator';
import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import { documentOf, rangeOf } from '../cursor.ts';

const kinds: { readonly [kind in DefinitionNode['kind']]: SymbolKind } = {
  form: SymbolKind.Module,
  page: SymbolKind.Namespace,
  section: SymbolKind.Object,
  repeat: SymbolKind.Array,
  field: SymbolKind.Field,
  note: SymbolKind.String,
  value: SymbolKind.Variable,
};

/** Returns the pages, sections, fields and notes in a file, with their labels, for an editor's outline. */
export function outlineOf(
  definition: Definition,
  { file, text }: { readonly file: string; readonly text: string },
): readonly DocumentSymbol[] {
  const document = documentOf(file, text);
  const symbols = (nodes: readonly DefinitionNode[]): DocumentSymbol[] =>
    nodes.flatMap((node) => {
      const children = symbols(node.children);
      if (node.namePlace.file !== file || node.place.file !== file) return children;
      const title = node.keywords.get('title')?.value;
      const selectionRange = rangeOf(document, node.namePlace);
      const range = { start: selectionRange.start, end: rangeOf(document, node.place).end };
      return [
        {
          name: node.name,
          ...(typeof title === 'string' ? { detail: title } : {}),
          kind: kinds[node.kind],
          range,
          selectionRange,
          children,
        },
      ];
    });
  return symbols(definition.root.children);
}
