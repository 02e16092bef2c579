import { pathOf, type Draft, type Facts } from '@formwright/model';
import { readLeftOut } from '../../src/5-emit/portable/left-out.ts';
import { reading, type Genes } from '../../../test-support/src/random/genes.ts';
import { differences } from './json.ts';
import { nearMiss } from './near-miss.ts';
import { rightSubmission, type Source } from './right.ts';

/** Submissions of one form. `listed`: those with a fault that the schema says it leaves out. */
export interface Submissions {
  readonly right: readonly unknown[];
  readonly wrong: readonly unknown[];
  readonly listed: readonly unknown[];
}

type Kind = keyof Submissions;

/**
 * Makes this many right and this many wrong submissions of a form, or fewer if no more were found in twenty times as
 * many tries.
 */
export function submissionsOf(
  source: Source & { readonly factsFor: (genes: Genes) => Facts },
  count: number,
  random: () => number,
): Submissions {
  const made = { right: [] as unknown[], wrong: [] as unknown[], listed: [] as unknown[] };
  const seen = new Set<string>();
  const sort = (submission: unknown, facts: Facts): void => {
    const text = JSON.stringify(submission);
    if (seen.has(text)) return;
    seen.add(text);
    const kind = kindOf(source, submission, facts);
    if (made[kind].length < count) made[kind].push(submission);
  };
  for (let n = 0; n < 20 * count && (made.right.length < count || made.wrong.length < count); n++) {
    const genes = reading(Array.from({ length: 2000 }, () => Math.floor(random() * 10_000)));
    const facts = source.factsFor(genes);
    const right = rightSubmission(genes, source, facts);
    if (right === undefined) continue;
    sort(right, facts);
    for (let misses = 0; misses < 3; misses++) sort(nearMiss(genes, right), facts);
  }
  return made;
}

/** Returns what the language says about a submission that somebody sends. */
function kindOf({ built: { compiled, schema } }: Source, submission: unknown, facts: Facts): Kind {
  const at = [
    ...compiled.validateSubmission(submission as Draft, facts).map(({ pointer }) => pointer),
    ...differences(submission, compiled.relevantAnswers(submission as Draft, facts)),
  ];
  if (at.length === 0) return 'right';
  const leftOut = readLeftOut(schema['$comment'] as string | undefined).map(({ path }) => path);
  // The schema accepts a value that it cannot judge, and other conditions read the value as it was sent.
  return at.some((pointer) => isComposed(submission, pointer) || leftOut.includes(pathOf(pointer)))
    ? 'listed'
    : 'wrong';
}

/** No pattern can recognise composed letters. */
function isComposed(submission: unknown, pointer: string): boolean {
  const value = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inside, name) => (inside as Record<string, unknown> | undefined)?.[name], submission);
  return typeof value === 'string' && value !== value.normalize('NFC');
}
