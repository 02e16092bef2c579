// Compiles templates/ into src/generated/templates.ts. It is a step of the build.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import Handlebars from 'handlebars';

const folder = new URL('../templates/', import.meta.url);
const output = new URL('../src/generated/templates.ts', import.meta.url);

/**
 * Returns the source of a module with each template of `templates/` as a function, so that nothing is compiled at run
 * time. A template that uses an unknown name throws when it is rendered, instead of showing nothing.
 */
function compileTemplates() {
  const rows = readdirSync(folder)
    .filter((file) => file.endsWith('.hbs'))
    .sort()
    .map((file) => {
      const source = readFileSync(new URL(file, folder), 'utf8').trimEnd();
      const compiled = /** @type {unknown} */ (
        Handlebars.precompile(source, { strict: true, knownHelpers: { english: true }, knownHelpersOnly: true })
      );
      return `  ${basename(file, '.hbs')}: ${/** @type {string} */ (compiled)},`;
    });
  return [
    '// @ts-nocheck',
    '// Made from templates/ by scripts/compile-templates.js.',
    '',
    '/** The templates by name, as functions for the Handlebars runtime. */',
    'export const templates: { readonly document: object; readonly [name: string]: object } = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}

const text = compileTemplates();
mkdirSync(new URL('.', output), { recursive: true });
// An unchanged file keeps its modification time, so that packages that depend on it need not be rebuilt.
if (!existsSync(output) || readFileSync(output, 'utf8') !== text) writeFileSync(output, text);
