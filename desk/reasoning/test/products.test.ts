import { describe, expect, test } from 'vitest';
import { openReasoner } from '../src/index.ts';
import { checked, compiledOf, page } from './support.ts';

const badges = { title: 'Badges', type: 'integer', minimum: 1, maximum: 5 };
const hours = { title: 'Hours', type: 'number', minimum: 0, maximum: 40, multipleOf: 0.25 };
const rate = { title: 'Rate', type: 'number', format: 'money', minimum: 11.44, maximum: 20 };
const money = (calculation: object): object => ({
  title: 'Amount',
  type: 'number',
  format: 'money',
  'x-calculate': calculation,
});
const seen = (condition: object): object => ({ 'x-note': 'Seen', 'x-visible': condition });

const codes = async (properties: object): Promise<readonly string[]> => {
  const { found, undecided } = await checked(page(properties));
  expect(undecided).toBe(0);
  return found.map(({ code, pointer }) => `${code} ${pointer.split('/').slice(4).join('/')}`);
};

describe('one unknown times constants, and divided by one', () => {
  test('is exact', async () => {
    expect(
      await codes({
        badges,
        fee: money({ times: ['badges', 10] }),
        most: seen({ field: 'fee', is: 50 }),
        never: seen({ field: 'fee', above: 50 }),
        odd: seen({ field: 'fee', is: 25 }),
      }),
    ).toEqual(['never-visible never/x-visible', 'never-visible odd/x-visible']);
  });

  test('is rounded as the form rounds it', async () => {
    expect(
      await codes({
        number: { title: 'Number', type: 'integer', minimum: -3, maximum: 3 },
        up: { title: 'Up', type: 'integer', 'x-calculate': { dividedBy: ['number', 2], rounded: { up: 1 } } },
        down: { title: 'Down', type: 'integer', 'x-calculate': { dividedBy: ['number', 2], rounded: { down: 1 } } },
        near: { title: 'Near', type: 'integer', 'x-calculate': { dividedBy: ['number', 2], rounded: { nearest: 1 } } },
        a: seen({
          all: [
            { field: 'up', is: 2 },
            { field: 'down', is: 1 },
            { field: 'near', is: 2 },
          ],
        }),
        b: seen({
          all: [
            { field: 'up', is: -2 },
            { field: 'down', is: -1 },
            { field: 'near', is: -2 },
          ],
        }),
        c: seen({
          all: [
            { field: 'up', is: 2 },
            { field: 'down', is: 2 },
          ],
        }),
        d: seen({
          any: [
            { field: 'up', above: 2 },
            { field: 'down', below: -1 },
            { field: 'near', above: 2 },
          ],
        }),
        e: seen({
          all: [
            { field: 'near', is: 1 },
            { field: 'down', is: 1 },
          ],
        }),
      }),
    ).toEqual(['never-visible c/x-visible', 'never-visible d/x-visible']);
  });
});

describe('two unknowns', () => {
  const fields = {
    hours,
    rate,
    cost: money({ times: ['hours', 'rate'], rounded: { nearest: 0.01 } }),
  };

  test('have a product within their limits, and answers are found', async () => {
    expect(
      await codes({
        ...fields,
        much: seen({ field: 'cost', above: 700 }),
        none: seen({ field: 'cost', is: 0 }),
        exact: seen({ field: 'cost', is: 228.8 }),
        below: seen({ field: 'cost', below: 0 }),
        above: seen({ field: 'cost', above: 800 }),
        within: seen({
          all: [
            { field: 'hours', atLeast: 20 },
            { field: 'cost', below: 228 },
          ],
        }),
      }),
    ).toEqual(['below', 'above', 'within'].map((name) => `never-visible ${name}/x-visible`));
  });

  test('are undecided where their product has to be known', async () => {
    const side = { title: 'Side', type: 'integer', minimum: 20, maximum: 50 };
    const form = {
      long: side,
      wide: side,
      area: { title: 'Area', type: 'integer', 'x-calculate': { times: ['long', 'wide'] } },
    };
    // Its only factors are 19 and 53.
    const reasoner = openReasoner(compiledOf(page({ ...form, exact: seen({ field: 'area', is: 1007 }) })));
    try {
      expect(await reasoner.find({ visible: '/page/exact' })).toMatchObject({ status: 'unknown' });
    } finally {
      await reasoner.close();
    }
  });

  test('a share of nothing has no value', async () => {
    expect(
      await codes({
        cost: { title: 'Cost', type: 'number', format: 'money', minimum: 0 },
        people: { title: 'People', type: 'integer', minimum: 0, maximum: 0 },
        share: money({ dividedBy: ['cost', 'people'], rounded: { up: 0.01 } }),
        shared: seen({ field: 'share', answered: true }),
      }),
    ).toEqual(['never-visible shared/x-visible']);
  });
});
