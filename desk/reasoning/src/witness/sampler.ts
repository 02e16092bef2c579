import type { Compiled } from '@formwright/generator';
import type { Draft, Facts, FieldNode, Node, RepeatNode, Scalar } from '@formwright/model';
import { moveDate } from '@formwright/runtime';
import { constantsOf, type Constants } from '../goals/constants.ts';
import { fileOf } from './decode.ts';
import { isValid } from '../encode/values/domain.ts';
import { isOutwardCode } from '../encode/logic/expression-value.ts';
import type { Witness } from '../goals/goal.ts';
import { sampleOf, type Patterned } from './samples.ts';

/** Makes random answers within the limits of their fields, for a quick first look at what is possible in a form. */
export interface Sampler {
  /** Makes answers to a whole form. `answered`: the percentage of fields that get an answer. */
  next(answered: number): Witness;
  /** Makes a new answer to one field. */
  answer(field: FieldNode): unknown;
  /** Makes new entries. */
  entries(repeat: RepeatNode): unknown;
  /** Picks one item; undefined if there are none. */
  pick<Item>(items: readonly Item[]): Item | undefined;
}

/** Makes a sampler. It produces the same answers in every run. */
export function newSampler(
  compiled: Compiled,
  { today, patterned }: { readonly today: string; readonly patterned: Patterned },
): Sampler {
  const random = randomNumbers();
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[random(items.length)];
  const constants = constantsOf(compiled);
  const known = new Map<FieldNode, readonly unknown[]>();
  const candidates = (field: FieldNode): readonly unknown[] => {
    const before = known.get(field) ?? candidatesOf(field, { constants, today, patterned });
    known.set(field, before);
    return before;
  };
  const answer = (field: FieldNode): unknown => {
    if (field.type !== 'strings') return pick(candidates(field));
    // Sometimes choose only one, because an option like 'none of these' excludes the others.
    const chosen =
      random(3) === 0
        ? [pick(candidates(field))]
        : candidates(field)
            .filter(() => random(2) === 0)
            .slice(0, field.maxItems ?? Infinity);
    return chosen.length > 0 ? chosen : undefined;
  };
  const fill = (nodes: readonly Node[], answered: number): Draft => {
    const draft: { [name: string]: unknown } = {};
    for (const node of nodes) {
      if (node.kind === 'note' || (node.kind === 'field' && (node.calculated || random(100) >= answered))) continue;
      const value =
        node.kind === 'field'
          ? answer(node)
          : node.kind === 'repeat'
            ? entries(node, answered)
            : fill(node.children, answered);
      if (value !== undefined) draft[node.name] = value;
    }
    return draft;
  };
  const entries = (node: RepeatNode, answered: number): unknown => {
    const count = Math.min(answered < 50 ? random(2) : 1 + random(3), node.maxEntries ?? 3);
    return count > 0 ? Array.from({ length: count }, () => fill(node.children, answered)) : undefined;
  };
  const facts = (): Facts => {
    const context: { [name: string]: unknown } = {};
    for (const [name, fact] of compiled.facts) {
      const values = fact.values ?? [
        ...(constants.ofFacts.get(name) ?? []),
        ...(fact.type === 'boolean'
          ? [true, false]
          : fact.type === 'string' && fact.format === undefined
            ? ['something else']
            : []),
      ];
      const value = pick(values);
      if (value !== undefined && random(3) > 0) context[name] = fact.type === 'array' ? [value] : value;
    }
    return { today, ...(Object.keys(context).length > 0 ? { context } : {}) };
  };
  return {
    next: (answered) => ({ draft: fill(compiled.model.pages, answered), facts: facts() }),
    answer,
    entries: (repeat) => entries(repeat, 100),
    pick,
  };
}

/** Makes a generator of numbers below a bound (linear congruential), the same in each run. */
function randomNumbers(): (bound: number) => number {
  const state = { last: 20_261_122 };
  return (bound) => {
    state.last = (Math.imul(state.last, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state.last / 2 ** 32) * bound);
  };
}

interface Candidates {
  readonly constants: Constants;
  readonly today: string;
  readonly patterned: Patterned;
}

/** Returns answers to a field that may make a difference: the values that it is compared with, and their neighbours. */
function candidatesOf(field: FieldNode, { constants, today, patterned }: Candidates): readonly unknown[] {
  const own = [...(constants.of.get(field.path) ?? [])];
  if (field.options) return field.options.map(({ value }) => value);
  if (field.type === 'attachments') return [[fileOf(field, 0)]];
  if (field.type === 'boolean') return field.const === undefined ? [true, false] : [field.const];
  const values: readonly Scalar[] =
    field.type === 'string' ? textsFor(field, own, { constants, today, patterned }) : numbersFor(field, own);
  return [...new Set(values)].filter((value) => isValid(field, value));
}

function numbersFor(field: FieldNode, own: readonly Scalar[]): readonly number[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf = 1 } = field;
  const near = [...own, minimum, maximum, exclusiveMinimum, exclusiveMaximum].filter(
    (value): value is number => typeof value === 'number',
  );
  return [...near.flatMap((value) => [value, value + multipleOf, value - multipleOf]), 0, 1, 2, 10, multipleOf];
}

function textsFor(
  field: FieldNode,
  own: readonly Scalar[],
  { constants, today, patterned }: Candidates,
): readonly string[] {
  const texts = [...own, ...constants.all].filter((value): value is string => typeof value === 'string');
  if (field.format === 'date') {
    const named = [today, ...texts, ...constants.fromToday.flatMap((by) => moveDate(today, by) ?? [])];
    const dates = named.flatMap((date) => [date, moveDate(date, { days: 1 }), moveDate(date, { days: -1 })]);
    return [...dates, ...[-10, -20, -40, -80, 1].map((years) => moveDate(today, { years }))].filter(
      (date) => date !== undefined,
    );
  }
  const taken = new Set(texts);
  const others = [0, 1].flatMap((n) => sampleOf([field], n, { taken, half: undefined, patterned }) ?? []);
  const halves = field.format === 'uk-postcode' ? texts.filter(isOutwardCode).map((half) => `${half} 1AA`) : [];
  // A text is compared with a number of words.
  const counted = own.flatMap((count) => (typeof count === 'number' ? Array(count).fill('word').join(' ') : []));
  return [...texts, ...others, ...halves, ...counted];
}
