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

/** Tests that axe finds nothing on the pages of the councils' forms, and that each page fits in a narrow window. */
export function testRealForms(draw: DrawSession): void {
  afterEach(() => browserPage.viewport(1280, 800));

  it('there are forms, each with two drafts', () => {
    expect(Object.keys(forms).length).toBeGreaterThanOrEqual(2);
    expect(Object.keys(drafts).length).toBe(2 * Object.keys(forms).length);
  });

  it.each(Object.keys(drafts))(
    'axe finds nothing on any page of %s, in a wide window, and with its errors in one of 320 pixels, in which it fits',
    async (path) => {
      const folder = path.replace(/drafts\/[^/]+$/, '');
      const form = await forms[`${folder}generated/index.js`]?.();
      const saved = await drafts[path]?.();
      const record = await records[`${folder}records/example.json`]?.();
      if (!form || !saved) throw new Error(`The form of ${path} is not built: npm run build`);
      const { root, session, one, all, button } = await drawForm(draw, {
        form,
        saved,
        host: hostOf(),
        ...(record && { record }),
      });
      const look = async (name: string, width: number): Promise<void> => {
        session.goTo(name);
        await expect.poll(() => one('.formwright-main').dataset['page']).toBe(name);
        await browserPage.viewport(width, 700);
        expect(await axeViolations(root), name).toEqual([]);
        await browserPage.viewport(320, 700);
        expect(document.documentElement.scrollWidth, name).toBeLessThanOrEqual(320);
      };
      for (const { name } of session.view().pages) {
        await look(name, 1024);
        if (all('[data-action="next"]').length > 0) await userEvent.click(button('next'));
        await look(name, 320);
      }
    },
  );
}
