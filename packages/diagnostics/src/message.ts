import { catalogue } from './catalogue.ts';
import type { DiagnosticCode, Params } from './diagnostic.ts';
import { printable, shortened } from './printable.ts';

const longestParam = 200;

/**
 * Returns the catalogue's message with its parameters filled in. Parameters come from a definition, so they are shortened
 * and made printable.
 */
export function message(code: DiagnosticCode, params: Params): string {
  return catalogue[code].message.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? whole : printable(shortened(String(value), longestParam));
  });
}
