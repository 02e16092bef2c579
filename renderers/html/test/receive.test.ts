import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompiledForm } from '@formwright/model';
import { HtmlValidate } from 'html-validate';
import { beforeEach, describe, expect, test } from 'vitest';
import { formServer } from './support/fill-in.ts';

const facts = { today: '2026-11-22' };

async function formNamed(name: string): Promise<CompiledForm> {
  const folder = join(import.meta.dirname, '../../../test-support/conformance/forms/conformance', name);
  return ((await import(pathToFileURL(join(folder, 'generated/index.js')).href)) as { form: CompiledForm }).form;
}

const everything = await formNamed('everything');
const practices = ['Riverside Surgery', 'Hillside Surgery'].map((value) => ({ value, hint: 'Bootle' }));
let server: ReturnType<typeof formServer>;

beforeEach(() => {
  server = formServer(
    { form: everything, facts },
    { lookup: async (_, query) => practices.filter(({ value }) => value.toLowerCase().includes(query.toLowerCase())) },
  );
});

const one = (selector: string): Element => {
  const found = server.browser.document().querySelector(selector);
  if (!found)
    throw new Error(`The page has no ${selector}:\n${server.browser.document().querySelector('form')?.textContent}`);
  return found;
};
const has = (selector: string): boolean => server.browser.document().querySelector(selector) !== null;
const type = (name: string, text: string): void => one(`[name="${name}"]`).setAttribute('value', text);
const tick = (id: string): void => one(`#${id}`).setAttribute('checked', '');
const press = async (selector: string): Promise<void> => server.browser.press(one(selector));

