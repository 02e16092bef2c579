import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { Definition } from '../1-read/definition.ts';
import { read, type ReadResult } from '../1-read/read.ts';
import { check } from '../3-check/index.ts';
import { missingWelsh } from '../3-check/texts/translations.ts';
import { compile } from '../4-compile/compile.ts';
import type { Compiled } from '../4-compile/compiled.ts';
import { emit, emitModules } from '../5-emit/index.ts';
import { withoutConsequences } from './without-consequences.ts';

export interface BuildResult {
  /** The text of each generated file by name; absent if there was an error. */
  readonly files?: ReadonlyMap<string, string>;
  readonly diagnostics: readonly RawDiagnostic[];
  /** Source texts by absolute path, for `locateAll` and `print`. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface PreviewResult extends Omit<BuildResult, 'files'> {
  /** Absent if there was an error. */
  readonly compiled?: Compiled;
  /** The text of each module that the form needs to run, by name; absent if there was an error. */
  readonly modules?: ReadonlyMap<string, string>;
}

/**
 * Reads and checks a definition: everything that `formwright check` reports about it. Never throws, whatever it
 * contains.
 */
export async function checkForm(file: string, requirements: Requirements = {}): Promise<Omit<BuildResult, 'files'>> {
  return checkRead(read(file), requirements);
}

/** What a form must have, besides being correct. */
export interface Requirements {
  /** A language in which it must be complete. */
  readonly complete?: 'cy';
}

/** Checks what was read. Also reports what the reader found. */
export async function checkRead(
  { definition, diagnostics, texts }: ReadResult,
  { complete }: Requirements = {},
): Promise<Omit<BuildResult, 'files'>> {
  if (!definition || isCut(diagnostics)) return { diagnostics, texts };
  try {
    return {
      diagnostics: withoutConsequences(diagnostics, [
        ...(await check(definition)),
        ...(complete ? missingWelsh(definition) : []),
      ]),
      texts,
    };
  } catch (error) {
    return { diagnostics: [...diagnostics, ourMistake(definition, error)], texts };
  }
}

/** If reading stopped because of size, the definition is incomplete, so nothing more can be said about it. */
function isCut(diagnostics: readonly RawDiagnostic[]): boolean {
  return diagnostics.some(({ code }) => code === 'too-large');
}

/** Reads, checks, compiles and emits a definition. Writes nothing. */
export async function buildForm(file: string): Promise<BuildResult> {
  return buildRead(read(file));
}

/** Checks, compiles and emits what was read. */
export async function buildRead(result: ReadResult): Promise<BuildResult> {
  const { made, ...found } = await whereSound(result, async (definition) => emit(compile(definition)));
  return { ...found, ...(made && { files: made }) };
}

/**
 * Checks what was read, compiles it and emits only the modules that it needs to run: all that a preview needs, and
 * quickly.
 */
export async function previewRead(result: ReadResult): Promise<PreviewResult> {
  const { made, ...found } = await whereSound(result, (definition) => {
    const compiled = compile(definition);
    return { compiled, modules: emitModules(compiled) };
  });
  return { ...found, ...made };
}

/** Makes something of a definition without errors. */
async function whereSound<Made>(
  result: ReadResult,
  make: (definition: Definition) => Made | Promise<Made>,
): Promise<Omit<BuildResult, 'files'> & { readonly made?: Made }> {
  const { definition } = result;
  const { diagnostics, texts } = await checkRead(result);
  if (!definition || diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics, texts };
  try {
    return { made: await make(definition), diagnostics, texts };
  } catch (error) {
    return { diagnostics: [...diagnostics, ourMistake(definition, error)], texts };
  }
}

/**
 * Every definition without errors should compile. If it does not, its author must be told, and other forms must still
 * be built.
 */
function ourMistake({ root }: Definition, error: unknown): RawDiagnostic {
  return diagnostic(
    'internal-error',
    { ...root.place, length: 1 },
    { problem: error instanceof Error ? error.message : String(error) },
  );
}
