import { relative } from 'node:path';
import { kindOfChange, type FileChange } from '@formwright/editing';
import type { Terminal } from './terminal.ts';

/**
 * Shows what would be written, and asks before anything is overwritten; what is new needs no asking. `yes`: agreed
 * beforehand, for scripts. Gives the changes to write; undefined where the person would rather not, or where nobody can
 * be asked, which is said.
 */
export async function agreeTo(
  changes: readonly FileChange[],
  { yes, terminal }: { readonly yes: boolean; readonly terminal: Terminal },
): Promise<readonly FileChange[] | undefined> {
  const real = changes.filter((change) => kindOfChange(change) !== 'same');
  for (const change of real)
    terminal.out(
      `${kindOfChange(change) === 'new' ? 'new' : 'change'} ${relative(terminal.cwd, change.file)}: ${change.what}\n`,
    );
  const overwritten = real.filter((change) => kindOfChange(change) === 'changed');
  if (yes || overwritten.length === 0) return real;
  const files = overwritten.length === 1 ? 'this file' : `these ${overwritten.length} files`;
  if (!terminal.prompts) {
    terminal.err(
      `formwright: nothing was written, as ${files} would be changed and there is nobody here to ask. Say --yes to agree beforehand.\n`,
    );
    return undefined;
  }
  if (await terminal.prompts.confirm(`Change ${files}?`)) return real;
  terminal.out('Nothing was written.\n');
  return undefined;
}
