import type { Compiled } from '@formwright/generator';
import { dateText, english } from '@formwright/messages';
import { nodeAt, pathOf, type Draft, type FormModel, type Path } from '@formwright/model';
import { isObject } from '@formwright/runtime';
import type { Witness } from '../goals/goal.ts';
import { answerText } from './condition-text.ts';
import { labelOf } from './label-of.ts';
import { listed } from './listed.ts';

/**
 * Returns answers in words: '‘Is it urgent?’ is “Yes” and ‘Age’ is 17'; 'nothing is answered' if there are none. If one
 * is a date, it adds today's date.
 */
export function witnessText({ draft, facts }: Witness, compiled: Compiled): string {
  const said = [
    ...answersIn(draft, '', compiled),
    ...Object.entries(facts.context ?? {}).map(([name, value]) => ({
      text: `the host’s “${name}” is ${answerText(value, '', compiled)}`,
      isDate: isDate(value),
    })),
  ];
  if (said.length === 0) return 'nothing is answered';
  return listed([
    ...said.map(({ text }) => text),
    ...(said.some((one) => one.isDate) ? [`today is ${dateText(facts.today, english)}`] : []),
  ]);
}

interface Said {
  readonly text: string;
  readonly isDate: boolean;
}

/** Lists the answers in an object. If an entry of a repeat has no answers, it adds the number of entries. */
function answersIn(value: Draft, pointer: string, compiled: Compiled): readonly Said[] {
  return Object.entries(value).flatMap(([name, one]) => {
    const at = `${pointer}/${name}`;
    const label = `${labelOf(pathOf(at), compiled)}${entryText(at)}`;
    if (isAnswer(pathOf(at), compiled.model))
      return [{ text: `${label} is ${answerText(one, pathOf(at), compiled)}`, isDate: isDate(one) }];
    if (!Array.isArray(one)) return isObject(one) ? answersIn(one, at, compiled) : [];
    const entries = one.map((entry: unknown, n) => (isObject(entry) ? answersIn(entry, `${at}/${n}`, compiled) : []));
    const count = entries.length === 1 ? 'an entry' : `${entries.length} entries`;
    return [
      ...(entries.some((said) => said.length === 0) ? [{ text: `${label} has ${count}`, isDate: false }] : []),
      ...entries.flat(),
    ];
  });
}

function isAnswer(path: Path, model: FormModel): boolean {
  return nodeAt(model, path)?.kind === 'field';
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value);
}

/** Returns 'in entry 2' for entries after the first, which is usually the only one. */
function entryText(pointer: string): string {
  const numbers = Array.from(pointer.matchAll(/\/(\d+)(?=\/)/g), ([, number]) => Number(number) + 1);
  return numbers.some((number) => number > 1) ? ` in entry ${numbers.join(', ')}` : '';
}
