import { english } from '@formwright/messages';
import { govuk } from '@formwright/messages/govuk';
import type { SavedDraft } from '@formwright/session';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { draw, type Drawn } from './support/draw.tsx';
import { COMPLETE, everything, facts } from '../../../packages/session/test/behaviour/everything.ts';

const saved = (answers: object, at: string): SavedDraft => ({
  form: 'council/small',
  version: '1.0.0',
  answers: answers as SavedDraft['answers'],
  entries: {},
  page: at,
  ticked: [],
  prefilled: {},
});
const host = {
  save: () => Promise.resolve({ link: '/d/1' }),
  submit: () => Promise.resolve({ reference: 'AB-12', pdf: '/p' }),
};

/** Rules that look at a whole page, of which the form is a part here. */
const OF_THE_PAGE = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };

async function findings({ root }: Drawn): Promise<readonly string[]> {
  document.documentElement.lang = 'en';
  const { violations } = await axe.run(root, { rules: OF_THE_PAGE });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

it.each(['about', 'needs', 'end'])('axe finds nothing on page %s, empty', async (at) => {
  expect(await findings(draw({ form: everything(), facts, host, saved: saved({}, at) }))).toEqual([]);
});

it('axe finds nothing on pages with answers, entries, advice and a stop', async () => {
  const answers = { about: { name: 'A', urgent: 'no', details: { region: 'north', age: 'x' } } };
  const drawn = draw({ form: everything(), facts, host, saved: saved(answers, 'about') });
  await userEvent.click(drawn.button('next'));
  expect(await findings(drawn)).toEqual([]);
  await userEvent.click(drawn.one('#fw-about-urgent'));
  expect(await findings(drawn)).toEqual([]);
});

it('axe finds nothing on entries, even while the form asks whether to remove one', async () => {
  const drawn = draw({
    form: everything(),
    facts,
    host,
    saved: saved({ needs: { needs: [{ steps: [{}] }, {}] } }, 'needs'),
  });
  await userEvent.click(drawn.button('next'));
  expect(await findings(drawn)).toEqual([]);
  await userEvent.click(
    drawn.one('[data-pointer="/needs/needs/1"] > .formwright-entry__actions [data-action="remove"]'),
  );
  expect(await findings(drawn)).toEqual([]);
});

it('axe finds nothing after saving and after submitting', async () => {
  const drawn = draw({ form: everything(), facts, host, saved: saved(COMPLETE, 'end') });
  await userEvent.click(drawn.button('save'));
  await expect.poll(() => drawn.all('[data-activity="saved"]').length).toBe(1);
  expect(await findings(drawn)).toEqual([]);
  await userEvent.click(drawn.button('submit'));
  await expect.poll(() => drawn.all('.formwright-reference').length).toBe(1);
  expect(await findings(drawn)).toEqual([]);
});

it('in the govuk profile the list of tasks works by keyboard, and axe finds nothing on it or on a page', async () => {
  await page.viewport(320, 640);
  const drawn = draw({ form: everything(), facts, host, wording: govuk(english) });
  expect(await findings(drawn)).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  drawn.one('li[data-page="about"] button').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement).toBe(drawn.one('h1'));
  expect([drawn.all('[data-mandatory]').length, drawn.all('nav').length]).toEqual([0, 0]);
  expect(drawn.all('[data-optional]').length).toBeGreaterThan(0);
  await userEvent.click(drawn.button('next'));
  expect(await findings(drawn)).toEqual([]);
  drawn.button('previous').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => drawn.all('.formwright-tasks').length).toBe(1);
  expect(document.activeElement).toBe(drawn.one('h1'));
  await page.viewport(1280, 800);
});

it('axe finds a mistake when there is one', async () => {
  const drawn = draw({ form: everything(), facts });
  drawn.one('label[for="fw-about-name"]').remove();
  expect((await findings(drawn)).join()).toContain('label');
});

it('needs no sideways scrolling at 320 pixels', async () => {
  await page.viewport(320, 640);
  const drawn = draw({
    form: everything(),
    facts,
    host,
    saved: saved({ needs: { needs: [{ what: 'x'.repeat(200), steps: [{}] }] } }, 'needs'),
  });
  const fits = (): boolean => document.documentElement.scrollWidth <= 320;
  expect(fits()).toBe(true);
  drawn.session.goTo('about');
  await expect.poll(() => drawn.one('h1').innerText).toContain('About');
  expect(fits()).toBe(true);
  drawn.button('pages').focus();
  await userEvent.keyboard('{Enter}');
  expect(drawn.button('pages').getAttribute('aria-expanded')).toBe('true');
  await userEvent.click(drawn.one('li[data-page="end"] button'));
  expect(drawn.session.view().page.name).toBe('end');
  expect(drawn.button('pages').getAttribute('aria-expanded')).toBe('false');
  await page.viewport(1280, 800);
});
