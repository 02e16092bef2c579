import { expect, test } from 'vitest';
import { codePoints, isAnswered, isBlank, normalText, normalTextPattern, readField, text } from '../../src/index.ts';

/** Each alone, in a box, looks like nothing. */
const unseen = [
  '\u0000',
  '\u0009',
  '\u000a',
  '\u000d',
  '\u0020',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u034f',
  '\u061c',
  '\u115f',
  '\u1160',
  '\u1680',
  '\u180e',
  '\u2003',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u2028',
  '\u202e',
  '\u2060',
  '\u2066',
  '\u2800',
  '\u3000',
  '\u3164',
  '\ufe0f',
  '\ufeff',
  '\uffa0',
  '\ufffb',
  '\u{e0020}',
  '\u{1d173}',
];

const everyCharacter = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));

test('a text without visible characters is blank', () => {
  for (const character of unseen)
    expect(
      [isAnswered(character), text(`${character} ${character}`)],
      `U+${character.codePointAt(0)?.toString(16)}`,
    ).toEqual([false, undefined]);
  expect(isBlank(unseen.join(''))).toBe(true);
  const nothing = everyCharacter.filter((character) =>
    /\p{Default_Ignorable_Code_Point}|\p{White_Space}|\p{Cc}/u.test(character),
  );
  expect(nothing.length).toBeGreaterThan(4_000);
  expect(nothing.filter((character) => !isBlank(character))).toEqual([]);
});

test('any visible character, in any place, makes a text an answer', () => {
  for (const seen of ['a', '.', 'ŵ', '\u0302', '💙', '\ufffd', '漢', 'ע', '\u0600']) {
    for (const around of ['', ' ', '\u200b', '\u2800'])
      expect(isAnswered(`${around}${seen}${around}`), seen).toBe(true);
  }
});

test('a text is read in normal form, wherever it comes from', () => {
  const given = [
    'w\u0302',
    ' \u00a0a b\n',
    'a\r\nb\rc\u2028d\u0085e\vf',
    'a\u0000b\u0007c\u009fd',
    'a\tb',
    '\ud83d',
    'a\udc99b',
    '💙',
    '\u200b a \u200b',
    'e\u0000\u0301',
  ];
  expect(given.map(normalText)).toEqual([
    'ŵ',
    'a b',
    'a\nb\nc\nd\ne\nf',
    'abcd',
    'a\tb',
    '\ufffd',
    'a\ufffdb',
    '💙',
    '\u200b a \u200b',
    'é',
  ]);
  for (const one of given) expect(normalText(normalText(one))).toBe(normalText(one));
  const field = {
    kind: 'field',
    name: 'f',
    path: '/p/f',
    label: '',
    type: 'strings',
    widget: 'checkboxes',
    ui: {},
  } as const;
  expect(readField(field, ['w\u0302', 'a'])).toEqual(['ŵ', 'a']);
  const file = { id: 'a1', name: 'w\u0302.pdf', size: 1, mediaType: 'application/pdf' };
  expect(readField({ ...field, type: 'attachments' }, [file])).toEqual([{ ...file, name: 'ŵ.pdf' }]);
});

test('length is counted in code points', () => {
  expect(['', 'ŵ', '💙', '👨‍👩‍👧‍👦', 'w\u0302'].map(codePoints)).toEqual([0, 1, 1, 7, 2]);
});

test('the pattern in the portable schema agrees, except beyond U+FFFF and for letters that are not composed', () => {
  const pattern = new RegExp(normalTextPattern, 'u');
  const parts = ['a', ' ', '\n', '\t', '\u0000', '\u0085', '\u2028', '\u200b', '\u2800', '\u00a0', '\ufeff', '💙', 'é'];
  const texts = parts.flatMap((one) =>
    parts.flatMap((two) => parts.flatMap((three) => [one, one + two, one + two + three])),
  );
  for (const given of texts) expect(pattern.test(given), JSON.stringify(given)).toBe(text(given) === given);
  const wrong = everyCharacter.filter(
    (character) =>
      character < '\ud800' &&
      character === character.normalize('NFC') &&
      pattern.test(character) !== (text(character) === character),
  );
  expect(wrong).toEqual([]);
});

test('no two characters before U+0300 compose, so a text of them is in normal form', () => {
  const characters = Array.from({ length: 0x300 - 0x21 }, (_, n) => String.fromCodePoint(n + 0x21));
  const printable = characters.filter((one) => !/\p{Cc}|\u00a0/u.test(one));
  for (const first of printable) {
    const pairs = printable.map((second) => `${first}${second}`).join('a');
    expect(normalText(pairs)).toBe(pairs.normalize('NFC'));
  }
});
