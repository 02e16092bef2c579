import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { diagnostic, lineAt, locate, locateAll, print } from '../src/index.ts';

/** Prints one diagnostic about the first occurrence of `what` in `text`. */
function printed(text: string, what: string): readonly string[] {
  const offset = text.indexOf(what);
  const raw = diagnostic(
    'unknown-field',
    { file: 'form.json', pointer: '/a', offset, length: what.length },
    { name: 'a', suggestion: 'Did you mean `b`?' },
  );
  return locateAll([raw], new Map([['form.json', text]])).flatMap((found) => print(found, text).split('\n'));
}

/** What stands above the caret. */
function marked([, line = '', caret = '']: readonly string[]): string {
  const from = caret.indexOf('^');
  const to = caret.lastIndexOf('^') + 1;
  let at = 0;
  let found = '';
  for (const { segment: character } of new Intl.Segmenter().segment(line)) {
    if (at >= from && at < to) found += character;
    at += stringWidth(character);
  }
  return found;
}

describe('a diagnostic in print', () => {
  test('says file, line, column, severity, code and message, then the line, a caret and the repair', () => {
    expect(printed('{\n  "x": wrong\n}', 'wrong')).toEqual([
      'form.json:2:8 error unknown-field There is no field `a` here.',
      '    2 |   "x": wrong',
      '      |        ^^^^^',
      '    Did you mean `b`?',
    ]);
  });

  test.each([
    ['tabs', '{\n\t\t"x":\twrong }'],
    ['CRLF', '{\r\n  "x": wrong,\r\n}'],
    ['CR alone', '{\r"x": wrong\r}'],
    ['wide characters', '{ "名前": "東京", "x": wrong }'],
    ['combining characters', '{ "e\u0301\u0301": "ŵ", "x": wrong }'],
    ['emoji', '{ "👩🏽‍⚕️": "👍", "x": wrong }'],
    ['a long line', `{ "long": "${'x'.repeat(5000)}", "x": wrong, "after": "${'y'.repeat(5000)}" }`],
    ['a long line of wide characters', `{ "long": "${'語'.repeat(5000)}", "x": wrong }`],
    ['a long line of surrogate pairs', `{ "long": "${'👍'.repeat(501)}", "x": wrong }`],
  ])('keeps the caret below its place: %s', (_, text) => {
    const lines = printed(text, 'wrong');
    expect(marked(lines)).toBe('wrong');
    expect(stringWidth(lines[1] ?? '')).toBeLessThan(220);
  });

  test('shows what could drive a terminal, and never sends it', () => {
    const text = '{ "x": "\u001b[2J\u202e\u0007wrong" }';
    expect(printed(text, 'wrong').join('')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(printed(text, 'wrong')[1]).toContain('\\u{1b}[2J\\u{202e}\\u{7}wrong');
  });

  test('never throws, whatever the text and the place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: -5, max: 50 }),
        fc.integer({ min: -5, max: 50 }),
        (text, offset, length) => {
          const raw = diagnostic('json-syntax', { file: 'f', pointer: '', offset, length }, { problem: text });
          for (const found of locateAll([raw], new Map([['f', text]]))) print(found, text);
        },
      ),
    );
  });
});

describe('a place in a text', () => {
  test('counts lines and columns from 1, and takes LF, CRLF and CR as line ends', () => {
    const text = 'a\nbc\r\nd\re';
    expect([0, 1, 2, 4, 5, 6, 7, 8, 9, 99].map((offset) => Object.values(locate(text, offset)).join(':'))).toEqual([
      '1:1',
      '1:2',
      '2:1',
      '2:3',
      '2:4',
      '3:1',
      '3:2',
      '4:1',
      '4:2',
      '4:2',
    ]);
    expect([0, 3, 6, 8].map((offset) => lineAt(text, offset))).toEqual(['a', 'bc', 'd', 'e']);
  });

  test('sorts by file and place and leaves out repetitions', () => {
    const at = (file: string, offset: number): ReturnType<typeof diagnostic> =>
      diagnostic('empty-condition', { file, pointer: '', offset, length: 1 });
    const texts = new Map([
      ['a', 'one\ntwo'],
      ['b', 'one'],
    ]);
    expect(
      locateAll([at('b', 0), at('a', 4), at('a', 0), at('a', 4)], texts).map(({ file, line }) => `${file}${line}`),
    ).toEqual(['a1', 'a2', 'b1']);
  });
});
