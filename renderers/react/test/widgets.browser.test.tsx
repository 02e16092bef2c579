import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { draw } from './support/draw.tsx';
import { everything, facts } from '../../../packages/session/test/behaviour/everything.ts';

const type = async (input: HTMLElement, text: string): Promise<void> => {
  input.focus();
  await userEvent.keyboard(text);
};

describe('date', () => {
  it('makes an ISO date from three boxes, and leaves their text unchanged', async () => {
    const { control, session } = draw({ form: everything(), facts });
    const [day, month, year] = [
      control('#fw-about-details-born'),
      control('#fw-about-details-born-month'),
      control('#fw-about-details-born-year'),
    ];
    await type(day, '07');
    expect(session.field('/about/details/born').value).toBe('07//');
    await type(month, 'March');
    await type(year, '1950');
    expect(session.field('/about/details/born').value).toBe('1950-03-07');
    expect([day.value, month.value, year.value]).toEqual(['07', 'March', '1950']);
  });

  it('splits a pasted date among its boxes', async () => {
    const { control, session } = draw({ form: everything(), facts });
    const [day, month, year] = [
      control('#fw-about-details-born'),
      control('#fw-about-details-born-month'),
      control('#fw-about-details-born-year'),
    ];
    await type(day, '01/03/1950');
    expect(session.field('/about/details/born').value).toBe('1950-03-01');
    expect([day.value, month.value, year.value]).toEqual(['1', '3', '1950']);
  });

  it('keeps text that is not a date', async () => {
    const { control, one, session } = draw({ form: everything(), facts });
    await type(one('#fw-about-details-born'), '31');
    await type(one('#fw-about-details-born-month'), '2');
    await type(one('#fw-about-details-born-year'), '2020');
    expect(session.field('/about/details/born').value).toBe('31/2/2020');
    expect(control('#fw-about-details-born').value).toBe('31');
  });

  it('shows a changed answer immediately', async () => {
    const { control, one, session } = draw({ form: everything(), facts });
    await type(one('#fw-about-details-born'), '31');
    session.answer('/about/details/born', '2001-02-03');
    await expect.poll(() => control('#fw-about-details-born').value).toBe('3');
    session.answer('/about/details/born', undefined);
    await expect.poll(() => control('#fw-about-details-born').value).toBe('');
  });
});

describe('number', () => {
  it('makes a number without changing the typed text', async () => {
    const { control, session } = draw({ form: everything(), facts });
    const input = control('#fw-about-details-age');
    await type(input, '1,234.50');
    expect([session.field('/about/details/age').value, input.value]).toEqual([1234.5, '1,234.50']);
  });

  it('keeps text that is not a number', async () => {
    const { control, session } = draw({ form: everything(), facts });
    const input = control('#fw-about-details-age');
    await type(input, 'about 80');
    expect([session.field('/about/details/age').value, input.value]).toEqual(['about 80', 'about 80']);
  });
});

describe('choices', () => {
  it('stores the chosen options in the order of the form, and clears the answer when all are unticked', async () => {
    const { one, session } = draw({ form: everything(), facts });
    const value = () => session.field('/about/details/days').value;
    await userEvent.click(one('#fw-about-details-days-4'));
    await userEvent.click(one('#fw-about-details-days'));
    expect(value()).toEqual(['north', 'west']);
    await expect.poll(() => one('#fw-about-details-total').innerText).toBe('2');
    await userEvent.click(one('#fw-about-details-days'));
    await userEvent.click(one('#fw-about-details-days-4'));
    expect(value()).toBeUndefined();
  });

  it('gives each group of radio buttons its own name, and shows the questions that a choice reveals', async () => {
    const { one, all, session } = draw({ form: everything(), facts });
    await userEvent.click(one('#fw-about-urgent'));
    expect(session.field('/about/urgent').value).toBe('yes');
    expect(all('[data-pointer="/about/why"]')).toHaveLength(1);
    await userEvent.click(one('#fw-about-urgent-2'));
    expect(all('[data-pointer="/about/why"]')).toHaveLength(0);
    expect(new Set(all('[type=radio]').map((radio) => radio.getAttribute('name')))).toEqual(new Set(['/about/urgent']));
  });

  it('sets an answer from a list, and clears it again', async () => {
    const { one, session } = draw({ form: everything(), facts });
    await userEvent.selectOptions(one('#fw-about-details-region'), 'south');
    expect(session.field('/about/details/region').value).toBe('south');
    await userEvent.selectOptions(one('#fw-about-details-region'), '');
    expect(session.field('/about/details/region').value).toBeUndefined();
  });

  it('leaves an unticked declaration unanswered, and stores yes or no as true or false', async () => {
    const { one, session } = draw({ form: everything(), facts });
    session.goTo('end');
    await expect.poll(() => one('h1').innerText).toContain('Declaration');
    await userEvent.click(one('#fw-end-agree'));
    expect(session.field('/end/agree').value).toBe(true);
    await userEvent.click(one('#fw-end-agree'));
    expect(session.field('/end/agree').value).toBeUndefined();
    await userEvent.click(one('#fw-end-told-2'));
    expect(session.field('/end/told').value).toBe(false);
  });
});

