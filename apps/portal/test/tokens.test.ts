import { expect, test } from 'vitest';
import { hashOf, isToken, newToken, submissionTokenOf } from '../src/tokens.ts';

test('a token is 256 random bits and never repeats', () => {
  const tokens = Array.from({ length: 1000 }, newToken);
  expect(new Set(tokens).size).toBe(1000);
  expect(tokens.every(isToken)).toBe(true);
  expect(Buffer.from(tokens[0] ?? '', 'base64url')).toHaveLength(32);
});

test('values that cannot be tokens are recognised by their shape', () => {
  for (const text of [
    undefined,
    null,
    7,
    '',
    'a',
    ['a'.repeat(43)],
    'a'.repeat(42),
    'a'.repeat(44),
    `${'a'.repeat(42)}/`,
    `${'a'.repeat(42)}\n`,
  ]) {
    expect(isToken(text)).toBe(false);
  }
});

test('the stored hash does not contain the token', () => {
  const token = newToken();
  expect(hashOf(token)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashOf(token)).not.toContain(token);
});

test("each draft's token leads to its own submission token", () => {
  const [one, other] = [newToken(), newToken()];
  expect(submissionTokenOf(one)).toBe(submissionTokenOf(one));
  expect(isToken(submissionTokenOf(one))).toBe(true);
  expect(new Set([one, other, submissionTokenOf(one), submissionTokenOf(other)]).size).toBe(4);
});
