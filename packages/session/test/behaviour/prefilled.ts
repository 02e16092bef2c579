import type { PrefillRecord } from '@formwright/session';
import { afterEach, describe, expect, it } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { field, page, section, smallForm } from '../support/small-form.ts';
import { axeViolations } from './axe-violations.ts';
import { drawForm, type DrawnForm, type DrawSession } from './draw-form.ts';

const recordOf = (values: PrefillRecord['values'], at = '2026-05-03T09:00:00Z'): PrefillRecord => ({
  source: 'Case record',
  at,
  values,
});

interface Example {
  readonly name: string;
  /** The value of the record, the person's own, and the newer one of the record. */
  readonly values: readonly [first: string, own: string, newer: string];
  /** The newer value as people read it. */
  readonly label: string;
  /** What people read once they have changed the answer. */
  readonly changed: string;
  readonly change: (control: HTMLElement, value: string) => Promise<void>;
}

const examples: readonly Example[] = [
  {
    name: 'nick',
    values: ['Sal', 'Sally', 'Sarah'],
    label: 'Sarah',
    changed: 'Changed from Case record, 3 May 2026. Correct it there too.',
    change: (box, value) => userEvent.fill(box, value),
  },
  {
    name: 'region',
    values: ['north', 'east', 'south'],
    label: 'South',
    changed: 'Changed from Case record, 3 May 2026',
    change: (list, value) => userEvent.selectOptions(list, value),
  },
];