describe('a page that was sent', () => {
  test('says what is wrong, keeps what was typed, and goes on once it is mended', async () => {
    await server.browser.open('/form');
    type('/widgets/name', 'Ann & <b>Bob</b>');
    type('/widgets/age', 'old');
    type('/widgets/seen-day', '31');
    await press('form [data-action=next]');
    expect(one('[data-errors]').hasAttribute('autofocus')).toBe(true);
    expect(one('#fw-widgets-name').getAttribute('value')).toBe('Ann & <b>Bob</b>');
    expect(one('#fw-widgets-age').getAttribute('value')).toBe('old');
    expect(one('#fw-widgets-seen').getAttribute('value')).toBe('31');
    expect(server.browser.html()).not.toContain('<b>Bob');
    type('/widgets/age', '80');
    tick('fw-widgets-declared');
    type('/widgets/seen-month', 'March');
    type('/widgets/seen-year', '2026');
    await press('form [data-action=next]');
    expect(one('.formwright-main').getAttribute('data-page')).not.toBe('widgets');
    expect(server.saved()?.answers).toMatchObject({
      widgets: { name: 'Ann & <b>Bob</b>', age: 80, seen: '2026-03-31' },
    });
  });

  test('is drawn again before it moves on if an answer has called for a question; an answer withdrawn is not sent', async () => {
    await server.browser.open('/form');
    type('/widgets/name', 'Ann');
    type('/widgets/age', '80');
    type('/widgets/seen-day', '1');
    type('/widgets/seen-month', '3');
    type('/widgets/seen-year', '2026');
    tick('fw-widgets-declared');
    tick('fw-widgets-sleeps-2');
    await press('form [data-action=next]');
    expect(one('[data-more] a').textContent).toBe('Why not in a bed?');
    expect(has('[data-errors]')).toBe(false);
    type('/widgets/why', 'No bed');
    one('#fw-widgets-sleeps-2').removeAttribute('checked');
    tick('fw-widgets-sleeps');
    await press('form [data-action=next]');
    expect(one('.formwright-main').getAttribute('data-page')).not.toBe('widgets');
    const sent = everything.relevantAnswers(server.saved()?.answers ?? {}, facts);
    expect(sent).toMatchObject({ widgets: { sleeps: 'bed' } });
    expect(JSON.stringify(sent)).not.toContain('No bed');
  });

  test('can untick everything, and leaves alone what it did not ask', async () => {
    await server.browser.open('/form');
    tick('fw-widgets-help');
    await press('form [data-action=save]');
    expect(one('[data-activity=saved]').hasAttribute('autofocus')).toBe(true);
    expect(server.saved()?.answers).toEqual({ widgets: { help: ['family'] } });
    one('#fw-widgets-help').removeAttribute('checked');
    await press('form [data-action=save]');
    expect(server.saved()?.answers).toEqual({ widgets: {} });
  });

  test('adds, moves and removes entries, which keep their answers when others go in the meantime', async () => {
    await server.browser.open('/form?at=more');
    await press('#fw-more-needs');
    expect(one('.formwright-entry .govuk-fieldset__heading').textContent).toBe('Need 1');
    one('[data-entry] textarea, [data-entry] input[type=text]').setAttribute('value', 'First');
    await press('#fw-more-needs');
    const [, second] = [...server.browser.document().querySelectorAll('[data-entry] input[type=text]')];
    second?.setAttribute('value', 'Second');
    const asItWas = server.browser.document();
    await press('[data-entry] [data-action=down]');
    expect(server.saved()?.answers).toMatchObject({ more: { needs: [{ need: 'Second' }, { need: 'First' }] } });
    await press('[data-entry] [data-action=remove]');
    expect(one('.formwright-confirm').textContent).toContain('Remove need 1?');
    await press('[data-action=confirm]');
    expect(server.saved()?.answers).toMatchObject({ more: { needs: [{ need: 'First' }] } });
    // Back leads to the page as it was, with two entries.
    asItWas.querySelector('[data-entry] input[type=text]')?.setAttribute('value', 'First again');
    await server.browser.back(asItWas);
    await press('form [data-action=save]');
    expect(server.saved()?.answers).toMatchObject({ more: { needs: [{ need: 'First again' }] } });
  });

  test('leads from the review to a question, and from there back', async () => {
    await server.browser.open('/form?at=check-answers');
    const link = one('[data-row="/widgets/story"] .govuk-summary-list__actions a');
    await server.browser.open(link.getAttribute('href') ?? '');
    one('#fw-widgets-story').textContent = '\nIt was late.';
    type('/widgets/name', 'Ann');
    type('/widgets/age', '80');
    type('/widgets/seen-day', '1');
    type('/widgets/seen-month', '3');
    type('/widgets/seen-year', '2026');
    tick('fw-widgets-declared');
    expect(one('form [data-action=next]').textContent).not.toBe('Next');
    await press('form [data-action=next]');
    expect(one('[data-row="/widgets/story"] dd').textContent).toContain('It was late.');
  });

  test('refuses what is larger than a draft may contain, and keeps it on the screen', async () => {
    await server.browser.open('/form?at=last');
    const long = 'x'.repeat(100_001);
    one('#fw-last-remarks').textContent = `\n${long}`;
    await press('form [data-action=previous]');
    expect(has('[data-activity=failed]')).toBe(true);
    expect(one('#fw-last-remarks').textContent).toContain(long);
  });

  test('finds what a look-up names, and takes it', async () => {
    await server.browser.open('/form?at=host');
    type('/host/practice', 'river');
    await press('[data-action=find]');
    expect(one('[data-action=take]').textContent).toBe('Use Riverside Surgery');
    await press('[data-action=take]');
    expect(one('#fw-host-practice').getAttribute('value')).toBe('Riverside Surgery');
  });

  test('is valid HTML, without a script or an inline style', async () => {
    const rules = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      // Roles of a table are kept where its rows are not laid out as one; titles of the host's page are not ours.
      rules: { 'no-inline-style': 'error', 'no-redundant-role': 'off', 'prefer-native-element': 'off' },
    });
    for (const page of ['widgets', 'lists', 'host', 'check-answers']) {
      await server.browser.open(`/form?at=${page}`);
      const { results } = await rules.validateString(server.browser.html());
      expect(
        results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${page} ${line}: ${ruleId} ${message}`),
        ),
      ).toEqual([]);
      expect(server.browser.html()).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
    }
  });
});
