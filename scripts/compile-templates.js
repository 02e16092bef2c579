// Compiles the templates/ of the package in which it runs into its src/generated/templates.ts. It is a step of the build.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Handlebars from 'handlebars';

const folder = 'templates';
const output = join('src', 'generated', 'templates.ts');

/**
 * Returns the source of a module with each template of `templates/` as a function, so that nothing is compiled at run
 * time. A template that uses an unknown name throws when it is rendered, instead of showing nothing.
 */
function compileTemplates() {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.hbs'))
    .sort();
  const rows = files.map((file) => {
    const source = readFileSync(join(folder, file), 'utf8').trimEnd();
    const compiled = /** @type {unknown} */ (
      Handlebars.precompile(source, {
        strict: true,
        preventIndent: true,
        knownHelpers: { english: true },
        knownHelpersOnly: true,
      })
    );
    return `  '${basename(file, '.hbs')}': ${/** @type {string} */ (compiled)},`;
  });
  const names = files.map((file) => `'${basename(file, '.hbs')}'`).join(' | ');
  return [
    '// @ts-nocheck',
    '// Made from templates/ by scripts/compile-templates.js.',
    '',
    '/** The templates by name, as functions for the Handlebars runtime. */',
    `export const templates: { readonly [name in ${names}]: object } = {`,
    ...rows,
    '};',
    '',
  ].join('\n');
}

const text = compileTemplates();
mkdirSync(dirname(output), { recursive: true });
// An unchanged file keeps its modification time, so that packages that depend on it need not be rebuilt.
if (!existsSync(output) || readFileSync(output, 'utf8') !== text) writeFileSync(output, text);
