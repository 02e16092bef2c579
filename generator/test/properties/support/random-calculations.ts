import type { CalculationName } from '@formwright/generator/language';
import type { Genes } from '../../../../test-support/src/random/genes.ts';
import { pathOfAll, readyAt, repeatsOf, type Planned } from './plan.ts';
import { fieldsFor, nameOf, randomCondition, randomMove, repeatsFor, type Standing } from './random-conditions.ts';
import type { Json, Sort } from './random-fields.ts';

export interface Calculated {
  readonly schema: Json;
  readonly sort: Sort;
  readonly values: readonly (string | number | boolean)[];
}

/** Makes a calculated field of a type that fits, or none if nothing can be read. */
export function randomCalculation(genes: Genes, standing: Standing): Calculated | undefined {
  return genes.pick(Object.values(makers).flat())({
    genes,
    standing,
    near: fieldsFor(standing),
    anywhere: standing.nodes.filter((node) => node.kind === 'field' && readyAt(node) < standing.before),
  });
}

/** What makes each calculation; some make another as well. */
const makers: Readonly<Record<CalculationName, readonly ((making: Making) => Calculated | undefined)[]>> = {
  sum: [addedUp, addedUp, listed],
  min: [extremeDate],
  max: [extremeDate],
  difference: [difference],
  times: [product],
  dividedBy: [quotient],
  age: [span],
  days: [span],
  workingDays: [span],
  minutes: [interval],
  hours: [interval],
  dateOf: [half],
  timeOf: [half],
  count: [counted],
  copy: [fromList, ofEntry],
  outwardCode: [district],
  text: [joined],
  choose: [there, table, chosenOption],
};

interface Making {
  readonly genes: Genes;
  readonly standing: Standing;
  /** What can be read in one place. */
  readonly near: readonly Planned[];
  /** And in every entry of a repeat, from outside. */
  readonly anywhere: readonly Planned[];
}

function pickOf(nodes: readonly Planned[], sort: Sort, { genes }: Making): Planned | undefined {
  const fit = nodes.filter(({ field }) => field?.sort === sort);
  return fit.length === 0 ? undefined : genes.pick(fit);
}

function nameIn(nodes: readonly Planned[], sort: Sort, making: Making): string | undefined {
  const node = pickOf(nodes, sort, making);
  return node && nameOf(making.genes, node, making.standing);
}

/** Whole numbers, if everything that is read is whole: a fraction in a whole number is refused. */
function numeric(calculation: Json, read: readonly unknown[]): Calculated {
  const isWhole = read.every((one) =>
    typeof one === 'number' ? Number.isInteger(one) : (one as Planned | undefined)?.field?.schema['type'] === 'integer',
  );
  return {
    schema: { type: isWhole ? 'integer' : 'number', 'x-calculate': calculation },
    sort: 'number',
    values: [0, 1, 2, 5],
  };
}

function textual(calculation: Json, values: readonly string[]): Calculated {
  return { schema: { type: 'string', 'x-calculate': calculation }, sort: 'text', values };
}

function addedUp(making: Making): Calculated | undefined {
  const { genes, standing } = making;
  const nodes = [pickOf(making.anywhere, 'number', making), pickOf(making.near, 'number', making)].filter(
    (node) => node !== undefined,
  );
  if (nodes.length === 0) return undefined;
  const constants = genes.chance(30) ? [genes.pick([2, 0.5, 0.1])] : [];
  const nameOfAll = (node: Planned): string => {
    const all = pathOfAll(genes, node);
    return all === node.path.replaceAll('/*', '') ? nameOf(genes, node, standing) : all;
  };
  return numeric({ [genes.pick(['sum', 'min', 'max'])]: [...nodes.map(nameOfAll), ...constants] }, [
    ...nodes,
    ...constants,
  ]);
}

function difference(making: Making): Calculated | undefined {
  const number = nameIn(making.near, 'number', making);
  return number === undefined
    ? undefined
    : numeric({ difference: [number, making.genes.pick<unknown>([number, 1, { context: 'level' }])] }, [0.5]);
}

const roundings: readonly Json[] = [{ nearest: 0.01 }, { nearest: 0.25 }, { up: 1 }, { down: 0.1 }, { down: 10 }];

