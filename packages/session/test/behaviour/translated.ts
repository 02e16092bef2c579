import { expect, it } from 'vitest';
import { createSession } from '@formwright/session';
import type { DrawSession } from './draw-form.ts';
import { facts, field, page, smallForm } from '../support/small-form.ts';

const form = smallForm(
  [
    page('you', [
      field('name', { label: 'Name' }),
      field('count', { label: 'Letters', type: 'number', widget: 'output', calculated: true }),
      field('story', { label: 'Story', widget: 'textarea', maxLength: 20 }),
    ]),
    page('end', [field('rest', { label: 'Rest' })]),
  ],
  (answers, evaluation) => {
    evaluation.mandatory.add('/you/name').add('/end/rest');
    evaluation.calculated.set(
      '/you/count',
      ((answers['you'] as { readonly name?: string } | undefined)?.name ?? '').length,
    );
  },
);

/** Does what the translators of browsers do: each text goes into an element of theirs, and its own node away. */
function translate(root: ParentNode & Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts.filter(
    ({ data, parentElement }) => data.trim() && parentElement?.localName !== 'textarea',
  )) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    outer.append(inner);
    inner.append(`«${text.data}»`);
    text.replaceWith(outer);
  }
}

/** Tests that what changes is drawn on a page that a browser has translated. */
export function testTranslated(draw: DrawSession): void {
  it('follows answers and pages after a browser has translated what was drawn', async () => {
    const session = createSession({
      form,
      facts,
      host: { save: async () => ({}), submit: async () => ({ reference: 'AB-12' }) },
    });
    const { root } = await draw(session);
    const read = (selector: string): string | undefined =>
      root.querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim();
    const translated = async (change: () => void): Promise<void> => {
      await new Promise(requestAnimationFrame);
      translate(root);
      change();
    };
    await translated(() => void session.next());
    await expect.poll(() => read('[data-errors] li')).toBe('Enter the name');
    await translated(() => session.answer('/you/name', 'Siân'));
    await expect.poll(() => read('[data-errors]')).toBeUndefined();
    await expect.poll(() => read('.formwright-answer__value')).toBe('4');
    await expect.poll(() => read('[data-percent]')).toBe('50% complete');
    await translated(() => session.answer('/you/name', 'Siân Ŵyn'));
    await expect.poll(() => read('.formwright-answer__value')).toBe('8');
    await translated(() => session.answer('/you/story', 'One'));
    await expect.poll(() => read('.govuk-character-count__message')).toBe('You have 17 characters left');
    await translated(() => void session.next());
    await expect.poll(() => read('h1')).toMatch(/end$/);
    await expect.poll(() => read('[data-missing] li')).toBe('Enter the rest');
    await translated(() => session.answer('/end/rest', 'All'));
    await expect.poll(() => read('[data-missing]')).toBeUndefined();
    await expect.poll(() => read('[data-percent]')).toBe('100% complete');
    await translated(() => session.previous());
    await expect.poll(() => read('h1')).toMatch(/you$/);
    await translated(() => void session.next());
    await translated(() => void session.submit());
    await expect.poll(() => read('.formwright-reference')).toBe('AB-12');
  });
}
