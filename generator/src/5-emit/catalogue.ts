import type { CompiledCatalogue } from '@formwright/model';

/** Emits the files of a council's home page, by name. */
export function emitCatalogue(catalogue: CompiledCatalogue): ReadonlyMap<string, string> {
  return new Map([['catalogue.json', `${JSON.stringify(catalogue, null, 2)}\n`]]);
}
