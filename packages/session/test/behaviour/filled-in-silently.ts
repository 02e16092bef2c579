import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createSession, type Host, type SavedDraft } from '@formwright/session';
import type { DrawSession } from './draw-form.ts';
import { facts, field, page, smallForm } from '../support/small-form.ts';

const options = ['Red', 'Green', 'Blue'].map((label) => ({ value: label.toLowerCase(), label }));
const all = page('all', [
  field('text'),
  field('email', { widget: 'email', format: 'email' }),
  field('phone', { widget: 'telephone', format: 'uk-telephone' }),
  field('number', { widget: 'number', type: 'integer' }),
  field('money', { widget: 'number', type: 'number', format: 'money' }),
  field('story', { widget: 'textarea' }),
  field('born', { widget: 'date', format: 'date' }),
  field('fell', { widget: 'date', format: 'local-date-time' }),
  field('select', { widget: 'select', options }),
  field('radios', { widget: 'radios', options }),
  field('sure', { widget: 'radios', type: 'boolean' }),
  field('boxes', { widget: 'checkboxes', type: 'strings', options }),
  field('agree', { widget: 'checkbox', type: 'boolean' }),
  field('practice', { widget: 'lookup', lookup: { source: 'practices', freeText: true } }),
]);
const form = smallForm([all, page('end', [field('rest')])]);
/** Without a next page; and of which nothing may be left out. */
const lastPage = smallForm([all]);
const mandatoryPage = smallForm([all], (_, { mandatory }) => {
  for (const name of Object.keys(answers)) mandatory.add(`/all/${name}`);
});

const answers = {
  text: 'Siân',
  email: 'a@example.org',
  phone: '01632 960001',
  number: 82,
  money: 12.5,
  story: 'One\ntwo',
  born: '1950-03-07',
  fell: '2026-03-09T9.30am',
  select: 'green',
  radios: 'blue',
  sure: false,
  boxes: ['red', 'blue'],
  agree: true,
  practice: 'Riverside Surgery',
};
/** As a person would type them, by the control's name without the page. */
const typed: { readonly [name: string]: string } = {
  text: 'Siân',
  email: 'a@example.org',
  phone: '01632 960001',
  number: '82',
  money: '12.50',
  story: 'One\ntwo',
  'born-day': '7',
  'born-month': '3',
  'born-year': '1950',
  'fell-day': '9',
  'fell-month': '3',
  'fell-year': '2026',
  'fell-time': '9.30am',
  select: 'green',
  practice: 'Riverside Surgery',
};
const ticked: readonly string[] = ['radios=blue', 'sure=false', 'boxes=red', 'boxes=blue', 'agree=on'];

/** Tests that what a browser puts into controls is answered, of whichever events it sends. */
export function testFilledInSilently(draw: DrawSession): void {
  const open = async (saved?: SavedDraft, opened = form) => {
    const save = vi.fn<Host['save']>(async () => ({}));
    const submit = vi.fn<Host['submit']>(async () => ({ reference: 'A' }));
    const session = createSession({
      form: opened,
      facts,
      host: { save, submit, lookup: async () => [] },
      ...(saved && { saved }),
    });
    const { root } = await draw(session);
    await expect.poll(() => root.querySelector('[role=combobox]')).not.toBeNull();
    const controls = [...root.querySelectorAll<HTMLInputElement>('[part=input]')];
    const fill = (events: readonly string[]): void => {
      for (const control of controls) {
        const name = control.name.replace('/all/', '');
        if (ticked.includes(`${name}=${control.value}`)) control.checked = true;
        else if (name in typed) control.value = typed[name] ?? '';
        else continue;
        for (const type of events) control.dispatchEvent(new Event(type, { bubbles: true }));
      }
    };
    const button = (action: string): HTMLElement => root.querySelector(`[data-action=${action}]`) as HTMLElement;
    return { session, save, submit, fill, button, controls, root };
  };

  it.each(['save', 'next'])('reads what a browser has filled in without an event before %s', async (action) => {
    const { session, save, fill, button } = await open();
    fill([]);
    await userEvent.click(button(action));
    expect(session.answers()).toEqual({ all: answers });
    if (action === 'save') expect(save.mock.calls[0]?.[0].answers).toEqual({ all: answers });
    else expect(session.view().page.name).toBe('end');
  });

  it('reads what a browser has filled in without an event before Submit', async () => {
    const { submit, fill, button } = await open(undefined, lastPage);
    fill([]);
    await userEvent.click(button('submit'));
    await expect.poll(() => submit.mock.calls[0]?.[0].answers).toEqual({ all: answers });
  });

  it.each(['a pointer', 'a key'])(
    'offers to submit what a browser has filled in without an event once %s reaches the form',
    async (way) => {
      const { session, submit, fill, button, root } = await open(undefined, mandatoryPage);
      await userEvent.hover(document.documentElement, { position: { x: 1, y: 1 } });
      fill([]);
      expect([session.view().actions.some(({ action }) => action === 'submit'), button('submit')]).toEqual([
        false,
        null,
      ]);
      if (way === 'a key') await userEvent.tab();
      else await userEvent.hover(root.querySelector('[data-pointer="/all/story"]') as Element);
      await expect.poll(() => button('submit')).not.toBeNull();
      await userEvent.click(button('submit'));
      await expect.poll(() => submit.mock.calls[0]?.[0].answers).toEqual({ all: answers });
    },
  );

  it('accepts a change that a browser reports', async () => {
    const { session, fill } = await open();
    fill(['change']);
    await expect.poll(() => session.field('/all/text').value).toBe('Siân');
    expect(session.answers()).toMatchObject({
      all: { email: 'a@example.org', number: 82, born: '1950-03-07', story: 'One\ntwo' },
    });
  });

  it('changes no answer whose control is as it was drawn, whatever the answer’s shape', async () => {
    const odd = {
      text: 'two\nlines ',
      email: ' a@example.org',
      number: 'many',
      money: '1.',
      story: 'a\r\nb',
      born: '1/13/',
      select: 'gone',
      radios: 'gone',
      boxes: ['gone', 'red'],
      agree: 'yes',
      phone: 7,
    };
    const { session, button } = await open({
      form: 'council/small',
      version: '1.0.0',
      answers: { all: odd },
      entries: {},
      page: 'all',
      ticked: [],
      prefilled: {},
    });
    await userEvent.click(button('save'));
    expect(session.answers()).toEqual({ all: odd });
  });

  it('loses no answer if controls appear blank', async () => {
    const { session, button, controls } = await open({
      form: 'council/small',
      version: '1.0.0',
      answers: { all: answers },
      entries: {},
      page: 'all',
      ticked: [],
      prefilled: {},
    });
    for (const control of controls)
      Object.assign(
        control,
        control.type === 'radio' || control.type === 'checkbox' ? { checked: false } : { value: '' },
      );
    await userEvent.click(button('save'));
    expect(session.answers()).toEqual({ all: answers });
  });
}
