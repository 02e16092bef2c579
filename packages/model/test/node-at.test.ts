import { describe, expect, it } from 'vitest';
import { type FieldNode, type FormModel, nodeAt } from '../src/index.ts';

const field = (path: string): FieldNode => ({
  kind: 'field',
  name: path.split('/').at(-1) ?? '',
  path,
  label: '',
  type: 'string',
  widget: 'text',
  ui: {},
});
const model: FormModel = {
  id: 'a/b',
  title: '',
  version: '1',
  owner: '',
  language: 'en',
  progress: 'mandatory',
  reference: 'X',
  words: {},
  texts: [],
  pages: [
    {
      kind: 'page',
      name: 'p',
      path: '/p',
      label: '',
      children: [
        field('/p/f'),
        {
          kind: 'repeat',
          name: 'r',
          path: '/p/r',
          label: '',
          entryLabel: '',
          children: [
            field('/p/r/*/f'),
            {
              kind: 'repeat',
              name: 's',
              path: '/p/r/*/s',
              label: '',
              entryLabel: '',
              children: [field('/p/r/*/s/*/f')],
            },
          ],
        },
      ],
    },
  ],
};

describe('nodeAt', () => {
  it.each([
    ['/p', '/p'],
    ['/p/f', '/p/f'],
    ['/p/r', '/p/r'],
    ['/p/r/0', '/p/r'],
    ['/p/r/12/f', '/p/r/*/f'],
    ['/p/r/*/f', '/p/r/*/f'],
    ['/p/r/0/s/1/f', '/p/r/*/s/*/f'],
  ])('finds %s at %s', (pointer, path) => {
    expect(nodeAt(model, pointer)?.path).toBe(path);
  });

  it.each([
    '',
    '/',
    '/x',
    '/p/x',
    '/p/f/x',
    '/p/r/f',
    '/p/r/0/0',
    '/p/r/00/f',
    '/p/r/-1/f',
    '/p/r/0/s/f',
    '/p/0',
    '/__proto__',
    '/constructor',
    'p/f/x',
  ])('finds nothing at %j', (pointer) => {
    expect(nodeAt(model, pointer)).toBeUndefined();
  });
});
