// Builds src/theme.scss, src/late.scss for what is drawn once a person has begun to answer, src/review.scss for what they
// check at the end, and src/host.scss and src/tables.scss for what few forms have, into dist/theme.css, and each into a
// module for constructable style sheets.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import postcss from 'postcss';
import { compile } from 'sass';
import { councilColours } from './src/council-colours.js';
import { dropUnused } from './src/drop-unused.js';

const here = dirname(fileURLToPath(import.meta.url));
const modules = resolve(dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')), '..');

function styleOf(name) {
  const { css } = compile(`${here}/src/${name}.scss`, { loadPaths: [modules], quietDeps: true });
  const { code } = transform({
    filename: `${name}.css`,
    code: Buffer.from(postcss([dropUnused, councilColours]).process(css, { from: undefined }).css),
    minify: true,
    targets: { chrome: 109 << 16, firefox: 113 << 16, safari: (16 << 16) | (4 << 8) },
  });
  return code.toString();
}

function writeModule(file, name, { text, says }) {
  writeFileSync(`${here}/dist/${file}.js`, `export const ${name} = ${JSON.stringify(text)};\n`);
  writeFileSync(
    `${here}/dist/${file}.d.ts`,
    `/** ${says} All rules apply within \`.formwright\`, \`.govuk-\` classes or \`:host\`. */\nexport declare const ${name}: string;\n`,
  );
}

const [theme, late, review, host, tables] = ['theme', 'late', 'review', 'host', 'tables'].map(styleOf);
mkdirSync(`${here}/dist`, { recursive: true });
writeFileSync(`${here}/dist/theme.css`, theme + late + review + host + tables);
writeModule('index', 'themeCss', {
  text: theme,
  says: 'The look of forms as one style sheet, for `new CSSStyleSheet().replaceSync(themeCss)`.',
});
writeModule('late', 'lateCss', {
  text: late,
  says: 'The look of what is drawn once a person has begun to answer, beside `themeCss`.',
});
writeModule('review', 'reviewCss', {
  text: review,
  says: 'The look of all answers before they are submitted, beside `themeCss`.',
});
writeModule('host', 'hostCss', {
  text: host,
  says: 'The look of suggestions and of lists of files, beside `themeCss`: few forms have them.',
});
writeModule('tables', 'tablesCss', {
  text: tables,
  says: 'The look of tables of entries and of their editor, beside `themeCss`: few forms have them.',
});
