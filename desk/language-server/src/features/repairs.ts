import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import { documentOf } from '../cursor.ts';
import { uriOf } from '../paths.ts';

/** Offers to apply the suggestion of a diagnostic, if it replaces one name with another: 'Did you mean `immediate`?' */
export function repairsOf(
  diagnostics: readonly Diagnostic[],
  { file, text }: { readonly file: string; readonly text: string },
): readonly CodeAction[] {
  const document = documentOf(file, text);
  return diagnostics.flatMap((found) => {
    const { suggestion } = (found.data ?? {}) as { suggestion?: string };
    const [, name] = /^Did you mean `([^`]+)`\?$/.exec(suggestion ?? '') ?? [];
    const written = document.getText(found.range);
    if (name === undefined || !/^"[^"]*"$/.test(written)) return [];
    const edit = { changes: { [uriOf(file)]: [{ range: found.range, newText: JSON.stringify(name) }] } };
    return [
      { title: `Change to “${name}”`, kind: CodeActionKind.QuickFix, diagnostics: [found], isPreferred: true, edit },
    ];
  });
}
