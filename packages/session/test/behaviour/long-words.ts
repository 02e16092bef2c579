import type { Block } from '@formwright/model';
import { afterEach, expect, it } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import { createSession, emptyDraft } from '@formwright/session';
import type { DrawSession } from './draw-form.ts';
import { facts, field, note, page, repeat, section, smallForm } from '../support/small-form.ts';

/** A place in Wales, and an address without a break. */
const words = [
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  'office.of.the.director.of.adult.social.services.and.health@council-of-example.test',
] as const;
const text = (word: string): readonly Block[] => [
  { kind: 'paragraph', content: [word] },
  { kind: 'list', ordered: false, items: [[word]] },
];

afterEach(() => browserPage.viewport(1280, 800));

/** Tests that the longest words wrap, wherever a definition or a person can put them. */
export function testLongWords(draw: DrawSession): void {
  it.each(words)('is no wider than 320 pixels if each text is %s', async (word) => {
    await browserPage.viewport(320, 800);
    const options = ['a', 'b', 'c'].map((value) => ({ value, label: word, hint: word }));
    const form = smallForm(
      [
        page(
          'one',
          [
            ...(['text', 'inset', 'warning', 'details'] as const).map((style) =>
              note(style, { style, text: text(word) }),
            ),
            section(
              'part',
              [
                field('text', { label: word, hint: word, guidance: text(word) }),
                field('affixed', { label: word, ui: { suffix: 'a week', width: 5 } }),
              ],
              { label: word, hint: word, guidance: text(word) },
            ),
            field('radios', { label: word, widget: 'radios', options }),
            field('boxes', { label: word, widget: 'checkboxes', type: 'strings', options }),
            field('select', { label: word, widget: 'select', options }),
            field('date', { label: word, widget: 'date', format: 'date', hint: word }),
            field('agree', { label: word, widget: 'checkbox', type: 'boolean' }),
            field('fixed', { label: word, prefill: { from: 'fixed', edit: 'locked' } }),
            field('edited', { label: word, prefill: { from: 'edited', edit: 'editable' } }),
            repeat('list', [field('what', { label: word })], {
              label: word,
              entryLabel: word,
              addLabel: word,
              hint: word,
              guidance: text(word),
            }),
          ],
          { label: word, navigation: word, hint: word, guidance: text(word) },
        ),
      ],
      (_, { mandatory, prompts }) => {
        mandatory.add('/one/part/text').add('/one/radios').add('/one/list');
        prompts.push({ pointer: '/one/radios', text: 0 });
      },
      { title: word, texts: [word], paging: 'page' } as never,
    );
    const record = { source: word, at: '2026-11-22T09:00:00Z', values: { fixed: word, edited: 'one' } };
    const host = { save: async () => ({ link: `/${word}` }), submit: async () => ({ reference: word }) };
    const saved = {
      ...emptyDraft(form.model),
      answers: { one: { edited: 'mine', list: [{ what: word }], gone: word } },
      aside: [{ pointer: '/one/gone', value: word }],
      prefilled: { '/one/edited': { source: word, at: '2026-11-21', value: 'two' } },
    };
    const session = createSession({ form, facts, host, saved, record });
    const { root } = await draw(session);
    for (const details of root.querySelectorAll('details')) details.open = true;
    await session.submit();
    await expect.poll(() => root.querySelector('[data-errors]')).not.toBeNull();
    await session.save();
    await expect.poll(() => root.querySelector('[data-activity=saved]')).not.toBeNull();
    root.querySelector<HTMLElement>('[data-action=pages]')?.click();
    root.querySelector<HTMLElement>('[data-action=remove]')?.click();
    const wide = [...root.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element.checkVisibility() && element.getBoundingClientRect().right > 320.5,
    );
    expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect((root.textContent ?? '').split(word).length - 1).toBeGreaterThan(40);
  });
}
