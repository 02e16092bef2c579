import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';

const folder = new URL('../templates/', import.meta.url);
const output = new URL('../src/html/templates.ts', import.meta.url);

/**
 * Gives the module that holds every template of `templates/` as a function, so that nothing is compiled at run time. A
 * template that names what it is not given throws, when it is rendered, instead of showing nothing.
 */
export function compileTemplates() {
  const rows = readdirSync(folder)
    .filter((file) => file.endsWith('.hbs'))
    .sort()
    .map((file) => {
      const source = readFileSync(new URL(file, folder), 'utf8').trimEnd();
      const compiled = /** @type {unknown} */ (Handlebars.precompile(source, { strict: true, knownHelpersOnly: true }));
      return `  ${basename(file, '.hbs')}: ${/** @type {string} */ (compiled)},`;
    });
  return [
    '// @ts-nocheck',
    '/* oxlint-disable */',
    '// Made from templates/ by scripts/compile-templates.js. Change those, then run `npm run templates -w renderers/print`.',
    '',
    '/** The templates, by name, as functions that the runtime of Handlebars calls. */',
    'export const templates: { readonly document: object; readonly [name: string]: object } = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(output, compileTemplates());
