import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledForm } from '@formwright/model';
import { compile, read, type Compiled } from '@formwright/generator';

export type Guard = ((answers: unknown) => boolean) & { errors?: readonly unknown[] | null };

export interface LoadedForm {
  readonly form: CompiledForm;
  readonly isSubmission: Guard;
  readonly isDraft: Guard;
  readonly files: ReadonlyMap<string, string>;
}

const worker = `${process.pid}-${process.env['VITEST_POOL_ID'] ?? 0}`;
// In the repository, so that `@formwright/runtime` is found; `generated/` is not committed.
const folder = fileURLToPath(new URL(`../generated/${worker}`, import.meta.url));
// Below node_modules, because vitest lets Node load what is there: a receiver is large, and needs no transforming.
const native = fileURLToPath(new URL(`../../../node_modules/.formwright-tests/${worker}`, import.meta.url));

type Write = (compiled: Compiled) => Promise<ReadonlyMap<string, string>>;

/** Turns a definition that is not in a file into loaded code. */
export async function loadDefinition(
  definition: unknown,
  { name, write }: { name: string; write: Write },
): Promise<LoadedForm> {
  const file = definitionFile(name);
  writeFileSync(file, JSON.stringify(definition));
  return loadFile(file, { name, write });
}

/** Turns the file of a definition into loaded code. `unload` removes the generated files. */
export async function loadFile(file: string, { name, write }: { name: string; write: Write }): Promise<LoadedForm> {
  const { definition, diagnostics } = read(file);
  if (!definition || diagnostics.some(({ severity }) => severity === 'error'))
    throw new Error(`not read: ${JSON.stringify(diagnostics)}`);
  const files = await write(compile(definition));
  const into = join(folder, name);
  for (const made of [into, native]) mkdirSync(made, { recursive: true });
  for (const [path, text] of files) writeFileSync(join(into, path), text);
  const receiver = join(native, `${name}.mjs`);
  writeFileSync(receiver, files.get('receiver.js') ?? '');
  const { form } = (await import(/* @vite-ignore */ join(into, 'index.js'))) as { form: CompiledForm };
  const { isSubmission, isDraft } = (await import(/* @vite-ignore */ receiver)) as {
    isSubmission: Guard;
    isDraft: Guard;
  };
  return { form, isSubmission, isDraft, files };
}

/** Returns the file into which a definition with that name is put. */
export function definitionFile(name: string): string {
  mkdirSync(join(folder, name), { recursive: true });
  return join(folder, name, 'form.json');
}

/** Removes what was made. */
export function unload(): void {
  for (const made of [folder, native]) rmSync(made, { recursive: true, force: true });
}
