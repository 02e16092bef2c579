import { compile, emit, read, runForm, type Compiled, type Definition } from '@formwright/generator';
import { english } from '@formwright/messages';
import { printDocument } from '../src/index.ts';
import { createSession, type Host } from '@formwright/session';
import { expect, test } from 'vitest';

const file = '/forms/test/links/form.json';
const today = '2026-11-24';

function formOf(note: string): Compiled {
  const form = {
    $id: 'test/links',
    title: 'Links',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Nobody', words: { word: 'other' } },
    properties: {
      page: { title: 'Page', type: 'object', properties: { note: { 'x-note': note, 'x-ui': { style: 'inset' } } } },
    },
  };
  return compile(read(file, { open: new Map([[file, JSON.stringify(form)]]) }).definition as Definition);
}

const linked = formOf('Use [the {word} form](form:anytown/other) instead.');
const host: Host = {
  save: async () => ({}),
  submit: async () => ({ reference: 'A' }),
  formAddress: (id, language) => `https://www.example.org/${language}/${id}`,
};

test('a form whose texts link to no other form does not contain how to do so', async () => {
  expect((await emit(linked)).get('index.js')).toContain('withLinks');
  expect((await emit(formOf('No link to "href":"form:a/b".'))).get('index.js')).not.toContain('withLinks');
});

test('a session leads its links to the host’s addresses, whatever it changes to [S0-90]', async () => {
  const form = runForm(linked);
  const session = createSession({ form, facts: { today }, host, words: { word: 'second' } });
  const drawn = (): string => JSON.stringify(session.model.pages);
  expect(drawn()).toContain('"href":"https://www.example.org/en/anytown/other","content":["the second form"]');
  await session.setOptions({ form, facts: { today }, host, words: { word: 'third' } });
  expect(drawn()).toContain('"href":"https://www.example.org/en/anytown/other","content":["the third form"]');
  expect(JSON.stringify(createSession({ form, facts: { today } }).model)).toContain('"href":"/forms/anytown/other"');
});

test('paper has the address in full if the host gives it, and otherwise the words', () => {
  const options = { form: runForm(linked), answers: {}, facts: { today }, wording: english };
  expect(JSON.stringify(printDocument(options))).toContain('Use the other form instead.');
  expect(JSON.stringify(printDocument({ ...options, formAddress: (id) => `https://www.example.org/${id}` }))).toContain(
    'Use the other form (https://www.example.org/anytown/other) instead.',
  );
});
