import type { FormModel } from '@formwright/model';
import { expect, test } from 'vitest';
import { unpackModel, uprn, withLinks, withWords } from '../../src/index.ts';

test('unpacking a model restores what follows from the rest', () => {
  const packed = {
    id: 'a/b',
    title: 'T',
    version: '1',
    owner: '',
    language: 'en' as const,
    progress: 'mandatory' as const,
    reference: 'X',
    words: {},
    texts: [],
    pages: {
      p: {
        label: 'Page',
        children: {
          f: { label: 'F' },
          n: { text: [] },
          loud: { text: [], style: 'warning', stop: true },
          age: { label: 'A', type: 'integer', widget: 'number', ui: { width: 3 } },
          u: { label: 'U', format: 'uprn' },
          s: { label: 'S', children: { r: { label: 'R', entryLabel: 'E', children: { f: { label: 'In' } } } } },
        },
      },
    },
  };
  const field = { kind: 'field', type: 'string', widget: 'text', ui: {} };
  expect(unpackModel(packed, { uprn })).toEqual({
    ...packed,
    pages: [
      {
        kind: 'page',
        name: 'p',
        path: '/p',
        label: 'Page',
        children: [
          { ...field, name: 'f', path: '/p/f', label: 'F' },
          { kind: 'note', name: 'n', path: '/p/n', text: [], style: 'text', stop: false },
          { kind: 'note', name: 'loud', path: '/p/loud', text: [], style: 'warning', stop: true },
          {
            kind: 'field',
            name: 'age',
            path: '/p/age',
            label: 'A',
            type: 'integer',
            widget: 'number',
            ui: { width: 3 },
          },
          { ...field, name: 'u', path: '/p/u', label: 'U', format: 'uprn', textFormat: uprn },
          {
            kind: 'section',
            name: 's',
            path: '/p/s',
            label: 'S',
            children: [
              {
                kind: 'repeat',
                name: 'r',
                path: '/p/s/r',
                label: 'R',
                entryLabel: 'E',
                children: [{ ...field, name: 'f', path: '/p/s/r/*/f', label: 'In' }],
              },
            ],
          },
        ],
      },
    ],
  });
  expect(unpackModel(packed).pages[0]?.children[4]).not.toHaveProperty('textFormat');
});

test('words in curly brackets are filled in wherever people read them and encoded in addresses, and unknown words stay [S1-02]', () => {
  const texts = {
    title: 'The {person}',
    label: '{person}',
    paper: '{person}',
    hint: '{a.b}',
    guidance: ['{person}'],
    navigation: '{person}',
    entryLabel: '{person}',
    addLabel: '{person}',
    text: [{ kind: 'link', href: '/{person}?{x y}', content: ['{person} {nobody} {1a}'] }],
  };
  const more = {
    items: [['{person}']],
    confirmation: ['{person}'],
    messages: { mandatory: 'Give {person}' },
    prefix: '{person}',
    suffix: '{person}',
    owner: '{person}',
    teams: { duty: '{person}' },
    untranslated: ['{person}'],
    texts: ['{person}', '{toString}'],
  };
  const untouched = {
    id: '{person}',
    name: '{person}',
    path: '{person}',
    value: '{person}',
    from: '{person}',
    columns: ['{person}'],
    on: true,
    none: null,
    size: 5,
  };
  const model = {
    ...texts,
    ...more,
    ...untouched,
    words: { person: 'adult', 'a.b': 'own & {person}' },
  } as unknown as FormModel;
  const word = 'service user';
  expect(withWords(model, { person: word })).toEqual({
    title: `The ${word}`,
    label: word,
    paper: word,
    hint: 'own & {person}',
    guidance: [word],
    navigation: word,
    entryLabel: word,
    addLabel: word,
    text: [{ kind: 'link', href: '/service%20user?{x y}', content: [`${word} {nobody} {1a}`] }],
    items: [[word]],
    confirmation: [word],
    messages: { mandatory: `Give ${word}` },
    prefix: word,
    suffix: word,
    owner: word,
    teams: { duty: word },
    untranslated: [word],
    texts: [word, '{toString}'],
    ...untouched,
    words: { person: word, 'a.b': 'own & {person}' },
  });
  expect(withWords(model).title).toBe('The adult');
  const plain = { words: {} } as FormModel;
  expect(withWords(plain)).toBe(plain);
  expect(withWords(plain, {})).toBe(plain);
});

test('links to forms lead to the addresses that a host has, or to those of the portal [S0-90]', () => {
  const link = (href: string): object => ({ kind: 'link', href, content: ['{word}'] });
  const model = {
    title: 'form:a/b',
    language: 'cy',
    words: { word: 'form:a/b' },
    pages: [
      { children: [{ text: [{ kind: 'paragraph', content: [link('form:a/b'), link('https://example.org')] }] }] },
    ],
  } as unknown as FormModel;
  const hrefs = (one: FormModel): readonly string[] =>
    Array.from(JSON.stringify(one).matchAll(/"href":"([^"]*)"/g), ([, href]) => href ?? '');
  const filled = withLinks(model);
  expect(hrefs(filled)).toEqual(['/forms/a/b', 'https://example.org']);
  // Only the addresses of links are addresses.
  expect([filled.title, JSON.stringify(filled).match(/"content":\["form:a\/b"\]/g)?.length]).toEqual(['form:a/b', 2]);
  const host = { formAddress: (id: string, language: string) => `/${language}/${id}` };
  expect(hrefs(withLinks(model, {}, host))).toEqual(['/cy/a/b', 'https://example.org']);
});
