import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, emit, read, type Logic } from '@formwright/generator';
import type { CompiledForm } from '@formwright/model';

export interface BuiltForm {
  readonly form: CompiledForm;
  readonly logic: Logic;
}

/** Builds a form with the generator into a folder of its own, imports what was generated, and clears up. */
export async function buildForm(folder: string): Promise<BuiltForm> {
  const { definition, diagnostics } = read(join(folder, 'form.json'));
  if (!definition || diagnostics.length > 0) throw new Error(`${folder} cannot be read: ${JSON.stringify(diagnostics, null, 2)}`);
  const compiled = compile(definition);
  // Within the workspace, so that what is generated finds the runtime; never committed.
  const parent = join(import.meta.dirname, 'generated');
  mkdirSync(parent, { recursive: true });
  const out = mkdtempSync(join(parent, 'form-'));
  try {
    for (const [name, text] of await emit(compiled)) {
      if (['index.js', 'model.js', 'logic.js'].includes(name)) writeFileSync(join(out, name), text);
    }
    const { form } = (await import(join(out, 'index.js'))) as { form: CompiledForm };
    return { form, logic: compiled.logic };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
