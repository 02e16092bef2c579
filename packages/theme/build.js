// Builds the look: src/theme.scss → dist/theme.css, and the same text as a module for constructable sheets.
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
const { css } = compile(`${here}/src/theme.scss`, { loadPaths: [modules], quietDeps: true });
const { code } = transform({
  filename: 'theme.css',
  code: Buffer.from(postcss([dropUnused, councilColours]).process(css, { from: undefined }).css),
  minify: true,
  targets: { chrome: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (2 << 8) },
});
const text = code.toString();

mkdirSync(`${here}/dist`, { recursive: true });
writeFileSync(`${here}/dist/theme.css`, text);
writeFileSync(`${here}/dist/index.js`, `export const themeCss = ${JSON.stringify(text)};\n`);
writeFileSync(
  `${here}/dist/index.d.ts`,
  "/** The look of forms as one style sheet, for `new CSSStyleSheet().replaceSync(themeCss)` or a file. All rules stand below `.formwright`, `.govuk-` classes or `:host`. */\nexport declare const themeCss: string;\n",
);
