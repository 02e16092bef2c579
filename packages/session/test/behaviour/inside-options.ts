import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { answerAt } from '@formwright/runtime';
import { field, note, page, section, smallForm } from '../support/small-form.ts';
import { drawForm, type DrawnForm, type DrawSession } from './draw-form.ts';

const held = (name: string, option: unknown) => ({ name, option }) as { name: string; option: string };

/** Asks how; a telephone number and when inside the first option, a section and a note inside the last. */
const form = smallForm(
  [
    page('p', [
      field('how', {
        label: 'How?',
        widget: 'radios',
        options: ['phone', 'email', 'post'].map((value) => ({ value, label: value })),
        inside: [held('number', 'phone'), held('when', 'phone'), held('place', 'post'), held('slow', 'post')],
      }),
      field('number', { label: 'Number', insideOption: 'how' }),
      field('when', { label: 'When?', insideOption: 'how' }),
      section('place', [field('town', { label: 'Town' })], { label: 'Place', insideOption: 'how' }),
      note('slow', { insideOption: 'how' }),
      field('sure', {
        label: 'Sure?',
        type: 'boolean',
        widget: 'radios',
        inside: [held('why', false)],
      }),
      field('why', { label: 'Why not?', insideOption: 'sure' }),
    ]),
    page('end', [field('more', { label: 'More' })]),
  ],
  (answers, { hidden, locked, mandatory }) => {
    const how = answerAt(answers, '/p/how');
    if (how !== 'phone') hidden.add('/p/number').add('/p/when');
    if (how !== 'post') hidden.add('/p/place').add('/p/place/town').add('/p/slow');
    if (answerAt(answers, '/p/number') === '0') hidden.add('/p/when');
    if (answerAt(answers, '/p/number') === '999') locked.add('/p/how');
    if (answerAt(answers, '/p/sure') !== false) hidden.add('/p/why');
    mandatory.add('/p/why');
  },
);

/** Returns what stands in the control of a field, in order: options by their values, and pointers of what is inside. */
const order = ({ one }: DrawnForm, pointer: string): readonly string[] =>
  [...one(`[data-pointer="${pointer}"]`).querySelectorAll<HTMLElement>('[data-value], [data-pointer]')].map(
    ({ dataset }) => dataset['value'] ?? dataset['pointer'] ?? '',
  );

/** Tests that questions, sections and notes are drawn inside the option that calls for them. */
export function testInsideOptions(draw: DrawSession): void {
  describe('inside an option', () => {
    it('a question stands directly below its option, and goes with it', async () => {
      const drawn = await drawForm(draw, { form });
      const { one, all } = drawn;
      expect(order(drawn, '/p/how')).toEqual(['phone', 'email', 'post']);
      await userEvent.click(one('#fw-p-how'));
      await expect.poll(() => order(drawn, '/p/how')).toEqual(['phone', '/p/number', '/p/when', 'email', 'post']);
      await userEvent.click(one('#fw-p-how-3'));
      await expect
        .poll(() => order(drawn, '/p/how'))
        .toEqual(['phone', 'email', 'post', '/p/place', '/p/place/town', '/p/slow']);
      await userEvent.click(one('#fw-p-how-2'));
      await expect.poll(() => all('.formwright-inside')).toHaveLength(0);
    });

    it('keyboard goes from the option to its question and on, and typing keeps the focus', async () => {
      const drawn = await drawForm(draw, { form });
      const { one, focused, session } = drawn;
      one('#fw-p-how').focus();
      await userEvent.keyboard(' ');
      await expect.poll(() => order(drawn, '/p/how')).toContain('/p/when');
      await userEvent.tab();
      expect(focused()).toBe(one('#fw-p-number'));
      await userEvent.keyboard('0');
      await expect.poll(() => order(drawn, '/p/how')).toEqual(['phone', '/p/number', 'email', 'post']);
      expect(focused()).toBe(one('#fw-p-number'));
      await userEvent.keyboard('12');
      await expect.poll(() => order(drawn, '/p/how')).toContain('/p/when');
      expect([focused(), session.field('/p/number').value]).toEqual([one('#fw-p-number'), '012']);
      await userEvent.tab();
      expect(focused()).toBe(one('#fw-p-when'));
    });

    it('no option has an attribute that its role does not allow, and options with questions are not side by side', async () => {
      const { one, all } = await drawForm(draw, { form });
      await userEvent.click(one('#fw-p-sure-2'));
      await expect.poll(() => all('[data-pointer="/p/why"]')).toHaveLength(1);
      expect(all('input[aria-expanded], input[aria-controls]')).toHaveLength(0);
      expect(all('.govuk-radios--inline')).toHaveLength(0);
    });

    it('the error summary leads to the question, which shows its error there', async () => {
      const { one, button, focused } = await drawForm(draw, { form });
      await userEvent.click(one('#fw-p-sure-2'));
      await userEvent.click(button('next'));
      await expect.poll(() => one('[data-errors] a[data-goto="/p/why"]').innerText).toContain('Why not?');
      expect(one('.formwright-inside .govuk-error-message').innerText).toContain('Why not?');
      await userEvent.click(one('[data-errors] a[data-goto="/p/why"]'));
      await expect.poll(focused).toBe(one('#fw-p-why'));
    });

    it('while the answer with the options is locked, the question stands below it', async () => {
      const { one, all } = await drawForm(draw, { form });
      await userEvent.click(one('#fw-p-how'));
      await userEvent.fill(one('#fw-p-number'), '999');
      await expect.poll(() => all('[data-pointer="/p/how"].formwright-fixed')).toHaveLength(1);
      expect(all('[data-pointer="/p/how"] [data-pointer]')).toHaveLength(0);
      expect(all('.formwright-answers:has([data-pointer="/p/how"]) ~ [data-pointer="/p/number"]')).toHaveLength(1);
    });
  });
}
