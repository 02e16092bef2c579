import type { FormModel } from '@formwright/model';
import { expect, test } from 'vitest';
import { unpackModel, uprn, withWords } from '../../src/index.ts';

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

test('words in curly brackets are filled in wherever people read them and encoded in addresses, and unknown words stay', () => {
  const texts = {
    title: 'The {person}',
    label: '{person}',
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
