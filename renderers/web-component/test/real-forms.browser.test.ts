import type { CompiledForm } from '@formwright/model';
import type { PrefillRecord, SavedDraft } from '@formwright/session';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { axeViolations } from './axe-violations.ts';
import { mount } from './mount.ts';

const forms = import.meta.glob<CompiledForm>('../../../forms/*/*/generated/index.js', { import: 'form' });
const drafts = import.meta.glob<SavedDraft>('../../../forms/*/*/drafts/*.json', { import: 'default' });
const records = import.meta.glob<PrefillRecord>('../../../forms/*/*/records/example.json', { import: 'default' });

afterEach(() => page.viewport(1024, 768));

test('there are forms and drafts to test', () => {
  expect(Object.keys(forms).length).toBeGreaterThanOrEqual(2);
  expect(Object.keys(drafts).length).toBeGreaterThanOrEqual(Object.keys(forms).length);
});

test.each(Object.keys(drafts).filter((path) => /(half-filled|complete)\.json$/.test(path)))(
  'axe finds nothing on any page of %s, and each fits in 320 pixels',
  async (path) => {
    const folder = path.replace(/drafts\/[^/]+$/, '');
    const form = await forms[`${folder}generated/index.js`]?.();
    const saved = await drafts[path]?.();
    const record = await records[`${folder}records/example.json`]?.();
    if (!form || !saved) throw new Error(`The form of ${path} is not built: npm run build`);
    const { element, all, find } = await mount({ compiled: form, saved, record });
    for (const [number] of all('.formwright-pages__link').entries()) {
      await page.viewport(1024, 768);
      all('.formwright-pages__link')[number]?.click();
      const heading = find('h1').textContent;
      expect(await axeViolations(element), heading).toEqual([]);
      await page.viewport(320, 700);
      expect(document.documentElement.scrollWidth, heading).toBeLessThanOrEqual(320);
    }
  },
);
