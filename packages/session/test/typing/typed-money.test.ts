import { describe, expect, it } from 'vitest';
import { moneyFromTyped, typedMoney } from '../../src/typing/typed-money.ts';

describe('moneyFromTyped', () => {
  it.each([
    ['£1,234.50', 1234.5],
    ['1234.5', 1234.5],
    [' £ 12 ', 12],
    ['-£5', -5],
    ['£0.07', 0.07],
    ['12.345', 12.345],
    ['£', '£'],
    ['12 pounds', '12 pounds'],
    ['£1,23', '£1,23'],
    ['££5', '££5'],
    ['€5', '€5'],
    ['', undefined],
    [' ', undefined],
  ])('turns %j into %j', (typed, answer) => {
    expect(moneyFromTyped(typed)).toBe(answer);
  });
});

describe('typedMoney', () => {
  it.each([
    [1234.5, '1,234.50'],
    [12, '12'],
    [0.07, '0.07'],
    [-1000000, '-1,000,000'],
    ['twelve', 'twelve'],
    [undefined, ''],
  ])('shows %j as %j, which has the same meaning', (value, text) => {
    expect(typedMoney(value)).toBe(text);
    expect(moneyFromTyped(text)).toBe(value);
  });
});
