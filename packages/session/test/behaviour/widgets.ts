import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { field, page, smallForm } from '../support/small-form.ts';
import { testBodyMap } from './body-map.ts';
import { testInsideOptions } from './inside-options.ts';
import { testPassword } from './password.ts';
import { drawForm, type DrawnForm, type DrawSession, savedAt } from './draw-form.ts';

/** Types as a person does, in place of what there is. */
const type = async (input: HTMLInputElement, text: string): Promise<void> => {
  input.focus();
  input.select();
  await userEvent.keyboard(text || '{Backspace}');
};
const boxes = ({ one }: DrawnForm): readonly HTMLInputElement[] =>
  ['', '-month', '-year'].map((end) => one(`#fw-about-details-born${end}`));
const texts = (form: DrawnForm): readonly string[] => boxes(form).map(({ value }) => value);

/** Tests that controls store what is typed and chosen, and show what is stored. */
export function testWidgets(draw: DrawSession): void {
  testInsideOptions(draw);
  testBodyMap(draw);
  testPassword(draw);

  const drawDetails = async (details: object = {}): Promise<DrawnForm> =>
    drawForm(draw, { saved: savedAt('about', { about: { details } }) });

  describe('date', () => {
    it.each([
      ['7', 'March', '1950', '1950-03-07'],
      ['07', 'March', '1950', '1950-03-07'],
      ['07', '3', '1950', '1950-03-07'],
      ['31', '2', '1950', '31/2/1950'],
      ['', 'soon', '', '/soon/'],
      ['07', '', '', '07//'],
    ])('%s %s %s means %s, and its text stays as typed', async (day, month, year, answer) => {
      const form = await drawDetails();
      const typed = [day, month, year];
      for (const [n, box] of boxes(form).entries()) {
        const text = typed[n];
        if (text) await type(box, text);
      }
      expect(form.session.field('/about/details/born').value).toBe(answer);
      expect(texts(form)).toEqual(typed);
    });

    it('splits a date that is pasted or typed into one box', async () => {
      const form = await drawDetails({ born: '1949-04-02' });
      await userEvent.fill(form.one('[data-part=day]'), '1st March 1950');
      expect(form.session.field('/about/details/born').value).toBe('1950-03-01');
      expect(texts(form)).toEqual(['1', '3', '1950']);
      form.session.answer('/about/details/born', undefined);
      await expect.poll(() => texts(form)).toEqual(['', '', '']);
      await type(form.one('[data-part=day]'), '01/04/1951');
      expect(form.session.field('/about/details/born').value).toBe('1951-04-01');
      expect(texts(form)).toEqual(['1', '4', '1951']);
    });

    it('shows text that is not a date in the same boxes when the form is opened again', async () => {
      expect(texts(await drawDetails({ born: '31/2/1950' }))).toEqual(['31', '2', '1950']);
    });

    it('shows a changed answer immediately', async () => {
      const form = await drawDetails();
      await type(form.one('[data-part=day]'), '31');
      form.session.answer('/about/details/born', '2001-02-03');
      await expect.poll(() => texts(form)).toEqual(['3', '2', '2001']);
      form.session.answer('/about/details/born', undefined);
      await expect.poll(() => texts(form)).toEqual(['', '', '']);
    });
  });

  it.each([
    ['12.', 12],
    ['12.50', 12.5],
    ['1,250', 1250],
    ['1,234.50', 1234.5],
    ['ten', 'ten'],
    ['about 80', 'about 80'],
    ['', undefined],
  ])('as a number, %s means %s, and its text stays as typed', async (text, answer) => {
    const { one, session } = await drawDetails({ age: 1, cost: 1 });
    for (const name of ['age', 'cost']) {
      const box = one(`[name="/about/details/${name}"]`);
      await type(box, text);
      expect([session.field(`/about/details/${name}`).value, box.value]).toEqual([answer, text]);
    }
  });

  describe('choices', () => {
    it('stores the chosen options in the order of the form, counts them, and clears the answer when all are unticked', async () => {
      const { one, session } = await drawForm(draw);
      const value = () => session.field('/about/details/days').value;
      await userEvent.click(one('#fw-about-details-days-4'));
      await userEvent.click(one('#fw-about-details-days'));
      expect(value()).toEqual(['north', 'west']);
      await expect.poll(() => one('[data-pointer="/about/details/total"] output').innerText).toBe('2');
      expect(one('[data-pointer="/about/details/total"] .govuk-hint').innerText).toBe('Of those above');
      await userEvent.click(one('#fw-about-details-days'));
      await userEvent.click(one('#fw-about-details-days-4'));
      expect(value()).toBeUndefined();
    });

    it('gives each group of radio buttons its own name, and shows the questions that a choice reveals', async () => {
      const { one, all, session } = await drawForm(draw);
      await userEvent.click(one('#fw-about-urgent'));
      expect(session.field('/about/urgent').value).toBe('yes');
      expect(all('[data-pointer="/about/why"]')).toHaveLength(1);
      await userEvent.click(one('#fw-about-urgent-2'));
      expect(all('[data-pointer="/about/why"]')).toHaveLength(0);
      expect(new Set(all('[type=radio]').map((radio) => radio.getAttribute('name')))).toEqual(
        new Set(['/about/urgent']),
      );
    });

    it('begins a list with no choice, sets an answer from it, and clears it again', async () => {
      const { one, session } = await drawForm(draw);
      const list = one('#fw-about-details-region');
      expect(list.value).toBe('');
      await userEvent.selectOptions(list, 'south');
      expect(session.field('/about/details/region').value).toBe('south');
      await userEvent.selectOptions(list, '');
      expect(session.answers()).not.toHaveProperty('about.details.region');
    });

    it('leaves an unticked declaration unanswered, and stores yes or no as true or false', async () => {
      const { one, session } = await drawForm(draw, { saved: savedAt('end', {}) });
      await userEvent.click(one('#fw-end-agree'));
      expect(session.field('/end/agree').value).toBe(true);
      await userEvent.click(one('#fw-end-agree'));
      expect(session.answers()).not.toHaveProperty('end.agree');
      await userEvent.click(one('#fw-end-told-2'));
      expect(session.field('/end/told').value).toBe(false);
    });
  });

  it('counts the characters of a limited text as people count them', async () => {
    const { one, session } = await drawForm(draw);
    await userEvent.click(one('#fw-about-urgent'));
    const count = one('#fw-about-why-count');
    expect(count.innerText).toBe('You have 20 characters left');
    await userEvent.fill(one('#fw-about-why'), 'ŵ👍');
    expect(count.innerText).toBe('You have 18 characters left');
    session.answer('/about/why', 'x'.repeat(21));
    await expect.poll(() => one('#fw-about-why-count').innerText).toBe('You have 1 character too many');
  });

  it('keeps the typed text of a field that disappears and comes back', async () => {
    const { one, all } = await drawForm(draw);
    await userEvent.click(one('#fw-about-urgent'));
    await type(one('#fw-about-why'), 'A fall');
    await userEvent.click(one('#fw-about-urgent-2'));
    expect(all('#fw-about-why')).toEqual([]);
    await userEvent.click(one('#fw-about-urgent'));
    expect(one('#fw-about-why').value).toBe('A fall');
  });

  it('shows an answer as text for as long as it cannot be edited', async () => {
    const { one, all, session } = await drawForm(draw);
    await userEvent.fill(one('#fw-about-details-email'), 'a@example.org');
    session.answer('/about/details/age', 200);
    await expect
      .poll(() => all('dd#fw-about-details-email').map((value) => value.innerText))
      .toEqual(['a@example.org']);
    session.answer('/about/details/age', 80);
    await expect.poll(() => one('#fw-about-details-email').value).toBe('a@example.org');
  });

  it('shows the hint of an option, in a drop-down list after its label', async () => {
    const options = [
      { value: 'a', label: 'Attend', hint: 'We visit' },
      { value: 'b', label: 'Wait' },
    ];
    const form = smallForm([
      page('p', [
        field('radios', { widget: 'radios', options }),
        field('select', { widget: 'select', options }),
        field('rest'),
      ]),
    ]);
    const { one, all, session, id } = await drawForm(draw, { form });
    expect(all('#fw-p-select option').map((option) => option.textContent?.trim())).toEqual([
      'Choose one',
      'Attend – We visit',
      'Wait',
    ]);
    expect(one('#fw-p-radios').getAttribute('aria-describedby')).toBe(id('fw-p-radios-item-hint'));
    expect(one('#fw-p-radios-item-hint').textContent).toBe('We visit');
    await userEvent.selectOptions(one('#fw-p-select'), 'Attend – We visit');
    expect(session.field('/p/select').value).toBe('a');
  });

  it('unticks what an option excludes, below the word ‘or’, and says so', async () => {
    const form = smallForm([
      page('p', [
        field('help', {
          label: 'Help',
          widget: 'checkboxes',
          type: 'strings',
          options: ['Family', 'A carer', 'None of these'].map((label, n) => ({ value: `o${n}`, label })),
          exclusive: 'o2',
        }),
      ]),
    ]);
    const { one, all, said, session } = await drawForm(draw, { form });
    const ticked = (): readonly boolean[] =>
      all('[type=checkbox][name="/p/help"]').map((box) => (box as HTMLInputElement).checked);
    const parts = all('.govuk-fieldset .govuk-checkboxes > *').map((part) => part.textContent?.trim());
    expect(parts).toEqual(['Family', 'A carer', 'or', 'None of these']);
    await userEvent.click(one('#fw-p-help'));
    await userEvent.click(one('#fw-p-help-2'));
    await userEvent.click(one('#fw-p-help-3'));
    await expect.poll(ticked).toEqual([false, false, true]);
    await expect.poll(said).toBe('No longer ticked: Family, A carer');
    await userEvent.click(one('#fw-p-help-2'));
    await expect.poll(ticked).toEqual([false, true, false]);
    await expect.poll(said).toBe('No longer ticked: None of these');
    session.answer('/p/help', ['o1', 'o2']);
    await expect.poll(ticked).toEqual([false, true, true]);
  });
}
