import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from '../src/pdf/text/break-lines.ts';

/** Every letter one point wide. */
const measure = (text: string): number => [...text].length;

describe('breakLines', () => {
  test('breaks a text at spaces and after hyphens', () => {
    expect(breakLines('one two-three four', 8, measure)).toEqual(['one two-', 'three ', 'four']);
  });

  test('cuts a word that is wider than a line', () => {
    expect(breakLines('a abcdefgh b', 3, measure)).toEqual(['a ', 'abc', 'def', 'gh ', 'b']);
  });

  test('keeps empty lines', () => {
    expect(breakLines('a\n\nb', 9, measure)).toEqual(['a ', ' ', 'b']);
  });

  test('returns lines that fit, and keeps every letter in its order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const lines = breakLines(text, width, measure);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(measure(line.trimEnd())).toBeLessThanOrEqual(width);
      }),
    );
  });
});
