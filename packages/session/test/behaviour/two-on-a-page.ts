import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createSession, emptyDraft, type Session } from '@formwright/session';
import { facts, field, page, repeat, section, smallForm } from '../support/small-form.ts';

const yesNo = [
  { value: 'yes', label: 'Yes', hint: 'If so' },
  { value: 'no', label: 'No' },
];
const accept = [{ mediaType: 'application/pdf', name: 'PDF', extensions: ['.pdf'] }];

/** Each kind of thing that has an id; and questions that are named as the ids of what stands around them end. */
const form = smallForm(
  [
    page(
      'you',
      [
        section('hint', [field('hint'), field('error'), field('label')], {
          label: 'Section',
          hint: 'Hint of a section',
        }),
        field('sure', { label: 'Sure?', widget: 'radios', options: yesNo, hint: 'Of radios' }),
        field('help', { widget: 'checkboxes', type: 'strings', options: yesNo }),
        field('town', { widget: 'select', options: yesNo }),
        field('born', { widget: 'date', format: 'date' }),
        field('story', { widget: 'textarea', maxLength: 20 }),
        field('agree', { label: 'I agree', widget: 'checkbox', type: 'boolean' }),
        field('practice', { widget: 'lookup', lookup: { source: 'practices', freeText: true } }),
        field('letters', { type: 'attachments', widget: 'attachments', attachments: { accept, maxSize: 2048 } }),
        repeat('needs', [field('hint'), field('error')], { label: 'Needs', hint: 'Hint of needs' }),
      ],
      { hint: 'Hint of the page' },
    ),
    page('end', [field('rest')]),
  ],
  (_, { mandatory }) => void mandatory.add('/you/sure').add('/you/town').add('/you/hint/error'),
);

/** Draws sessions of the same form on one page, in the way of one renderer. */
export type DrawAll = (sessions: readonly Session[]) => Promise<void>;

/** Tests that forms on one page share no id, and that each label, link and description leads to its own form. */
export function testTwoOnAPage(draw: DrawAll): void {
  const open = async (): Promise<readonly [Session, Session, readonly HTMLElement[]]> => {
    const host = {
      save: async () => ({}),
      submit: async () => ({ reference: 'A' }),
      lookup: async () => [],
      attach: async () => new Promise<never>(() => undefined),
    };
    const saved = { ...emptyDraft(form.model), answers: { you: { needs: [{ hint: 'a' }] } } };
    const sessions = [
      createSession({ form, facts, host, saved }),
      createSession({ form, facts, host, saved }),
    ] as const;
    await draw(sessions);
    const forms = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.formwright')];
    await expect
      .poll(() =>
        forms().map(
          (one) => one.querySelector('[role=combobox]') !== null && one.querySelector('[type=file]') !== null,
        ),
      )
      .toEqual([true, true]);
    return [...sessions, forms()];
  };

  it('shares no id between two forms on one page, whatever is shown, and every reference is to its own form', async () => {
    const [upper, lower, forms] = await open();
    for (const session of [upper, lower]) {
      session.next();
      await session.save();
    }
    await expect.poll(() => document.querySelectorAll('[data-errors], [data-activity=saved]').length).toBe(4);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
    for (const one of forms) {
      const referred = ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls'].flatMap((name) =>
        [...one.querySelectorAll(`[${name}]`)].flatMap((element) => element.getAttribute(name)?.split(' ') ?? []),
      );
      const linked = [...one.querySelectorAll('a[data-goto]')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
      expect([...referred, ...linked].filter((id) => !one.querySelector(`#${id}`))).toEqual([]);
      expect(referred.length).toBeGreaterThan(20);
    }
  });

  it('answers the form whose label is clicked', async () => {
    const [upper, lower, [, below]] = await open();
    const label = [...(below?.querySelectorAll<HTMLElement>('label') ?? [])].find(
      ({ innerText }) => innerText === 'No',
    );
    await userEvent.click(label as HTMLElement);
    expect([upper, lower].map((session) => session.field('/you/sure').value)).toEqual([undefined, 'no']);
  });
}