/** Tests that answers from a record say so, and that a person chooses between their own answer and a newer one. */
export function testPrefilled(draw: DrawSession): void {
  it('says where a prefilled answer came from, and does not let a person edit a locked one', async () => {
    const { one, session } = await drawForm(draw, { record: recordOf({ case: 'A1' }) });
    expect(one('dd#fw-about-details-fixed').innerText).toContain('A1');
    expect(one('#fw-about-details-fixed-source').innerText).toBe('From Case record, 3 May 2026');
    session.refresh(recordOf({ case: 'A2' }));
    await expect.poll(() => one('#fw-about-details-fixed').innerText).toContain('A2');
  });

  it('shows a symbol beside the words that say where a value comes from: a padlock where it is locked [S3-36]', async () => {
    const { one } = await drawForm(draw, { record: recordOf({ case: 'A1', nick: 'Sal' }) });
    const symbol = (name: string): string =>
      getComputedStyle(one(`#fw-about-details-${name}-source`), '::before').clipPath;
    // The style that draws it comes with late code.
    await expect.poll(() => symbol('fixed')).toContain('path');
    expect(symbol('nick')).toContain('path');
    expect(symbol('nick')).not.toBe(symbol('fixed'));
    expect(one('#fw-about-details-fixed-source').innerText).toBe('From Case record, 3 May 2026');
  });

  /** Draws an answer that the person has changed, and for which the record has a newer value. */
  const drawNewer = async ({ name, values: [first, own, newer], changed, change }: Example): Promise<DrawnForm> => {
    const form = await drawForm(draw, { record: recordOf({ [name]: first }) });
    const { one, all, session, id } = form;
    const [control, source] = [`#fw-about-details-${name}`, `#fw-about-details-${name}-source`];
    expect(one(source).innerText).toBe('From Case record, 3 May 2026');
    expect(one(control).getAttribute('aria-describedby')).toBe(id(source.slice(1)));
    await change(one(control), own);
    expect(one(source).innerText).toBe(changed);
    session.refresh(recordOf({ [name]: newer }, '2026-06-01T09:00:00Z'));
    await expect.poll(() => all('[data-newer][role=group]').length).toBe(1);
    expect(one(control).value).toBe(own);
    return form;
  };

  it.each(examples)(
    'asks to correct the record, and whether to use its new value [S3-34] [S3-40]: $name',
    async (example) => {
      const { one, all, button, focused } = await drawNewer(example);
      await userEvent.click(button('use-record'));
      const control = one(`#fw-about-details-${example.name}`);
      expect(control.value).toBe(example.values[2]);
      expect(all('[data-newer]')).toEqual([]);
      expect(focused()).toBe(control);
    },
  );

  it.each(examples)(
    'lets the person keep their own answer by keyboard: the question has a name, is announced, and is not asked again: $name',
    async (example) => {
      const { one, all, button, session, focused, said } = await drawNewer(example);
      const [name, control] = [example.name, one(`#fw-about-details-${example.name}`)];
      const question = one(`#${one('[data-newer]').getAttribute('aria-labelledby') ?? ''}`);
      expect(question.innerText).toBe(`Case record now says: ${example.label}. Which answer do you want to use?`);
      expect(control.getAttribute('aria-describedby')).toContain(question.id);
      await expect.poll(said).toContain(`Case record now says: ${example.label}`);
      button('keep').focus();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => all('[data-newer]')).toEqual([]);
      expect(focused()).toBe(one(`#fw-about-details-${name}`));
      session.refresh(recordOf({ [name]: example.values[2], case: 'A2' }, '2026-07-01T09:00:00Z'));
      await expect.poll(() => one('#fw-about-details-fixed').innerText).toContain('A2');
      expect(one(`#fw-about-details-${name}`).value).toBe(example.values[1]);
      expect(all('[data-newer]')).toEqual([]);
    },
  );

  describe('answers that cannot be edited', () => {
    const locked = (name: string, label: string): ReturnType<typeof field> =>
      field(name, { label, prefill: { from: name, edit: 'locked' } });
    const form = smallForm(
      [
        page('about', [
          section('person', [
            locked('name', 'Full name'),
            locked('nhs', 'NHS number'),
            locked('partner', 'Partner'),
            field('days', {
              label: 'Days of care',
              type: 'number',
              widget: 'output',
              calculated: true,
              hint: 'Of a week',
            }),
          ]),
          field('note', { label: 'Anything else?' }),
        ]),
      ],
      (_, evaluation) => {
        evaluation.calculated.set('/about/person/days', 3);
        evaluation.prompts.push({ pointer: '/about/person/partner', text: 0 });
      },
      { texts: ['Ask who helps them'] },
    );
    const record = recordOf({ name: 'Siân Ŵyn', nhs: 'x'.repeat(120) });
    afterEach(() => browserPage.viewport(1280, 800));

    it.each([320, 1280])('are one list, below the source that they share, at %i pixels', async (width) => {
      await browserPage.viewport(width, 800);
      const { all, root } = await drawForm(draw, { form, record });
      const lists = all('.formwright-answers');
      expect(lists.map((list) => [...list.querySelectorAll('dt')].map((name) => name.innerText))).toEqual([
        ['Full name', 'NHS number', 'Partner'],
        ['Days of care'],
      ]);
      expect(all('.formwright-source').map((line) => line.innerText)).toEqual(['From Case record, 3 May 2026']);
      expect(all('.formwright-source + dl')).toHaveLength(1);
      // HTML allows nothing but names and values in a list.
      expect(all('dl > :not(div), dl > div > :not(dt, dd)')).toHaveLength(0);
      expect(all('dd .formwright-prompt, dd .govuk-hint')).toHaveLength(2);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      document.documentElement.lang = 'en';
      const outside = /^(?:region|page-has-heading-one|landmark-one-main):/;
      expect((await axeViolations(root)).filter((found) => !outside.test(found))).toEqual([]);
    });

    it('keep their list and the focus while the record changes', async () => {
      const { one, all, session, focused } = await drawForm(draw, { form, record });
      const [list] = all('.formwright-answers');
      one('#fw-about-person-name').focus();
      session.refresh(recordOf({ name: 'Siân Puw', nhs: '1' }, '2026-06-01T09:00:00Z'));
      await expect.poll(() => one('#fw-about-person-name').innerText).toBe('Siân Puw');
      expect(all('.formwright-source').map((line) => line.innerText)).toEqual(['From Case record, 1 June 2026']);
      expect([all('.formwright-answers')[0], focused()]).toEqual([list, one('#fw-about-person-name')]);
    });
  });
}
