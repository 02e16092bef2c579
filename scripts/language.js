// `npm run language`: writes what is made from the language's records in generator/src/language.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url);
const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('scripts/language-files/index.ts', root))],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  conditions: ['formwright-source'],
  write: false,
});
const { languageFiles } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
for (const { path, make } of languageFiles) {
  const file = new URL(path, root);
  const written = readFileSync(file, 'utf8');
  const made = make(written);
  if (made === written) continue;
  writeFileSync(file, made);
  console.log(`wrote ${path}`);
}
