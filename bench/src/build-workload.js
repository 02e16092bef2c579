// Compiles a definition of the workload into a folder and returns its compiled form.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile, emit, read } from '@formwright/generator';

/**
 * Writes `generated/` in the folder. Returns the form, its files, and how many milliseconds reading, compiling and
 * emitting took.
 *
 * @throws Error if the definition does not compile.
 */
export async function buildWorkload(definition, folder) {
  mkdirSync(join(folder, 'generated'), { recursive: true });
  const file = join(folder, 'form.json');
  writeWhole(file, JSON.stringify(definition, null, 2));
  const started = performance.now();
  const { definition: parsed, diagnostics } = read(file);
  if (!parsed || diagnostics.length > 0) throw new Error(`The workload does not compile: ${diagnostics[0]?.code}`);
  const files = await emit(compile(parsed));
  const milliseconds = performance.now() - started;
  for (const [name, text] of files) writeWhole(join(folder, 'generated', name), text);
  const { form } = await import(pathToFileURL(join(folder, 'generated/index.js')).href);
  return { form, files, milliseconds };
}

/** Writes a file atomically, because tests that run side by side share these folders. */
export function writeWhole(file, text) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, text);
  renameSync(own, file);
}
