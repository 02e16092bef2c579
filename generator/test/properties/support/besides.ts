import type { Beside } from '@formwright/model';
import { isObject } from '@formwright/runtime';

/**
 * Returns what a draft may have beside its answers: nothing; and for every answer in turn that it is as a record or a
 * start value had it, that the person changed it, or that nobody filled it in, with every other page ticked.
 */
export function besidesOf(draft: unknown, pages: readonly { readonly name: string }[]): readonly Beside[] {
  const known = answersIn(draft, '').map(([pointer, value], n) => {
    const filled = [{ value }, { value: 'something else' }, { value, started: true }, { value, carried: true }][n % 5];
    return filled ? [[pointer, filled]] : [];
  });
  return [
    {},
    { prefilled: Object.fromEntries(known.flat()) as NonNullable<Beside['prefilled']> },
    {
      prefilled: Object.fromEntries(answersIn(draft, '').map(([pointer, value]) => [pointer, { value }])),
      ticked: pages.filter((_, n) => n % 2 === 1).map(({ name }) => name),
    },
  ];
}

/** Returns everything in a draft that may be an answer, or the entries of a repeat. */
function answersIn(part: unknown, pointer: string): readonly (readonly [string, unknown])[] {
  const inside = isObject(part)
    ? Object.entries(part).flatMap(([name, value]) => answersIn(value, `${pointer}/${name}`))
    : [];
  return Array.isArray(part) || !isObject(part) ? [[pointer, part], ...inside] : inside;
}
