import { english } from '@formwright/messages';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { printDocument, renderPdf } from '../src/index.ts';
import { graphemes } from '../src/pdf/text/graphemes.ts';
import { field, formOf, long, page } from './support/form-of.ts';

afterEach(() => void vi.restoreAllMocks());

const whole = (text: string): readonly string[] =>
  Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);

test('graphemes returns the letters that Intl.Segmenter finds in the whole text, however long the text is', () => {
  const letter = fc.constantFrom('a', 'e\u0301', '👩‍👩‍👧', '🇬🇧', 'क्षि', '한', '\r\n', '\ud83d', '👍🏽', 'ŵ', '\u200d');
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 400 }), (letters) => {
      const text = letters.join('');
      // A letter longer than a whole part is cut. No word in any language has such a letter.
      fc.pre(whole(text).every((one) => one.length < 100));
      expect(graphemes(text)).toEqual(whole(text));
    }),
  );
});

test('a letter with ten thousand accents is cut, and no accent is lost', () => {
  const text = `e${'\u0301'.repeat(10_000)}x`;
  expect(graphemes(text).join('')).toBe(text);
});

test('a text with letters that the font lacks is never segmented as a whole, because each segment would hold a copy of it', async () => {
  const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
  const form = formOf({ a: page('A', { story: field('Story', long) }) });
  await renderPdf(
    printDocument({
      form,
      answers: { a: { story: '😀'.repeat(5000) } },
      facts: { today: '2026-11-22' },
      wording: english,
    }),
  );
  expect(segment).toHaveBeenCalled();
  expect(Math.max(...segment.mock.calls.map(([text]) => text.length))).toBeLessThanOrEqual(200);
});
