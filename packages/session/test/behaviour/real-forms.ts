import type { CompiledForm } from '@formwright/model';
import type { PrefillRecord, SavedDraft } from '@formwright/session';
import { afterEach, expect, it } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { axeViolations } from './axe-violations.ts';
import { drawForm, type DrawSession, hostOf } from './draw-form.ts';

const forms = import.meta.glob<CompiledForm>('../../../../forms/*/*/generated/index.js', { import: 'form' });
const drafts = import.meta.glob<SavedDraft>('../../../../forms/*/*/drafts/{half-filled,complete}.json', {
  import: 'default',
});
const records = import.meta.glob<PrefillRecord>('../../../../forms/*/*/records/example.json', { import: 'default' });

/**
 * Tests that axe finds nothing on the pages of the councils' forms, and that each page fits in a narrow window. Each
 * page is looked at once: renderers take turns from form to form, forms between their drafts, and pages between a wide
 * window and errors in a narrow one. `npm run verify` looks at each page in all states in both.
 */
export function testRealForms(draw: DrawSession, renderer: 'web-component' | 'react'): void {
  afterEach(() => browserPage.viewport(1280, 800));

  it('there are forms, each with two drafts', () => {
    expect(Object.keys(forms).length).toBeGreaterThanOrEqual(2);
    expect(Object.keys(drafts).length).toBe(2 * Object.keys(forms).length);
  });

  const turns = Object.keys(forms).flatMap((path, n) =>
    (n % 2 === 0) === (renderer === 'react')
      ? [[path.replace('generated/index.js', ''), n % 4 < 2 ? 'complete' : 'half-filled'] as const]
      : [],
  );
  it.each(turns)(
    'axe finds nothing on any page of %s, %s, and none is wider than 320 pixels',
    async (folder, draft) => {
      const form = await forms[`${folder}generated/index.js`]?.();
      const saved = await drafts[`${folder}drafts/${draft}.json`]?.();
      const record = await records[`${folder}records/example.json`]?.();
      if (!form || !saved) throw new Error(`${folder} is not built: npm run build`);
      const { root, session, one, all, button } = await drawForm(draw, {
        form,
        saved,
        host: hostOf(),
        ...(record && { record }),
      });
      for (const [n, { name }] of session.view().pages.entries()) {
        session.goTo(name);
        await expect.poll(() => one('.formwright-main').dataset['page']).toBe(name);
        const isNarrow = n % 2 === (draft === 'complete' ? 1 : 0);
        if (isNarrow && all('[data-action="next"]').length > 0) {
          await userEvent.click(button('next'));
          session.goTo(name);
          await expect.poll(() => one('.formwright-main').dataset['page']).toBe(name);
        }
        await browserPage.viewport(isNarrow ? 320 : 1024, 700);
        expect(await axeViolations(root), name).toEqual([]);
        if (!isNarrow) await browserPage.viewport(320, 700);
        expect(document.documentElement.scrollWidth, name).toBeLessThanOrEqual(320);
      }
    },
  );
}