/** Only a product in which one number at most is a fraction may be exact. */
function product(making: Making): Calculated | undefined {
  const { genes, near, standing } = making;
  const nodes = [pickOf(near, 'number', making), pickOf(near, 'number', making)].filter((node) => node !== undefined);
  const constant = genes.pick([2, -3, 0.5, 0.1]);
  const read = genes.chance(50) ? [...nodes, constant] : [...nodes.slice(1), constant];
  if (read.length < 2) return undefined;
  const times = read.map((one) => (typeof one === 'number' ? one : nameOf(genes, one, standing)));
  const fractions = read.filter((one) =>
    typeof one === 'number' ? !Number.isInteger(one) : one.field?.schema['type'] !== 'integer',
  );
  return fractions.length > 1 || genes.chance(20)
    ? roundedTo({ times }, genes.pick(fractions.length === 0 ? [{ up: 10 }] : roundings))
    : numeric({ times }, read);
}

function quotient(making: Making): Calculated | undefined {
  const { genes } = making;
  const [number, other] = [nameIn(making.near, 'number', making), nameIn(making.near, 'number', making)];
  return number === undefined
    ? undefined
    : roundedTo(
        {
          dividedBy: genes.pick<unknown[]>([
            [number, other],
            [number, 3],
            [number, -0.7],
            [1, number],
            [number, { context: 'level' }],
          ]),
        },
        genes.pick(roundings),
      );
}

function roundedTo(calculation: Json, rounded: Json): Calculated {
  return numeric({ ...calculation, rounded }, Object.values(rounded));
}

function span(making: Making): Calculated | undefined {
  const { genes } = making;
  const date = nameIn(making.near, 'date', making);
  return date === undefined
    ? undefined
    : numeric(
        {
          [genes.pick(['age', 'days', 'workingDays'])]: genes.chance(50)
            ? date
            : { from: date, until: genes.pick<unknown>([date, { today: { years: 1 } }]) },
        },
        [],
      );
}

/** Between two times of day, or two dates and times. */
function interval(making: Making): Calculated | undefined {
  const { genes, near } = making;
  const sort = genes.pick<Sort>(['time', 'moment']);
  const [from, until] = [nameIn(near, sort, making), nameIn(near, sort, making)];
  return from === undefined || until === undefined
    ? undefined
    : numeric({ [genes.pick(['minutes', 'hours'])]: { from, until } }, []);
}

/** The date, or the time of day, of a date and time. */
function half(making: Making): Calculated | undefined {
  const moment = nameIn(making.near, 'moment', making);
  if (moment === undefined) return undefined;
  return making.genes.pick<Calculated>([
    {
      schema: { type: 'string', format: 'date', 'x-calculate': { dateOf: moment } },
      sort: 'date',
      values: ['2026-11-22'],
    },
    {
      schema: { type: 'string', format: 'local-time', 'x-calculate': { timeOf: moment } },
      sort: 'time',
      values: ['09:30'],
    },
  ]);
}

/** The attributes of all entries' choices, read from outside them. */
function listed(making: Making): Calculated | undefined {
  const { genes } = making;
  const [field, number] = [nameIn(making.anywhere, 'scored', making), pickOf(making.near, 'number', making)];
  const terms = number && genes.chance(30) ? [nameOf(genes, number, making.standing)] : [];
  return field === undefined
    ? undefined
    : numeric(
        { [genes.pick(['sum', 'min', 'max'])]: [{ field, attribute: 'cannot' }, ...terms] },
        terms.length > 0 ? [number] : [],
      );
}

function fromList(making: Making): Calculated | undefined {
  const field = nameIn(making.near, 'attributed', making);
  return field === undefined ? undefined : textual({ copy: { field, attribute: 'team' } }, ['hub', 'none']);
}

function joined(making: Making): Calculated | undefined {
  const field = nameIn(
    making.near,
    making.genes.pick(['number', 'boolean', 'date', 'moment', 'time', 'choice', 'attributed', 'text']),
    making,
  );
  return field === undefined
    ? undefined
    : textual({ text: ['«', { field }, '» of ', { context: making.genes.pick(['role', 'since', 'open']) }] }, [
        '«1» of manager',
      ]);
}

