import { relative } from 'node:path';
import { kindOfChange, type FileChange } from '@formwright/editing';
import type { Terminal } from './terminal.ts';

/**
 * Shows what would be written, and asks before it overwrites a file. It does not ask about new files. `yes`: the person
 * has already agreed, for scripts. Returns the changes to write; undefined if the person refuses, or if there is nobody
 * to ask, which it reports.
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
  if (!terminal.prompts) {
    const files = overwritten.length === 1 ? 'One file' : `${overwritten.length} files`;
    terminal.err(
      `formwright: nothing was written. ${files} would be changed, and there is no terminal to ask on. To agree in advance, use --yes.\n`,
    );
    return undefined;
  }
  const asked = overwritten.length === 1 ? 'this file' : `these ${overwritten.length} files`;
  if (await terminal.prompts.confirm(`Change ${asked}?`)) return real;
  terminal.out('Nothing was written.\n');
  return undefined;
}
