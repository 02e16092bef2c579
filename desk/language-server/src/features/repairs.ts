import { upgraded } from '@formwright/generator';
import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import { documentOf } from '../cursor.ts';
import { uriOf } from '../paths.ts';

/**
 * Offers to apply the suggestion of a diagnostic, if it replaces one name with another, 'Did you mean `immediate`?', and to
 * replace former names.
 */
export function repairsOf(
  diagnostics: readonly Diagnostic[],
  { file, text }: { readonly file: string; readonly text: string },
): readonly CodeAction[] {
  const document = documentOf(file, text);
  return diagnostics.flatMap((found) => {
    if (found.code === 'former-name') {
      const { text: newText } = upgraded(file, text);
      const whole = { start: document.positionAt(0), end: document.positionAt(text.length) };
      const edit = { changes: { [uriOf(file)]: [{ range: whole, newText }] } };
      const title = 'Write the present names in the whole file';
      return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [found], isPreferred: true, edit }];
    }
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
