import { isAbsolute, relative } from 'node:path';
import { locateAll, print, type Diagnostic, type DiagnosticCode, type RawDiagnostic } from '@formwright/diagnostics';
import type { Terminal } from '../terminal/terminal.ts';

/** Diagnostics with their places, and how many there are of each severity. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly errors: number;
  readonly warnings: number;
}

/** Adds places to diagnostics, with paths relative to the folder in which the command was started. */
export function reportOf(
  raw: readonly RawDiagnostic[],
  { texts, cwd }: { readonly texts: ReadonlyMap<string, string>; readonly cwd: string },
): Report {
  const seen = <Place extends { readonly file: string }>(place: Place): Place => ({
    ...place,
    file: relative(cwd, place.file) || '.',
  });
  const diagnostics = locateAll(
    raw.map((one) => withShownPath(one, cwd)),
    texts,
  ).map((found) => ({ ...seen(found), ...(found.related ? { related: found.related.map(seen) } : {}) }));
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { diagnostics, errors, warnings: diagnostics.length - errors };
}

/** Codes whose parameter is a path. */
const pathParams: { readonly [code in DiagnosticCode]?: string } = {
  'file-missing': 'name',
  'file-unreadable': 'name',
  'duplicate-id': 'other',
};

function withShownPath(one: RawDiagnostic, cwd: string): RawDiagnostic {
  const name = pathParams[one.code];
  const path = name === undefined ? undefined : one.params[name];
  if (name === undefined || typeof path !== 'string' || !isAbsolute(path)) return one;
  return { ...one, params: { ...one.params, [name]: relative(cwd, path) || '.' } };
}

/** Writes each diagnostic with its source line. `texts`: by absolute path. */
export function writeReport(
  { diagnostics }: Report,
  { texts, terminal }: { readonly texts: ReadonlyMap<string, string>; readonly terminal: Terminal },
): void {
  const byShownPath = new Map([...texts].map(([file, text]) => [relative(terminal.cwd, file) || '.', text]));
  for (const found of diagnostics) terminal.out(`${print(found, byShownPath.get(found.file))}\n`);
}

/** Returns a number with its noun: '1 error', '2 errors'. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
