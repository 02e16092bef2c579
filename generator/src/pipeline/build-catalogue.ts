import type { CatalogueRead } from '../1-read/catalogue.ts';
import { checkCatalogue } from '../3-check/catalogue.ts';
import { compileCatalogue } from '../4-compile/catalogue.ts';
import { emitCatalogue } from '../5-emit/catalogue.ts';
import type { BuildResult } from './build-form.ts';

/** Checks what was read of a council's home page: everything that `formwright check` reports about it. */
export function checkCatalogueRead({ catalogue, diagnostics, texts }: CatalogueRead): Omit<BuildResult, 'files'> {
  return { diagnostics: [...diagnostics, ...(catalogue ? checkCatalogue(catalogue, texts) : [])], texts };
}

/** Checks, compiles and emits what was read of a council's home page. Writes nothing. */
export function buildCatalogueRead(read: CatalogueRead): BuildResult {
  const { catalogue } = read;
  const { diagnostics, texts } = checkCatalogueRead(read);
  if (!catalogue || diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics, texts };
  return { files: emitCatalogue(compileCatalogue(catalogue)), diagnostics, texts };
}
