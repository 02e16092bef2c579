import { describe, expect, it } from 'vitest';
import { numberFromTyped, typedNumber } from '../../src/typing/typed-number.ts';

describe('numberFromTyped', () => {
  it.each([
    ['7', 7],
    [' 7 ', 7],
    ['-7', -7],
    ['0', 0],
    ['1.50', 1.5],
    ['1.', 1],
    ['.5', 0.5],
    ['−7.', -7],
    ['８２', 82],
    ['1\u00a0', 1],
    [' . ', ' . '],
    ['1,250', 1250],
    ['12,345,678.9', 12345678.9],
    ['seven', 'seven'],
    ['7 days', '7 days'],
    ['1e3', '1e3'],
    ['0x10', '0x10'],
    ['1,2', '1,2'],
    ['1,2345', '1,2345'],
    ['-', '-'],
    ['.', '.'],
    ['Infinity', 'Infinity'],
    ['12345678901234567890', '12345678901234567890'],
    ['9'.repeat(400), '9'.repeat(400)],
  ])('turns %j into %j', (typed, answer) => {
    expect(numberFromTyped(typed)).toBe(answer);
  });

  it('is unanswered if blank', () => {
    expect(numberFromTyped('  ')).toBeUndefined();
  });
});

describe('typedNumber', () => {
  it.each([
    [7, '7'],
    ['seven', 'seven'],
    [undefined, ''],
    [true, ''],
    [0, '0'],
  ])('shows %j as %j', (value, text) => {
    expect(typedNumber(value)).toBe(text);
  });
});
