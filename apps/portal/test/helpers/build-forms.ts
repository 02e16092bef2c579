import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, emit, read } from '@formwright/generator';

const scratch = fileURLToPath(new URL('../../.formwright', import.meta.url));
const samples = fileURLToPath(new URL('../forms', import.meta.url));

/** A folder of built forms, within the package, so that their code finds the runtime by Node's own rules. */
export interface BuiltFolder {
  readonly folder: string;
  remove(): void;
}

/** Copies a folder of forms, ours of the tests if none is given, and builds each of them. */
export async function buildForms(from: string = samples): Promise<BuiltFolder> {
  mkdirSync(scratch, { recursive: true });
  const folder = mkdtempSync(join(scratch, 'test-forms-'));
  for (const council of readdirSync(from)) {
    for (const form of readdirSync(join(from, council)))
      await build(join(from, council, form), join(folder, council, form));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

async function build(source: string, target: string): Promise<void> {
  cpSync(source, target, { recursive: true });
  const { definition, diagnostics } = read(join(source, 'form.json'));
  if (definition === undefined) throw new Error(JSON.stringify(diagnostics));
  mkdirSync(join(target, 'generated'), { recursive: true });
  for (const [name, text] of await emit(compile(definition))) writeFileSync(join(target, 'generated', name), text);
}
