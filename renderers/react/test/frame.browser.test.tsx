import { type Host, HostError, type SavedDraft } from '@formwright/session';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { draw } from './support/draw.tsx';
import { COMPLETE, everything, facts } from './support/everything.ts';

const saved = (answers: object, page: string): SavedDraft => ({
  form: 'council/small',
  version: '1.0.0',
  answers: answers as SavedDraft['answers'],
  entries: {},
  page,
  ticked: [],
  prefilled: {},
});
const host = (own: Partial<Host> = {}): Host => ({
  save: () => Promise.resolve({ link: '/drafts/abc' }),
  submit: () => Promise.resolve({ reference: 'AB-12', pdf: '/pdf/AB-12' }),
  ...own,
});

describe('pages', () => {
  it('lists them with number and status, and marks the present one', () => {
    const { all } = draw({ form: everything(), facts });
    expect(all('li[data-page]').map((item) => item.textContent)).toEqual([
      '1 About the person Not started',
      '2 Needs Not started',
      '3 Declaration Not started',
    ]);
    expect(all('[aria-current="step"]').map((link) => link.closest('li')?.dataset['page'])).toEqual(['about']);
  });

  it('moves the focus to the heading when the page becomes another, not when the form is first drawn', async () => {
    const { one, button, session } = draw({ form: everything(), facts, saved: saved(COMPLETE, 'about') });
    expect(document.activeElement).toBe(document.body);
    await userEvent.click(button('next'));
    expect(document.activeElement).toBe(one('h1'));
    expect(one('h1').innerText).toContain('Needs');
    await userEvent.click(button('previous'));
    expect([document.activeElement, session.view().page.name]).toEqual([one('h1'), 'about']);
  });

  it('does not go past a stop', async () => {
    const { one, all, session } = draw({ form: everything(), facts });
    await userEvent.click(one('#fw-about-urgent-2'));
    expect(all('[data-page="end"] [aria-disabled="true"]')).toHaveLength(1);
    one('[data-page="end"] button').click();
    expect(session.view().page.name).toBe('about');
  });

  it('keeps a person’s own tick', async () => {
    const { one, session } = draw({ form: everything(), facts });
    await userEvent.click(one('[data-action=tick]'));
    expect(session.draft().ticked).toEqual(['about']);
    expect(one('li[data-page="about"]').dataset['ticked']).toBe('');
  });
});

describe('errors', () => {
  it('bars Next with a summary that takes the focus each time, and whose lines lead to their fields', async () => {
    const { one, all, button } = draw({ form: everything(), facts });
    await userEvent.click(button('next'));
    expect(document.activeElement).toBe(one('[data-errors]'));
    expect(all('[data-errors] a').map((link) => link.dataset['goto'])).toEqual(['/about/name', '/about/urgent']);
    await userEvent.click(one('[data-goto="/about/name"]'));
    expect(document.activeElement).toBe(one('#fw-about-name'));
    await userEvent.click(button('next'));
    expect(document.activeElement).toBe(one('[data-errors]'));
    await userEvent.click(one('[data-goto="/about/urgent"]'));
    expect(document.activeElement).toBe(one('#fw-about-urgent'));
  });

  it('stands at the field, described by it, and goes when the answer is mended', async () => {
    const { one, all, button, id } = draw({ form: everything(), facts });
    await userEvent.click(button('next'));
    const name = one('#fw-about-name');
    expect(name.getAttribute('aria-invalid')).toBe('true');
    expect(name.getAttribute('aria-describedby')).toBe(id('fw-about-name-hint fw-about-name-error'));
    expect(one('#fw-about-name-error').innerText).toMatch(/^Error:\s/);
    expect(one('[data-pointer="/about/urgent"] fieldset').getAttribute('aria-describedby')).toBe(
      id('fw-about-urgent-error'),
    );
    name.focus();
    await userEvent.keyboard('S');
    expect(all('#fw-about-name-error')).toEqual([]);
    expect(name.getAttribute('aria-invalid')).toBeNull();
  });

  it('leads to the legend of a section whose rule is broken', async () => {
    const answers = { about: { name: 'A', urgent: 'yes', why: 'B', details: { age: 200 } } };
    const { one, button } = draw({ form: everything(), facts, saved: saved(answers, 'about') });
    await userEvent.click(button('next'));
    expect(one('#fw-about-details--error').innerText).toContain('Check the details');
    await userEvent.click(one('[data-goto="/about/details"]'));
    expect(document.activeElement).toBe(one('h2#fw-about-details'));
  });

  it('leads to a stop', async () => {
    const { one, button } = draw({
      form: everything(),
      facts,
      saved: saved({ about: { name: 'A', urgent: 'no' } }, 'about'),
    });
    await userEvent.click(button('next'));
    await userEvent.click(one('[data-errors] a'));
    expect(document.activeElement).toBe(one('#fw-about-stop'));
  });
});

