import { expect, test } from 'vitest';
import { parseJsonBody } from '../../../src/api/receive/read-json.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('JSON in UTF-8 is read', () => {
  expect(parseJsonBody(bytes('{"a":["ŵ",1,null]}'))).toEqual({ a: ['ŵ', 1, null] });
});

test('if a name appears twice, the last one counts', () => {
  expect(parseJsonBody(bytes('{"a":1,"a":2}'))).toEqual({ a: 2 });
});

test('__proto__ is an ordinary name and does not change a prototype', () => {
  const parsed = parseJsonBody(bytes('{"__proto__":{"polluted":true}}')) as object;
  expect(Object.keys(parsed)).toEqual(['__proto__']);
  expect('polluted' in parsed).toBe(false);
});

test.each(['', '{', '{"secret":', 'undefined', '{"a":NaN}', '{a:1}', "{'a':1}"])(
  '%j is refused without a word of it',
  (text) => {
    expect(() => parseJsonBody(bytes(text))).toThrow(/^The body of the request is not JSON\.$/);
  },
);

test('a body that is not UTF-8 is refused', () => {
  expect(() => parseJsonBody(Uint8Array.of(0x22, 0xff, 0x22))).toThrow('not UTF-8');
  expect(() => parseJsonBody(Uint8Array.of(0x22, 0xc0, 0x80, 0x22))).toThrow('not UTF-8');
});

test('up to 64 levels are read, and more are refused, even half a million', () => {
  const nested = (levels: number): Uint8Array => bytes('['.repeat(levels) + ']'.repeat(levels));
  expect(parseJsonBody(nested(64))).toBeInstanceOf(Array);
  expect(() => parseJsonBody(nested(66))).toThrow('deeper than 64');
  expect(() => parseJsonBody(nested(500_000))).toThrow();
  expect(() => parseJsonBody(bytes('{"a":'.repeat(150_000) + '1' + '}'.repeat(150_000)))).toThrow();
});
