import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';
import { buildForms } from '../helpers/build-forms.ts';
import { openTestPortal, type TestPortal } from '../helpers/open-test-portal.ts';

const council = (name: string, id: string): object => ({
  name,
  choices: {
    which: {
      title: 'Which form?',
      outcomes: [{ title: 'The first', text: 'If it can wait.', form: `${id}/one` }],
    },
  },
});
const form = (id: string): object => ({
  $id: id,
  title: 'Form',
  type: 'object',
  'x-form': { version: '1.0.0' },
  properties: { page: { title: 'Page', type: 'object', properties: { name: { title: 'Name', type: 'string' } } } },
});

let portal: TestPortal;

beforeAll(async () => {
  const folder = join(temporaryFolder('portal-part-language-'), 'forms');
  const write = (path: string, json: object): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(json));
  };
  // One council translated its form and choices, the other its tiles only.
  for (const [id, name] of [
    ['anytown', 'Anytown Council'],
    ['othertown', 'Othertown Council'],
  ] as const) {
    write(`${id}/council.json`, council(name, id));
    write(`${id}/one/form.json`, form(`${id}/one`));
    write(`${id}/catalogue.json`, { title: 'Forms', tiles: [{ choice: 'which' }] });
  }
  write('anytown/one/cy.json', {});
  write('anytown/cy.json', { '/choices/which/title': { en: 'Which form?', cy: 'Pa ffurflen?' } });
  write('othertown/catalogue.cy.json', { '/title': { en: 'Forms', cy: 'Ffurflenni' } });
  portal = await openTestPortal(await buildForms(folder));
});
afterAll(() => portal.close());

/** The links to other pages in the main part of a Welsh page: the language of each, if it is marked, and its text. */
async function linksOf(address: string): Promise<readonly string[]> {
  const { body } = await portal.app.inject(`${address}?lang=cy`);
  expect(body).toContain('<html lang="cy">');
  // The name of the breadcrumbs is in the language of the page.
  expect(body).not.toMatch(/<nav[^>]* lang=/);
  const main = body.slice(body.indexOf('<main'), body.indexOf('</main'));
  return Array.from(main.matchAll(/<a class="govuk-link"([^>]*)>([^<]*)/g), ([, attributes = '', text = '']) =>
    [/ lang="(\w+)"/.exec(attributes)?.[1], text].filter(Boolean).join(': '),
  );
}

test('on a Welsh page, links whose words are only in English are marked as English', async () => {
  expect(await linksOf('/councils/anytown/start/one')).toEqual(['en: Home', 'en: Which form?']);
  expect(await linksOf('/councils/anytown/choices/which')).toEqual(['en: Home']);
  expect(await linksOf('/councils/othertown')).toEqual(['en: Which form?']);
});