it('counts the characters of a limited text as people count them', async () => {
  const { one, session } = draw({ form: everything(), facts });
  await userEvent.click(one('#fw-about-urgent'));
  const count = one('#fw-about-why-count');
  expect(count.innerText).toBe('You have 20 characters left');
  await userEvent.fill(one('#fw-about-why'), 'ŵ👍');
  expect(count.innerText).toBe('You have 18 characters left');
  session.answer('/about/why', 'x'.repeat(21));
  await expect.poll(() => one('#fw-about-why-count').innerText).toBe('You have 1 character too many');
});

it('keeps the typed text of a field that disappears and comes back', async () => {
  const { control, one, all } = draw({ form: everything(), facts });
  await userEvent.click(one('#fw-about-urgent'));
  await type(one('#fw-about-why'), 'A fall');
  await userEvent.click(one('#fw-about-urgent-2'));
  expect(all('#fw-about-why')).toEqual([]);
  await userEvent.click(one('#fw-about-urgent'));
  expect(control('#fw-about-why').value).toBe('A fall');
});

it('says where a prefilled answer came from, and does not let a person edit a locked one', async () => {
  const form = everything();
  const record = { source: 'Case record', at: '2026-05-03T09:00:00Z', values: { case: 'A1' } };
  const { one, session } = draw({ form, facts, record });
  expect(one('#fw-about-details-fixed').innerText).toContain('A1');
  expect(one('#fw-about-details-fixed-source').innerText).toBe('From Case record, 3 May 2026');
  session.refresh({ ...record, values: { case: 'A2' } });
  await expect.poll(() => one('#fw-about-details-fixed').innerText).toContain('A2');
});

it('asks whether to use a new value from the record if the person had changed the old one', async () => {
  const record = { source: 'Case record', at: '2026-05-03T09:00:00Z', values: { nick: 'Sal' } };
  const { one, all, control, button, session, id } = draw({ form: everything(), facts, record });
  const source = '#fw-about-details-nick-source';
  expect(one(source).innerText).toBe('From Case record, 3 May 2026');
  expect(control('#fw-about-details-nick').getAttribute('aria-describedby')).toBe(id(source.slice(1)));
  await userEvent.fill(control('#fw-about-details-nick'), 'Sally');
  expect(one(source).innerText).toBe('Changed from Case record, 3 May 2026');
  session.refresh({ ...record, at: '2026-06-01T09:00:00Z', values: { nick: 'Sarah' } });
  await expect.poll(() => all('[data-newer]').length).toBe(1);
  expect(control('#fw-about-details-nick').value).toBe('Sally');
  await userEvent.click(button('use-record'));
  expect(control('#fw-about-details-nick').value).toBe('Sarah');
  expect(all('[data-newer]')).toEqual([]);
  expect(document.activeElement).toBe(control('#fw-about-details-nick'));
});

it('lets the person keep their own answer by keyboard: the question has a name, is announced, and is not asked again', async () => {
  const record = { source: 'Case record', at: '2026-05-03T09:00:00Z', values: { nick: 'Sal' } };
  const { one, all, control, button, session } = draw({ form: everything(), facts, record });
  await userEvent.fill(control('#fw-about-details-nick'), 'Sally');
  const newer = { ...record, at: '2026-06-01T09:00:00Z', values: { nick: 'Sarah' } };
  session.refresh(newer);
  await expect.poll(() => all('[data-newer][role=group]').length).toBe(1);
  const question = one(`#${one('[data-newer]').getAttribute('aria-labelledby') ?? ''}`);
  expect(question.innerText).toBe('Case record now says: Sarah. Which answer do you want to use?');
  expect(control('#fw-about-details-nick').getAttribute('aria-describedby')).toContain(question.id);
  await expect.poll(() => one('[data-live]').innerText).toContain('Case record now says: Sarah');
  button('keep').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => all('[data-newer]')).toEqual([]);
  expect(control('#fw-about-details-nick').value).toBe('Sally');
  expect(document.activeElement).toBe(control('#fw-about-details-nick'));
  session.refresh({ ...newer, at: '2026-07-01T09:00:00Z' });
  expect(all('[data-newer]')).toEqual([]);
});

it('shows an answer as text for as long as it cannot be edited', async () => {
  const { all, control, session } = draw({ form: everything(), facts });
  await userEvent.fill(control('#fw-about-details-email'), 'a@example.org');
  session.answer('/about/details/age', 200);
  await expect.poll(() => all('dd#fw-about-details-email').map((value) => value.innerText)).toEqual(['a@example.org']);
  session.answer('/about/details/age', 80);
  await expect.poll(() => control('#fw-about-details-email').value).toBe('a@example.org');
});
