import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCatalogueRead, compile, emit, read, readCatalogue } from '@formwright/generator';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const scratch = fileURLToPath(new URL('../../.formwright', import.meta.url));
const samples = fileURLToPath(new URL('../forms', import.meta.url));

/**
 * Copies a folder of forms, the samples if none is given, and builds each of them. Returns the folder of the copies. It
 * is within the package, so that their code finds the runtime by Node's own rules. `also`: the folders of more councils,
 * or of the portal's own forms.
 */
export async function buildForms(from: string = samples, also: readonly string[] = []): Promise<string> {
  const folder = temporaryFolder('test-forms-', scratch);
  const councils = [...readdirSync(from).map((council) => join(from, council)), ...also];
  for (const path of councils) {
    const council = basename(path);
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const [source, target] = [join(path, entry.name), join(folder, council, entry.name)];
      // What a council says once for all its forms stays beside them.
      if (entry.isDirectory()) await build(source, target);
      else cpSync(source, target);
    }
    buildHomePage(join(folder, council));
  }
  return folder;
}

function buildHomePage(council: string): void {
  const catalogue = readCatalogue(council);
  if (!catalogue) return;
  const { files, diagnostics } = buildCatalogueRead(catalogue);
  if (!files) throw new Error(JSON.stringify(diagnostics));
  mkdirSync(join(council, 'generated'));
  for (const [name, text] of files) writeFileSync(join(council, 'generated', name), text);
}

async function build(source: string, target: string): Promise<void> {
  cpSync(source, target, { recursive: true });
  const { definition, diagnostics } = read(join(source, 'form.json'));
  if (definition === undefined) throw new Error(JSON.stringify(diagnostics));
  mkdirSync(join(target, 'generated'), { recursive: true });
  for (const [name, text] of await emit(compile(definition))) writeFileSync(join(target, 'generated', name), text);
}
