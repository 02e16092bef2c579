import { expect, it } from 'vitest';
import { plainText } from '../src/find/plain-text.ts';

it('gives the words of blocks, lists and links in one line', () => {
  expect(
    plainText([
      { kind: 'heading', content: ['Urgent'] },
      {
        kind: 'paragraph',
        content: ['Telephone ', { kind: 'link', href: 'tel:1', content: [{ kind: 'strong', content: ['now'] }] }, '.'],
      },
      { kind: 'list', ordered: false, items: [['One'], ['Two']] },
    ]),
  ).toBe('Urgent Telephone now. One Two');
});
