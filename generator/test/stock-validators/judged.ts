import { join } from 'node:path';
import { expect } from 'vitest';
import { buildFile, buildForm } from '../properties/support/build-form.ts';
import { reading } from '../../../test-support/src/random/genes.ts';
import { randomFacts } from '../properties/support/random-draft.ts';
import { randomForm } from '../properties/support/random-form.ts';
import { draftsOf, factsFor, repository } from '../properties/support/repository-forms.ts';
import { seed } from '../../../test-support/src/random/settings.ts';
import { submissionsOf } from './submissions.ts';
import type { Validator } from './validators.ts';

/**
 * How many submissions of each kind all validators judged as the language does; for those listed, how many they judged
 * alike.
 */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly listed: number;
}

export const nothing: Tally = { right: 0, wrong: 0, listed: 0 };

type Submissions = Parameters<typeof submissionsOf>[0];

/** Returns numbers from 0 to 1, the same for each seed (mulberry32). */
export function numbers(from: number = seed): () => number {
  const state = { last: from };
  return () => {
    state.last = (state.last + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state.last ^ (state.last >>> 15), 1 | state.last);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Reads a form of the repository, with the drafts that come with it. */
export async function repositoryForm(folder: string): Promise<Submissions> {
  const built = await buildFile(join(repository, folder, 'form.json'), `stock-${folder.replaceAll('/', '-')}`);
  return { built, starts: draftsOf(folder), factsFor: (genes) => factsFor(genes, built.oracle) };
}

/** Makes a random form. */
export async function grownForm(random: () => number, name: string): Promise<Submissions> {
  const genes = reading(Array.from({ length: 600 }, () => Math.floor(random() * 10_000)));
  return { built: await buildForm(randomForm(genes), name), starts: [], factsFor: randomFacts };
}

/**
 * Expects every validator to accept what is right, to refuse what is wrong, and to agree on what the schema says that
 * it leaves out.
 */
export function expectJudgedAlike(
  form: Submissions,
  { count, random, by }: { count: number; random: () => number; by: readonly Validator[] },
): Tally {
  const made = submissionsOf(form, count, random);
  const all = (['right', 'wrong', 'listed'] as const).flatMap((kind) =>
    made[kind].map((submission) => ({ kind, submission })),
  );
  // Some random forms have no valid submission.
  if (made.right.length === 0) return nothing;
  const submissions = all.map(({ submission }) => submission);
  const [first = [], ...others] = by.map((one) => one.judge(form.built.schema, submissions));
  for (const [n, verdicts] of [first, ...others].entries()) {
    const otherwise = all.find(({ kind }, at) => verdicts[at] !== (kind === 'listed' ? first[at] : kind === 'right'));
    expect(otherwise && JSON.stringify(otherwise), `judged otherwise by ${by[n]?.name}`).toBeUndefined();
  }
  return { right: made.right.length, wrong: made.wrong.length, listed: made.listed.length };
}

export function added(left: Tally, right: Tally): Tally {
  return { right: left.right + right.right, wrong: left.wrong + right.wrong, listed: left.listed + right.listed };
}
