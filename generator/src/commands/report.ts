import { relative } from 'node:path';
import { locateAll, print, type Diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { Terminal } from './terminal.ts';

export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly errors: number;
  readonly warnings: number;
}

/** Gives diagnostics their places, and paths as seen from the folder in which the command was started. */
export function reportOf(raw: readonly RawDiagnostic[], { texts, cwd }: { readonly texts: ReadonlyMap<string, string>; readonly cwd: string }): Report {
  const seen = <Place extends { readonly file: string }>(place: Place): Place => ({ ...place, file: relative(cwd, place.file) || '.' });
  const diagnostics = locateAll(raw, texts).map((found) => ({ ...seen(found), ...(found.related ? { related: found.related.map(seen) } : {}) }));
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { diagnostics, errors, warnings: diagnostics.length - errors };
}

/** Writes each diagnostic with its source line. `texts`: by absolute path. */
export function writeReport({ diagnostics }: Report, { texts, terminal }: { readonly texts: ReadonlyMap<string, string>; readonly terminal: Terminal }): void {
  const byShownPath = new Map([...texts].map(([file, text]) => [relative(terminal.cwd, file) || '.', text]));
  for (const found of diagnostics) terminal.out(`${print(found, byShownPath.get(found.file))}\n`);
}

/** Says a number with its noun: '1 error', '2 errors'. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
