import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..');
const built = { css: '' };

beforeAll(() => {
  if (!existsSync(join(folder, 'dist/theme.css'))) execFileSync(process.execPath, [join(folder, 'build.js')]);
  built.css = readFileSync(join(folder, 'dist/theme.css'), 'utf8');
});

test('the modules have exactly the text of the style sheet', async () => {
  const { themeCss } = (await import(join(folder, 'dist/index.js'))) as { themeCss: string };
  const { hostCss } = (await import(join(folder, 'dist/host.js'))) as { hostCss: string };
  const { lateCss } = (await import(join(folder, 'dist/late.js'))) as { lateCss: string };
  const { tablesCss } = (await import(join(folder, 'dist/tables.js'))) as { tablesCss: string };
  const { reviewCss } = (await import(join(folder, 'dist/review.js'))) as { reviewCss: string };
  expect(themeCss + lateCss + reviewCss + hostCss + tablesCss).toBe(built.css);
});

test('it is at most 6.4 kB with brotli', () => {
  expect(brotliCompressSync(built.css).length).toBeLessThanOrEqual(6_400);
});

test('it loads no font, crest, image or other style sheet', () => {
  expect(built.css).not.toMatch(/url\(|@import|@font-face|GDS|crown/i);
});

test('every rule works in a shadow root and in the page: none needs the document, and none selects bare tags', () => {
  const selectors = [...built.css.matchAll(/([^{}]+)\{/g)]
    .map(([, selector = '']) => selector)
    .filter((selector) => !selector.startsWith('@'));
  expect(selectors.length).toBeGreaterThan(200);
  for (const selector of selectors) {
    expect(selector).not.toMatch(/:root|(?<![\w-])(html|body)\b/);
    for (const one of selector.split(/,(?![^(]*\))/)) expect(one).toMatch(/\.formwright|\.govuk-|:host|\[data-|^\d/);
  }
});

test('no selector has a universal sibling: Chromium would restyle all that is around whatever comes or goes', () => {
  expect(built.css.match(/[^{},]*[+~]\s*(?:\*|:(?!is\(|where\())[^{},]*/g)).toBeNull();
});

test('a council can set every colour', () => {
  for (const name of [
    'brand',
    'link',
    'link-hover',
    'button',
    'button-text',
    'focus',
    'focus-text',
    'error',
    'success',
    'text',
    'secondary-text',
    'background',
    'surface',
    'font',
  ]) {
    expect(built.css).toContain(`var(--formwright-${name},`);
  }
});

test('every GOV.UK colour that is used is set', () => {
  const used = new Set([...built.css.matchAll(/var\((--govuk-[\w-]+)/g)].map(([, name]) => name));
  for (const name of used) expect(built.css).toContain(`${name}:`);
});

test('every GOV.UK class in the documented markup has a rule', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const named = new Set(
    [...readme.matchAll(/class="([^"]+)"/g)]
      .flatMap(([, list = '']) => list.split(/[\s[\]]+/))
      .filter((name) => /^govuk-[\w-]+$/.test(name)),
  );
  const missing = [...named].filter((name) => !built.css.includes(`.${name}`));
  expect(missing).toEqual([]);
});
