import { english } from '@formwright/messages';
import { govuk } from '@formwright/messages/govuk';
import type { CompiledForm } from '@formwright/model';
import type { SessionOptions } from '@formwright/session';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { axeViolations } from './axe-violations.ts';
import { drawForm, type DrawnForm, type DrawSession, hostOf, savedAt } from './draw-form.ts';

const forms = import.meta.glob<CompiledForm>(
  '../../../../test-support/conformance/forms/conformance/*/generated/index.js',
  { import: 'form' },
);
const record = {
  source: 'Case record',
  at: '2026-05-03T09:00:00Z',
  values: { case: 'A1', nick: 'Sal', region: 'south' },
};

interface State extends Partial<SessionOptions> {
  /** What a person does then. */
  readonly act?: (form: DrawnForm) => Promise<void>;
}

const pressNext = async ({ button, all }: DrawnForm): Promise<void> => {
  await userEvent.click(button('next'));
  await expect.poll(() => all('[data-errors]').length).toBe(1);
};
const pressSave = async ({ button, all }: DrawnForm): Promise<void> => {
  await userEvent.click(button('save'));
  await expect.poll(() => all('[data-activity="saved"]').length).toBe(1);
};
const foldOut = async ({ all }: DrawnForm): Promise<void> => {
  for (const details of all('details')) details.toggleAttribute('open', true);
};
const asked = { name: 'A', details: { region: 'north', age: 'x' } };
const entries = savedAt('needs', { needs: { needs: [{ steps: [{}] }, {}] } });

const states: { readonly [name: string]: State } = {
  'page about, empty': { saved: savedAt('about', {}) },
  'page needs, empty': { saved: savedAt('needs', {}) },
  'page end, empty, with what is missing': { saved: savedAt('end', {}) },
  'a page that a record has filled in': { record },
  'all that is folded, folded out': { record, act: foldOut },
  errors: {
    record,
    async act(form) {
      await userEvent.fill(form.one('[data-part=day]'), 'soon');
      await userEvent.fill(form.one('[name="/about/details/cost"]'), 'ten');
      await pressNext(form);
    },
  },
  'a stop, in an error summary': {
    saved: savedAt('about', { about: { ...asked, urgent: 'no' } }),
    async act({ session, all }) {
      session.pressReturn();
      await expect.poll(() => all('[data-errors]').length).toBe(1);
    },
  },
  'what follows a line of what is missing, with the way back': {
    saved: savedAt('end', {}),
    async act({ one, all }) {
      await userEvent.click(one('[data-goto="/about/urgent"]'));
      await expect.poll(() => all('[data-action="toMissing"]').length).toBe(1);
    },
  },
  'a question that appeared between errors': {
    saved: savedAt('about', { about: asked }),
    async act(form) {
      await pressNext(form);
      await userEvent.click(form.one('#fw-about-urgent'));
      await expect.poll(() => form.all('#fw-about-why').length).toBe(1);
    },
  },
  'too long a text': {
    saved: savedAt('about', { about: { name: 'A', urgent: 'yes' } }),
    async act(form) {
      await userEvent.fill(form.one('#fw-about-why'), 'x'.repeat(31));
      await pressNext(form);
    },
  },
  'entries with errors': { saved: entries, act: pressNext },
  'entries with errors and the question whether to remove one': {
    saved: entries,
    async act(form) {
      await pressNext(form);
      const remove = '[data-pointer="/needs/needs/1"] > .formwright-entry__actions [data-action="remove"]';
      await userEvent.click(form.one(remove));
      await expect.poll(() => form.all('.formwright-confirm').length).toBe(1);
    },
  },
  'the last page, with advice on a group': {
    record,
    saved: savedAt('end', {}),
    async act(form) {
      await userEvent.click(form.one('#fw-end-told-2'));
      await expect.poll(() => form.all('[data-pointer="/end/told"] [data-prompt]').length).toBe(1);
    },
  },
  'saved, on the first page': { record, act: pressSave },
  'saved, on the last page': { saved: savedAt('end'), act: pressSave },
  submitted: {
    saved: savedAt('end'),
    async act({ button, all }) {
      await userEvent.click(button('submit'));
      await expect.poll(() => all('.formwright-reference').length).toBe(1);
    },
  },
};

/** Tests that axe finds nothing in any state of a form, in the page or in a shadow root. */
export function testAccessibility(draw: DrawSession): void {
  beforeEach(() => browserPage.viewport(414, 896));
  afterEach(() => browserPage.viewport(1280, 800));

  it.each(Object.entries(states))('axe finds nothing: %s', async (_, { act, ...options }) => {
    const form = await drawForm(draw, { host: hostOf(), ...options });
    await act?.(form);
    expect(await axeViolations(form.root)).toEqual([]);
  });

  it.each(['questions', 'one-screen'])(
    'axe finds nothing with another paging, empty and with errors: %s',
    async (name) => {
      const load = forms[`../../../../test-support/conformance/forms/conformance/${name}/generated/index.js`];
      if (!load) throw new Error(`The form ${name} is not built: npm run build`);
      const { root, one, all } = await drawForm(draw, { form: await load(), host: hostOf() });
      expect(await axeViolations(root)).toEqual([]);
      (one('form') as unknown as HTMLFormElement).requestSubmit();
      await expect.poll(() => all('[data-errors] a').length).toBeGreaterThan(0);
      expect(await axeViolations(root)).toEqual([]);
    },
  );

  it.each([320, 1280])(
    'in the govuk profile the list of tasks works by keyboard, and axe finds nothing on it or on a page: at %i pixels',
    async (width) => {
      await browserPage.viewport(width, 640);
      const { root, one, all, button, focused } = await drawForm(draw, { host: hostOf(), wording: govuk(english) });
      expect(one('h1').innerText).toBe('Everything');
      expect(await axeViolations(root)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      one('li[data-page="about"] button').focus();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => one('h1').innerText).toContain('About the person');
      await expect.poll(focused).toBe(one('h1'));
      expect([all('[data-mandatory]').length, all('nav').length]).toEqual([0, 0]);
      expect(one('label[for="fw-about-details-nhs"]').innerText.trim()).toBe('NHS number (optional)');
      expect(one('[data-pointer="/about/details/nhs"] [data-optional]').innerText).toContain('optional');
      await userEvent.click(button('next'));
      expect(await axeViolations(root)).toEqual([]);
      button('previous').focus();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => all('.formwright-tasks').length).toBe(1);
      expect(one('li[data-page="about"]').dataset['status']).toBe('not-started');
      expect(focused()).toBe(one('h1'));
    },
  );

  it('axe finds a mistake when there is one', async () => {
    const { root, one } = await drawForm(draw);
    one('label[for="fw-about-name"]').removeAttribute('for');
    expect((await axeViolations(root)).join()).toContain('label');
  });
}
