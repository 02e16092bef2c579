import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import { read, type ReadResult } from './1-read/read.ts';
import { check } from './2-check/index.ts';
import { compile } from './3-compile/compile.ts';
import { emit } from './4-emit/index.ts';

export interface BuildResult {
  /** The text of each generated file by name; absent where there was an error. */
  readonly files?: ReadonlyMap<string, string>;
  readonly diagnostics: readonly RawDiagnostic[];
  /** Source texts by absolute path, for `locateAll` and `print`. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads and checks a definition: everything that `formwright check` reports of it. Never throws on what it reads. */
export async function checkForm(file: string): Promise<Omit<BuildResult, 'files'>> {
  return checkRead(read(file));
}

/** Checks what has been read. Reports what the reader found as well. */
export async function checkRead({ definition, diagnostics, texts }: ReadResult): Promise<Omit<BuildResult, 'files'>> {
  return { diagnostics: [...diagnostics, ...(definition ? await check(definition) : [])], texts };
}

/** Reads, checks, compiles and emits a definition. Writes nothing. */
export async function buildForm(file: string): Promise<BuildResult> {
  return buildRead(read(file));
}

/** Checks, compiles and emits what has been read. */
export async function buildRead(result: ReadResult): Promise<BuildResult> {
  const { definition } = result;
  const { diagnostics, texts } = await checkRead(result);
  if (!definition || diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics, texts };
  try {
    return { files: await emit(compile(definition)), diagnostics, texts };
  } catch (error) {
    // Checked definitions compile. Where one does not, its author must hear of it, and the other forms must still be built.
    const problem = error instanceof Error ? error.message : String(error);
    return { diagnostics: [...diagnostics, diagnostic('internal-error', { ...definition.root.place, length: 1 }, { problem })], texts };
  }
}