function extremeDate(making: Making): Calculated | undefined {
  const { genes, near, anywhere } = making;
  const moment = nameIn(near, 'moment', making);
  if (moment !== undefined && genes.chance(30))
    return {
      schema: {
        type: 'string',
        format: 'local-date-time',
        'x-calculate': { copy: { field: moment, plus: randomMove(genes, making.standing, 'moment') } },
      },
      sort: 'moment',
      values: ['2026-11-22T09:30'],
    };
  if (moment !== undefined && genes.chance(40))
    return {
      schema: {
        type: 'string',
        format: 'local-date-time',
        'x-calculate': { [genes.pick(['min', 'max'])]: [moment, nameIn(anywhere, 'moment', making) ?? moment] },
      },
      sort: 'moment',
      values: ['2026-11-22T09:30'],
    };
  const [one, other] = [pickOf(near, 'date', making), pickOf(anywhere, 'date', making)];
  if (one === undefined) return undefined;
  const name = nameOf(genes, one, making.standing);
  if (one.field?.schema['format'] === 'date' && genes.chance(40))
    return {
      schema: {
        type: 'string',
        format: 'date',
        'x-calculate': { copy: { field: name, plus: randomMove(genes, making.standing, 'date') } },
      },
      sort: 'date',
      values: ['2026-11-29'],
    };
  const isRough = [one, other].some((node) => node?.field?.schema['format'] === 'rough-date');
  return {
    schema: {
      type: 'string',
      format: isRough ? 'rough-date' : 'date',
      'x-calculate': { [genes.pick(['min', 'max'])]: [name, other ? nameOf(genes, other, making.standing) : name] },
    },
    sort: 'date',
    values: ['2024-02-29'],
  };
}

function there(making: Making): Calculated | undefined {
  const field = nameIn(making.near, 'choice', making);
  return field === undefined
    ? undefined
    : textual({ choose: [{ when: { field, answered: true }, value: 'there' }], otherwise: 'not there' }, [
        'there',
        'not there',
      ]);
}

function table({ genes, standing }: Making): Calculated {
  return textual(
    {
      choose: [
        { when: randomCondition(genes, standing), value: 'first' },
        { when: randomCondition(genes, standing), value: 'second' },
      ],
    },
    ['first', 'second'],
  );
}

function counted({ genes, standing }: Making): Calculated | undefined {
  const repeats = repeatsFor(standing);
  return repeats.length === 0 ? undefined : numeric({ count: nameOf(genes, genes.pick(repeats), standing) }, []);
}

function district(making: Making): Calculated | undefined {
  const postcodes = making.near.filter(({ field }) => field?.schema['format'] === 'uk-postcode');
  return postcodes.length === 0
    ? undefined
    : textual({ outwardCode: nameOf(making.genes, making.genes.pick(postcodes), making.standing) }, ['L20']);
}

/** The number of the entry around it, in every calculation that accepts one. */
function ofEntry({ genes, standing }: Making): Calculated | undefined {
  if (repeatsOf(standing.from).length === 0) return undefined;
  const entry = { field: '@entry' };
  return genes.pick([
    () => numeric({ copy: '@entry' }, []),
    () => numeric({ sum: ['@entry', 1] }, []),
    () => numeric({ difference: [entry, 0.5] }, [0.5]),
    () =>
      numeric(
        { choose: [{ when: randomCondition(genes, standing), value: entry }], otherwise: { max: ['@entry', 2] } },
        [],
      ),
    () => textual({ text: ['no. ', entry] }, ['no. 1']),
  ])();
}

/** A decision table whose values are options of its own field. */
function chosenOption({ genes, standing }: Making): Calculated {
  const rows = ['low', 'high'].map((value) => ({ when: randomCondition(genes, standing), value }));
  return {
    schema: {
      oneOf: ['low', 'high', 'none'].map((value) => ({ const: value, title: `It is ${value}` })),
      'x-calculate': { choose: rows, otherwise: 'none' },
    },
    sort: 'choice',
    values: ['low', 'high', 'none'],
  };
}
