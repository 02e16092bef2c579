import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';
import { buildForm, checkForm, compile, fingerprintOf, read } from '../../../src/index.ts';

let asked = 0;
const text = {
  get title() {
    return `Question ${++asked}`;
  },
  type: 'string',
  maxLength: 100,
};
const repeat = (of: object, own: object = {}): object => ({
  get title() {
    return `Things ${++asked}`;
  },
  'x-ui': { entryLabel: 'Thing' },
  type: 'array',
  ...own,
  items: { type: 'object', properties: of },
});
const from = (path: string): object => ({ 'x-prefill': { from: path, edit: 'locked' } });

let forms: string;
beforeEach(() => {
  forms = join(temporaryFolder('continues-'), 'forms');
  write('first', {
    visit: {
      title: 'Visit',
      type: 'object',
      properties: {
        who: text,
        needs: repeat({ need: text, steps: repeat({ step: text }) }),
        files: {
          title: 'Files',
          type: 'array',
          'x-attachments': { accept: ['application/pdf'], maxSize: '1 MB' },
          maxItems: 2,
        },
        secret: { ...text, 'x-sensitive': true },
      },
    },
  });
});

function write(name: string, properties: object, xForm: object = {}): string {
  const file = join(forms, 'example', name, 'form.json');
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(
    file,
    JSON.stringify({
      $schema: '../../../schemas/dialect.json',
      $id: `example/${name}`,
      title: name,
      type: 'object',
      'x-form': { version: '1.0.0', owner: 'Example Council', ...xForm },
      properties,
    }),
  );
  return file;
}

const second = (questions: object, continues: object = { first: 'example/first' }): string =>
  write('second', { page: { title: 'Page', type: 'object', properties: questions } }, { continues });
/** What `check` says, but for what it says of so short a form as well. */
const found = async (file: string): Promise<readonly unknown[]> =>
  (await checkForm(file)).diagnostics
    .filter(({ code }) => !code.startsWith('alike-'))
    .map(({ code, params }) => [code, params['path'] ?? params['name'] ?? params['href']]);

test('fields and repeats of the finished form can be named, also below what is around them and in entries', async () => {
  const file = second({
    who: { ...text, ...from('first.visit.who') },
    all: {
      title: 'Needs',
      type: 'object',
      ...from('first.visit'),
      properties: {
        needs: repeat({ need: text, thing: { ...text, ...from('.need') }, steps: repeat({ step: text }) }),
      },
    },
    part: {
      title: 'Part',
      type: 'object',
      ...from('first.visit'),
      // Nothing fills these in.
      properties: {
        sum: { title: 'Sum', type: 'number', 'x-calculate': { sum: ['count', 'count'] } },
        count: { title: 'Count', type: 'number', 'x-prefill': false },
        files: {
          title: 'Files',
          type: 'array',
          'x-attachments': { accept: ['application/pdf'], maxSize: '1 MB' },
          maxItems: 2,
        },
      },
    },
    // What does not begin with a name of a finished form is the host's.
    name: { ...text, ...from('person.name') },
  });
  expect(await found(file)).toEqual([]);
  const built = await buildForm(file);
  expect(built.files?.get('receiver.js')?.split('\n')).toContain('export const continues={ first: "example/first" };');
});

test.each([
  ['a misspelt field', { who: { ...text, ...from('first.visit.wo') } }, 'first.visit.wo'],
  ['a field that is a section there', { who: { ...text, ...from('first.visit') } }, 'first.visit'],
  ['a field that is a repeat there', { who: { ...text, ...from('first.visit.needs') } }, 'first.visit.needs'],
  ['a repeat that is a field there', { who: repeat({ need: text }, from('first.visit.who')) }, 'first.visit.who'],
  ['a field of an entry', { needs: repeat({ ned: text }, from('first.visit.needs')) }, 'first.visit.needs.ned'],
  [
    'a field of entries, outside of any',
    { who: { ...text, ...from('first.visit.needs.need') } },
    'first.visit.needs.need',
  ],
  ['a file', { who: { ...text, ...from('first.visit.files') } }, 'first.visit.files'],
  ['the whole form', { who: { ...text, ...from('first') } }, 'first'],
])('%s is refused', async (_, questions, path) => {
  expect(await found(second(questions))).toContainEqual(['not-in-finished-form', path]);
});

test('what is sensitive in the finished form is sensitive where it is shown', async () => {
  const shown = from('first.visit.secret');
  expect(await found(second({ who: { ...text, ...shown } }))).toEqual([['sensitive-there', 'first.visit.secret']]);
  expect(await found(second({ who: { ...text, ...shown, 'x-sensitive': true } }))).toEqual([]);
});

test('a name that no x-prefill begins with, and a form that does not exist, are reported', async () => {
  expect(await found(second({ who: text }))).toEqual([['unused-name', 'first']]);
  const gone = second({ who: { ...text, ...from('first.visit.who') } }, { first: 'example/frist' });
  expect(await found(gone)).toEqual([['unknown-form', 'form:example/frist']]);
});

test('a form can continue one of its own kind, and two can continue each other', async () => {
  const file = write(
    'second',
    {
      page: { title: 'Page', type: 'object', properties: { who: text, before: { ...text, ...from('last.page.who') } } },
    },
    { continues: { last: 'example/second' } },
  );
  expect(await found(file)).toEqual([]);
  write(
    'third',
    { page: { title: 'Page', type: 'object', properties: { who: { ...text, ...from('it.page.who') } } } },
    { continues: { it: 'example/fourth' } },
  );
  const fourth = write(
    'fourth',
    { page: { title: 'Page', type: 'object', properties: { who: { ...text, ...from('it.page.who') } } } },
    { continues: { it: 'example/third' } },
  );
  expect(await found(fourth)).toEqual([]);
});

test('what is wrong with the finished form is reported where it is checked, and not here', async () => {
  const file = second({ who: { ...text, ...from('first.visit.who') } });
  write('first', { visit: { title: 'Visit', type: 'object', properties: { who: { ...text, 'x-gone': 1 } } } });
  expect(await found(file)).toEqual([]);
  writeFileSync(join(forms, 'example/first/form.json'), '{');
  expect(await found(file)).toEqual([['file-unreadable', 'example/first']]);
});

test('a change of the finished form is noticed by the next build, and does not change what this form is', () => {
  const file = second({ who: { ...text, ...from('first.visit.who') } });
  const [before, after] = [0, 1].map((n) => {
    write('first', { visit: { title: `Visit ${n}`, type: 'object', properties: { who: text } } });
    const { definition, texts } = read(file);
    return { hash: compile(definition!).definitionHash, print: fingerprintOf(texts, { file, generator: 'g' }) };
  });
  expect(after?.hash).toBe(before?.hash);
  expect(after?.print).not.toBe(before?.print);
});
