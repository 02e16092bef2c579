import type { FieldNode, FormModel, Node, NoteNode, TextFormat, TextFormatName } from '@formwright/model';

/**
 * A model as generated code holds it: without names, paths, kinds and all else that follows from the rest, as a
 * council's page loads it.
 */
export interface PackedModel extends Omit<FormModel, 'pages'> {
  /** Pages by name, in order. */
  readonly pages: PackedNodes;
}

/** Nodes by name, in order. */
export interface PackedNodes {
  readonly [name: string]: PackedNode;
}

/** A node without its name, path and kind, without what is as `packedDefaults` has it, and its children by name. */
export interface PackedNode {
  readonly children?: PackedNodes;
  readonly [key: string]: unknown;
}

/** What most fields and notes are, and what a packed one does not say. */
export const packedDefaults: { readonly field: Partial<FieldNode>; readonly note: Partial<NoteNode> } = {
  field: { type: 'string', widget: 'text', ui: {} },
  note: { style: 'text', stop: false },
};

/** The formats that a form's fields have. */
export type Formats = { readonly [format in TextFormatName]?: TextFormat };

/** Gives the model that was packed. `formats`: those of its texts. */
export function unpackModel(packed: PackedModel, formats: Formats = {}): FormModel {
  return { ...packed, pages: unpackNodes(packed.pages, '', formats) as FormModel['pages'] };
}

function unpackNodes(packed: PackedNodes, around: string, formats: Formats): readonly Node[] {
  return Object.entries(packed).map(([name, node]) => {
    const kind = around === '' ? 'page' : kindOf(node);
    const path = `${around}/${name}`;
    const children = node.children && {
      children: unpackNodes(node.children, kind === 'repeat' ? `${path}/*` : path, formats),
    };
    const textFormat = formats[node['format'] as TextFormatName];
    const defaults = kind === 'field' || kind === 'note' ? packedDefaults[kind] : undefined;
    return {
      kind,
      name,
      path,
      ...defaults,
      ...node,
      ...(textFormat && { textFormat }),
      ...children,
    } as unknown as Node;
  });
}

/** Told apart by what only one kind has. */
function kindOf(node: PackedNode): Node['kind'] {
  if (node.children) return 'entryLabel' in node ? 'repeat' : 'section';
  return 'text' in node ? 'note' : 'field';
}
