import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildForm as build, compile, read, type Definition, type Logic } from '@formwright/generator';
import type { CompiledForm } from '@formwright/model';

export interface BuiltForm {
  readonly form: CompiledForm;
  readonly logic: Logic;
}

/** Builds a form with the generator into a folder of its own, imports what was generated, and clears up. */
export async function buildForm(folder: string): Promise<BuiltForm> {
  const file = join(folder, 'form.json');
  const { files, diagnostics } = await build(file);
  if (!files || diagnostics.length > 0) throw new Error(`${file} has problems: ${JSON.stringify(diagnostics, null, 2)}`);
  const { logic } = compile(read(file).definition as Definition);
  const out = temporaryFolder('form-');
  try {
    for (const name of ['index.js', 'model.js', 'logic.js']) writeFileSync(join(out, name), files.get(name) ?? '');
    const { form } = (await import(join(out, 'index.js'))) as { form: CompiledForm };
    return { form, logic };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Makes a folder within the workspace, so that what is generated finds the runtime. It is never committed; whoever made it removes it. */
export function temporaryFolder(prefix: string): string {
  const parent = join(import.meta.dirname, 'generated');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, prefix));
}
