// Makes src/catalogue.ts and docs/diagnostics.md from catalogue/*.md.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'oxfmt';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Reads the entries, in order of their codes.
 *
 * @returns {{ code: string, severity: string, message: string, text: string }[]}
 */
export function readEntries() {
  return readdirSync(here('../catalogue'))
    .toSorted()
    .map((file) => {
      const text = readFileSync(here(`../catalogue/${file}`), 'utf8').trimEnd();
      const [, code, severity, message] = /^# (\S+)\n\n\*(error|warning)\*: (.+)\n/.exec(text) ?? [];
      if (`${code}.md` !== file)
        throw new Error(`catalogue/${file} does not begin with its code, severity and message`);
      return { code, severity, message, text };
    });
}

/**
 * Makes the text of both files, formatted like all code.
 *
 * @returns {Promise<Map<string, string>>} Text by path
 */
export async function makeFiles() {
  const {
    $schema: _,
    ignorePatterns: __,
    ...layout
  } = JSON.parse(readFileSync(here('../../../.oxfmtrc.json'), 'utf8'));
  const entries = readEntries();
  const quote = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const catalogue = [
    '// Made by scripts/make-catalogue.js from catalogue/*.md.',
    '',
    '/** Severity and message of every code; `{name}` in a message is a parameter. */',
    'export const catalogue = {',
    ...entries.map(
      ({ code, severity, message }) => `  ${quote(code)}: { severity: '${severity}', message: ${quote(message)} },`,
    ),
    '} as const;',
    '',
  ].join('\n');
  const docs = [
    '# Diagnostics',
    '',
    'Everything that `formwright check` can report about a definition, by code. Made from `packages/diagnostics/catalogue/`.',
    '',
    'An error stops the build. A warning does not.',
    '',
    entries.map(({ text }) => text.replace(/^(#+) /gm, '#$1 ')).join('\n\n'),
    '',
  ].join('\n');
  return new Map([
    [here('../src/catalogue.ts'), (await format('catalogue.ts', catalogue, layout)).code],
    [here('../../../docs/diagnostics.md'), docs],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of await makeFiles()) writeFileSync(path, text);
}
