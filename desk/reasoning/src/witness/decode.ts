import { repeatsAround } from '@formwright/generator';
import type { Attachment, Draft, FieldNode, Pointer } from '@formwright/model';
import { dateText, isDateNumber } from '../encode/values/dates.ts';
import type { FieldInstance } from '../encode/answers/answers.ts';
import type { Entries } from '../encode/answers/entries.ts';
import type { Encoding } from '../encode/encoding.ts';
import { minutesOfDay, momentText, roughText, timeText } from '../encode/values/moments.ts';
import { isTemporal } from '../encode/values/smt-value.ts';
import type { Scope } from '../encode/form/scope.ts';
import type { Term } from '../encode/smt/terms.ts';
import type { Witness } from '../goals/goal.ts';
import { sampleOf, type Patterned } from './samples.ts';

/** The solver's value for each unknown. */
export type Values = ReadonlyMap<string, boolean | number>;

/** First halves of postcodes from all over the country, for postcodes whose first half the form does not mention. */
const otherHalves = ['LS1', 'M1', 'B1', 'CF10', 'EH1', 'BT1', 'NE1', 'YO1', 'SW1A', 'PL1', 'OX1', 'G1'];

/** Answers with more entries than this are not made. */
const mostEntries = 60;

/** Returns the unknowns whose values make up the answers. */
export function unknownsOf({ answers: { fields, repeats, facts }, clock: { today } }: Encoding): readonly Term[] {
  const encoded = [
    ...[...fields.values()].filter(({ field }) => !field.calculated).map(({ answer }) => answer),
    ...facts.values(),
  ];
  const terms = [
    today.value,
    ...encoded.flatMap(({ answered, value, chosen }) => [answered, value, ...(chosen?.values() ?? [])]),
    ...[...fields.values()].flatMap(({ outward }) => (outward === undefined ? [] : [outward])),
    ...[...repeats.values()].flatMap(({ present, extra }) => [...present, extra]),
  ];
  return [...new Set(terms)].filter((term) => /^u\d+$/.test(term));
}

/**
 * Adds exact rules about days for each date whose number is not a real day, and rules that number out.
 */
export function sayMoreExactly(values: Values, { answers: { fields, facts }, form: { script } }: Encoding): void {
  const encoded = [
    ...[...fields.values()].filter(({ field }) => !field.calculated).map(({ answer }) => answer),
    ...facts.values(),
  ];
  for (const { kind, answered, value, day } of encoded) {
    if (!day || (kind !== 'date' && kind !== 'moment') || values.get(answered) !== true) continue;
    const number = dateOf(Number(values.get(value)), kind);
    if (!isDateNumber(number)) script.assert(`(not (= ${day().value} ${number}))`);
  }
}

function dateOf(number: number, kind: 'date' | 'moment'): number {
  return kind === 'date' ? number : Math.floor(number / minutesOfDay);
}

/**
 * Makes answers and facts from the solver's values. Returns undefined if no fitting text is known, or if there are too
 * many entries.
 */
export function decode(values: Values, encoding: Encoding, patterned: Patterned): Witness | undefined {
  const draft: Answers = {};
  const others = otherTexts();
  const alike = alikeTexts(encoding, values);
  const repeats = [...encoding.answers.repeats.values()].filter(
    ({ scope, present }) => isThere(scope, encoding, values) && values.get(present[0] ?? '') === true,
  );
  for (const { repeat, scope, present } of repeats) {
    const count = present.filter((entry) => values.get(entry) === true).length;
    put(
      draft,
      pointerOf(repeat.path, scope),
      Array.from({ length: count }, () => ({})),
    );
  }
  for (const instance of encoding.answers.fields.values()) {
    if (
      instance.field.calculated ||
      values.get(instance.answer.answered) !== true ||
      !isThere(instance.scope, encoding, values)
    )
      continue;
    const value = answerOf(instance, values, { encoding, others, alike, patterned });
    if (value === undefined) return undefined;
    put(draft, pointerOf(instance.field.path, instance.scope), value);
  }
  if (!addCopies(draft, repeats, values)) return undefined;
  return {
    draft,
    facts: { today: dateText(Number(values.get(encoding.clock.today.value) ?? 0)), ...contextOf(values, encoding) },
  };
}

type Answers = { [name: string]: unknown };

interface Decoding {
  readonly encoding: Encoding;
  readonly others: ReturnType<typeof otherTexts>;
  readonly alike: ReturnType<typeof alikeTexts>;
  readonly patterned: Patterned;
}

/** Counts texts that are not in the form's logic, so that equal numbers become equal texts. */
function otherTexts(): { countOf(number: number): number } {
  const counts = new Map<number, number>();
  return {
    countOf(number) {
      const known = counts.get(number) ?? counts.size;
      counts.set(number, known);
      return known;
    },
  };
}

