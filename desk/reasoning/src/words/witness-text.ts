import type { Compiled } from '@formwright/generator';
import { pathOf, type Draft } from '@formwright/model';
import type { Witness } from '../goal.ts';
import { listed } from './because-text.ts';
import { answerText, labelOf } from './condition-text.ts';

/** Says answers in words: '‘Is it urgent?’ is “Yes”, and ‘Age’ is 17'; 'nothing is answered' where there are none. */
export function witnessText({ draft, facts }: Witness, compiled: Compiled): string {
  const answers = answersIn(draft).map(({ pointer, value }) => `${labelOf(pathOf(pointer), compiled)}${entryText(pointer)} is ${answerText(value, pathOf(pointer), compiled)}`);
  const known = Object.entries(facts.context ?? {}).map(([name, value]) => `the host’s “${name}” is ${typeof value === 'string' ? `“${value}”` : JSON.stringify(value)}`);
  const all = [...answers, ...known];
  return all.length > 0 ? listed(all) : 'nothing is answered';
}

/** 'in entry 2': of entries after the first, which is mostly the only one. */
function entryText(pointer: string): string {
  const numbers = Array.from(pointer.matchAll(/\/(\d+)(?=\/)/g), ([, number]) => Number(number) + 1);
  return numbers.some((number) => number > 1) ? ` in entry ${numbers.join(', ')}` : '';
}

/** Gives answers with their pointers; an entry in which nothing is answered is left out. */
export function answersIn(value: unknown, pointer = ''): readonly { readonly pointer: string; readonly value: unknown }[] {
  if (typeof value !== 'object' || value === null || (Array.isArray(value) && value.every((one) => typeof one !== 'object'))) return pointer === '' ? [] : [{ pointer, value }];
  return Object.entries(value as Draft).flatMap(([name, one]) => answersIn(one, `${pointer}/${name}`));
}