describe('submitting', () => {
  it('lists what is missing in Submit’s place, leading to fields of other pages', async () => {
    const { one, all, session } = draw({ form: everything(), facts, host: host(), saved: saved({}, 'end') });
    expect(all('[data-action="submit"]')).toEqual([]);
    expect(all('[data-missing] li').map((line) => line.innerText)).toContainEqual(
      expect.stringContaining('(About the person)'),
    );
    await userEvent.click(one('[data-goto="/about/urgent"]'));
    expect(session.view().page.name).toBe('about');
    expect(document.activeElement).toBe(one('#fw-about-urgent'));
  });

  it('leads to the add button of a repeat that lacks an entry', async () => {
    const { one } = draw({ form: everything(), facts, host: host(), saved: saved({}, 'end') });
    await userEvent.click(one('[data-goto="/needs/needs"]'));
    expect(document.activeElement).toBe(one('[data-action="add"]'));
  });

  it('shows reference, PDF and what happens next, and moves the focus there', async () => {
    const { one, all, button } = draw({ form: everything(), facts, host: host(), saved: saved(COMPLETE, 'end') });
    expect(all('[data-missing]')).toEqual([]);
    await userEvent.click(button('submit'));
    await expect.poll(() => all('.formwright-reference').map((reference) => reference.innerText)).toEqual(['AB-12']);
    expect(document.activeElement).toBe(one('h1'));
    expect(one('[data-pdf]').getAttribute('href')).toBe('/pdf/AB-12');
    expect(one('.formwright-main').innerText).toContain('We will call you.');
    expect(all('form')).toEqual([]);
  });

  it('offers nothing to a host that is not there', () => {
    const { all } = draw({ form: everything(), facts, saved: saved(COMPLETE, 'end') });
    expect(all('[data-action="save"], [data-action="submit"]')).toEqual([]);
  });
});

describe('saving', () => {
  it('shows the link, and moves the focus to it', async () => {
    const { one, button } = draw({ form: everything(), facts, host: host(), saved: saved(COMPLETE, 'about') });
    await userEvent.click(button('save'));
    await expect.poll(() => document.activeElement).toBe(one('[data-activity="saved"]'));
    expect(one('[data-activity="saved"] a').getAttribute('href')).toBe('/drafts/abc');
  });

  it('keeps the buttons in reach while the host is at work, and ignores them', async () => {
    const waiting: (() => void)[] = [];
    const save = () => new Promise<object>((done) => void waiting.push(() => done({})));
    const { one, button, session } = draw({
      form: everything(),
      facts,
      host: host({ save }),
      saved: saved(COMPLETE, 'about'),
    });
    await userEvent.click(button('save'));
    expect(button('next').getAttribute('aria-disabled')).toBe('true');
    button('save').click();
    button('next').click();
    expect([waiting.length, session.view().page.name]).toEqual([1, 'about']);
    waiting[0]?.();
    await expect.poll(() => button('next').getAttribute('aria-disabled')).toBeNull();
    expect(one('[data-activity]').dataset['activity']).toBe('saved');
    expect(one('.govuk-notification-banner__content').offsetHeight).toBe(0);
  });

  it('says when it failed, and tries the same again', async () => {
    const tried: string[] = [];
    const submit = (): Promise<{ reference: string }> => {
      tried.push('submit');
      return tried.length === 1 ? Promise.reject(new Error('down')) : Promise.resolve({ reference: 'CD-34' });
    };
    const { one, button } = draw({ form: everything(), facts, host: host({ submit }), saved: saved(COMPLETE, 'end') });
    await userEvent.click(button('submit'));
    await expect.poll(() => document.activeElement?.getAttribute('data-activity')).toBe('failed');
    expect(one('[data-activity="failed"]').getAttribute('role')).toBe('alert');
    await userEvent.click(button('retry'));
    await expect.poll(() => one('.formwright-reference').innerText).toBe('CD-34');
  });

  it('offers no second try where the host says that it is for good, and leads where the host says', async () => {
    const link = { text: 'See what you sent', address: '/sent' };
    const { one, button } = draw({
      form: everything(),
      facts,
      host: host({ save: () => Promise.reject(new HostError('Sent already.', { retry: 'never', link })) }),
    });
    await userEvent.click(button('save'));
    await expect.poll(() => document.activeElement?.getAttribute('data-activity')).toBe('failed');
    expect(
      [...one('[data-activity]').querySelectorAll('a, button')].map((way) => [
        way.textContent,
        way.getAttribute('href'),
      ]),
    ).toEqual([[link.text, link.address]]);
  });
});

it('says a prompt that comes up politely, and shows it below its field', async () => {
  const { one } = draw({ form: everything(), facts });
  expect(one('[data-live]').getAttribute('role')).toBe('status');
  await userEvent.selectOptions(one('#fw-about-details-region'), 'north');
  expect(one('[data-pointer="/about/details/region"] [data-prompt]').innerText).toBe('The north is far away');
  await expect.poll(() => one('[data-live]').textContent).toBe('Advice: The north is far away');
  expect(document.activeElement).not.toBe(one('[data-live]'));
});

it('says a note that comes up', async () => {
  const { one } = draw({ form: everything(), facts });
  await userEvent.click(one('#fw-about-urgent-2'));
  await expect.poll(() => one('[data-live]').textContent).toBe('Telephone instead.');
});