/** By a text's number, the fields that it answers and that logic compares: each of them has to accept it. */
function alikeTexts(encoding: Encoding, values: Values): ReadonlyMap<number, readonly FieldNode[]> {
  const alike = new Map<number, FieldNode[]>();
  for (const { field, answer, scope } of encoding.answers.fields.values()) {
    if (answer.kind !== 'text' || field.calculated || !encoding.form.read.has(field.path)) continue;
    if (values.get(answer.answered) !== true || !isThere(scope, encoding, values)) continue;
    const number = Number(values.get(answer.value));
    alike.set(number, [...(alike.get(number) ?? []), field]);
  }
  return alike;
}

function answerOf(
  { field, answer, outward }: FieldInstance,
  values: Values,
  { encoding, others, alike, patterned }: Decoding,
): unknown {
  if (answer.chosen)
    return [...answer.chosen].filter(([, term]) => values.get(term) === true).map(([option]) => option);
  const value = values.get(answer.value);
  if (typeof value !== 'number') return value;
  if (isTemporal(answer.kind)) return temporalTexts[answer.kind as keyof typeof temporalTexts](value);
  if (answer.kind === 'files') return Array.from({ length: value }, (_, n) => fileOf(field, n));
  if (answer.kind !== 'text') return value;
  const { texts, read } = encoding.form;
  const known = texts.textOf(value);
  if (known !== undefined) return known;
  const taken = new Set(texts.all());
  const half =
    outward === undefined
      ? undefined
      : (texts.textOf(Number(values.get(outward))) ?? otherHalves.find((one) => !taken.has(one)));
  const [n, wanted] = [others.countOf(value), { taken, half, patterned }];
  const fields = read.has(field.path) ? alike.get(value) : undefined;
  // Fields that are not compared with each other can have the same number by chance, and no text in common.
  return sampleOf(fields ?? [field], n, wanted) ?? sampleOf([field], n, wanted);
}

const temporalTexts = { date: dateText, time: timeText, moment: momentText, rough: roughText };

/** Returns the n-th file that a field accepts. */
export function fileOf({ attachments }: FieldNode, n: number): Attachment {
  const [kind] = attachments?.accept ?? [];
  return {
    id: `file${n + 1}`,
    name: `file${n + 1}${kind?.extensions[0] ?? ''}`,
    size: Math.min(1000, attachments?.maxSize ?? 1000),
    mediaType: kind?.mediaType ?? 'application/pdf',
  };
}

function contextOf(
  values: Values,
  { answers: { facts }, form: { texts } }: Encoding,
): { context?: { [name: string]: unknown } } {
  const context: { [name: string]: unknown } = {};
  for (const [name, { answered, value, kind, chosen }] of facts) {
    if (values.get(answered) !== true) continue;
    const number = values.get(value);
    if (chosen) {
      const listed = [...chosen].filter(([, term]) => values.get(term) === true).map(([one]) => one);
      context[name] = listed.length > 0 ? listed : ['something else'];
    } else if (kind === 'date') context[name] = dateText(Number(number));
    else
      context[name] = kind === 'text' ? (texts.textOf(Number(number)) ?? `something else ${Number(number)}`) : number;
  }
  return Object.keys(context).length > 0 ? { context } : {};
}

function isThere(scope: Scope, { answers: { repeats } }: Encoding, values: Values): boolean {
  return scope.every(({ repeat, entry }, depth) => {
    const entries = [...repeats.values()].find(
      (one) => one.repeat.path === repeat && sameScope(one.scope, scope.slice(0, depth)),
    );
    return values.get(entries?.present[entry] ?? '') === true;
  });
}

function sameScope(one: Scope, other: Scope): boolean {
  return one.length === other.length && one.every(({ entry }, n) => entry === other[n]?.entry);
}

function pointerOf(path: string, scope: Scope): Pointer {
  const entries = repeatsAround(path).map((repeat) => scope.findLast((one) => one.repeat === repeat)?.entry ?? 0);
  return path.replaceAll('*', () => String(entries.shift()));
}

/** Adds further entries as copies of the last one, inner repeats first. Returns false if there would be too many. */
function addCopies(draft: Answers, repeats: readonly Entries[], values: Values): boolean {
  for (const { repeat, scope, extra } of repeats.toReversed()) {
    const more = Number(values.get(extra) ?? 0);
    if (more > mostEntries) return false;
    const entries = at(draft, pointerOf(repeat.path, scope)) as unknown[];
    for (let n = 0; n < more; n++) entries.push(structuredClone(entries.at(-1)));
  }
  return true;
}

/** Returns the value at a pointer. */
export function at(draft: Draft, pointer: Pointer): unknown {
  let value: unknown = draft;
  for (const name of pointer.split('/').slice(1)) value = (value as Answers | undefined)?.[name];
  return value;
}

/** Sets the value at a pointer, and creates the objects around it. Mutates the draft. */
export function put(draft: Draft, pointer: Pointer, value: unknown): void {
  const names = pointer.split('/').slice(1);
  const last = names.pop() ?? '';
  let object: Answers = draft;
  for (const name of names) object = (object[name] ??= {}) as Answers;
  object[last] = value;
}
