import type { CompiledForm } from '@formwright/model';
import type { SavedDraft } from '@formwright/session';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { draw } from './support/draw.tsx';
import { facts } from '../../../packages/session/test/behaviour/everything.ts';

const forms = import.meta.glob<CompiledForm>('../../../forms/*/*/generated/index.js', { import: 'form' });
const drafts = import.meta.glob<SavedDraft>('../../../forms/*/*/drafts/half-filled.json', { import: 'default' });
const host = { save: () => Promise.resolve({}), submit: () => Promise.resolve({ reference: 'AB-12' }) };

it.each(Object.keys(drafts))(
  'axe finds nothing on any page of a real form, with its errors shown: %s',
  async (path) => {
    const [form, saved] = await Promise.all([
      forms[path.replace('drafts/half-filled.json', 'generated/index.js')]?.(),
      drafts[path]?.(),
    ]);
    if (!form || !saved) throw new Error('The forms are not built: npm run build');
    document.documentElement.lang = 'en';
    const drawn = draw({ form, facts, saved, host });
    const found: string[] = [];
    for (const { name } of drawn.session.view().pages) {
      drawn.session.goTo(name);
      await expect.poll(() => drawn.one('.formwright-main').dataset['page']).toBe(name);
      if (drawn.all('[data-action="next"]').length > 0) await userEvent.click(drawn.button('next'));
      drawn.session.goTo(name);
      await expect.poll(() => drawn.one('.formwright-main').dataset['page']).toBe(name);
      const { violations } = await axe.run(drawn.root, { rules: { region: { enabled: false } } });
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}: ${id}: ${html}`)));
    }
    expect(found).toEqual([]);
  },
);
