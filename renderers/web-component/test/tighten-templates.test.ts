import { expect, test } from 'vitest';
import { tighten } from '../scripts/tighten-templates.js';

test('removes line breaks from templates, including nested ones, and from nothing else', () => {
  const code =
    'const a: string = `x\n  y`;\nconst b = html`<p\n    class=${a}>\n  ${html`<b>\n  one two </b>`}\n</p>`;\n';
  const tight = 'const a: string = `x\n  y`;\nconst b = html`<p class=${a}> ${html`<b> one two </b>`}</p>`;\n';
  expect(tighten(code)).toBe(tight);
  expect(tighten(tight)).toBe(tight);
});
