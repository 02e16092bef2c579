import type { Place } from '@formwright/generator';
import { nodeAt } from '@formwright/model';
import { openReasoner, type Because, type Goal, type Reasoner } from '@formwright/reasoning';
import { outcomeOf } from '../outcomes/outcome.ts';
import {
  isSeen,
  noteOutcome,
  placeOfPoint,
  pointsOf,
  pointWords,
  type OptionPoint,
  type Point,
} from '../coverage/coverage.ts';
import { shownOf } from './expected.ts';
import { goalsOf } from './goals.ts';
import { inOrder } from './in-order.ts';
import { labelOf } from '../outcomes/labels.ts';
import { percentOf, type Coverage, type Missing, type Share } from '../run/run.ts';
import type { Scenario, Situation } from '../files/scenario.ts';
import type { Suite } from '../run/suite.ts';

/** The scenarios that a form lacks, and the points that no scenario can cover. */
export interface Suggestions {
  readonly scenarios: readonly Scenario[];
  /** Points that are proved impossible: no answers cover them. */
  readonly impossible: readonly Unshown[];
  /** Points that could not be decided. */
  readonly unknown: readonly Unshown[];
}

/** A point without a scenario. */
export interface Unshown {
  readonly point: Point;
  readonly words: string;
  readonly place: Place;
  /** What makes it impossible, in words. */
  readonly because?: string;
}

/** Options of `suggest`. `today` is used if a form has no scenarios yet. */
export interface SuggestOptions {
  readonly today: string;
  /** Called with the number of searches that are done. */
  readonly progress?: (done: number, all: number) => void;
}

/** Finds a scenario for everything that the scenarios of a suite do not cover. Run them first. */
export async function suggest(
  suite: Suite,
  { today, progress = () => undefined }: SuggestOptions,
): Promise<Suggestions> {
  const facts = suite.scenarios?.facts ?? { today };
  const reasoner = openReasoner(suite.compiled, { today: facts.today });
  const work: Work = {
    suite,
    reasoner,
    facts,
    scenarios: [],
    impossible: [],
    unknown: [],
    names: new Set(suite.situations.map(({ scenario }) => scenario.name)),
  };
  try {
    const missing = pointsOf(suite).filter((point) => !isSeen(suite.seen, point));
    const batches = [...conditionBatches(missing), ...optionBatches(missing, suite)];
    for (const [n, batch] of batches.entries()) {
      progress(n, batches.length);
      await show(batch, work);
    }
  } finally {
    await reasoner.close();
  }
  const { scenarios, impossible, unknown } = work;
  return { scenarios, impossible, unknown };
}

/** Returns a coverage without the points that are proved impossible: only what scenarios can cover. */
export async function withoutImpossible(suite: Suite, coverage: Coverage): Promise<Coverage> {
  if (coverage.missing.length === 0) return coverage;
  const reasoner = openReasoner(suite.compiled);
  try {
    const missing: Missing[] = [];
    for (const one of coverage.missing)
      for (const point of [one.point, ...(one.point.elsewhere ?? [])]) {
        if ((await reasoner.find(...goalsOf(point))).status === 'impossible') continue;
        missing.push(one);
        break;
      }
    const impossible = coverage.missing.filter((one) => !missing.includes(one));
    const share = (all: Share, kind: Point['kind']): Share => ({
      ...all,
      all: all.all - impossible.filter(({ point }) => point.kind === kind).length,
    });
    const shares = {
      pages: share(coverage.pages, 'page'),
      conditions: share(coverage.conditions, 'condition'),
      options: share(coverage.options, 'option'),
    };
    return { ...shares, percent: percentOf(Object.values(shares)), missing };
  } finally {
    await reasoner.close();
  }
}

/** Puts later parts of a condition first: a scenario in which they are evaluated also covers the earlier ones. */
function conditionBatches(missing: readonly Point[]): readonly (readonly Point[])[] {
  return [
    ...missing.filter(({ kind }) => kind === 'page'),
    ...missing.filter(({ kind }) => kind === 'condition').toReversed(),
  ].map((point) => [point]);
}

/** Groups options: one of each question, then the next of each. Nobody would read a scenario for each single option. */
function optionBatches(missing: readonly Point[], { compiled: { model } }: Suite): readonly (readonly Point[])[] {
  const counts = new Map<string, number>();
  const batches: OptionPoint[][] = [];
  for (const point of missing) {
    if (point.kind !== 'option') continue;
    // Only a question with multiple choice can have several options chosen at once.
    const node = nodeAt(model, point.path);
    const count = node?.kind === 'field' && node.type === 'strings' ? 0 : (counts.get(point.path) ?? 0);
    counts.set(point.path, count + 1);
    (batches[count] ??= []).push(point);
  }
  return batches;
}

interface Work {
  readonly suite: Suite;
  readonly reasoner: Reasoner;
  readonly facts: Situation['facts'];
  readonly scenarios: Scenario[];
  readonly impossible: Unshown[];
  readonly unknown: Unshown[];
  readonly names: Set<string>;
}

/** Finds one scenario for these points or, if there is none for all together, scenarios for each half. */
async function show(points: readonly Point[], work: Work): Promise<void> {
  const left = points.filter((point) => !isSeen(work.suite.seen, point));
  if (left.length === 0) return;
  const found = await showTogether(left, work);
  if (found === 'shown') return;
  if (left.length > 1) {
    const half = Math.ceil(left.length / 2);
    await show(left.slice(0, half), work);
    await show(left.slice(half), work);
    return;
  }
  const [point] = left as [Point];
  const statuses = [found];
  for (const other of point.elsewhere ?? []) {
    const there = await showTogether([other], work);
    if (there === 'shown') return;
    statuses.push(there);
  }
  const unshown = { point, words: pointWords(point, work.suite), place: placeOfPoint(point, work.suite) };
  if (found === 'unknown' || statuses.includes('unknown')) work.unknown.push(unshown);
  else work.impossible.push({ ...unshown, because: becauseText(found, work.suite) });
}

/** Adds a scenario that shows points, or returns why there is none: what makes it impossible, if that was proved. */
async function showTogether(points: readonly Point[], work: Work): Promise<'shown' | 'unknown' | readonly Because[]> {
  const found = await work.reasoner.find(...points.flatMap((point): readonly Goal[] => goalsOf(point)));
  if (found.status === 'impossible') return found.because;
  const isShown =
    found.status === 'found' &&
    add(points, { answers: inOrder(found.draft, work.suite.compiled.model), facts: found.facts }, work);
  return isShown ? 'shown' : 'unknown';
}

/** Runs the answers found, and adds a scenario if they cover one of the points. Returns true if they cover all. */
function add(points: readonly Point[], { answers, facts }: Pick<Situation, 'answers' | 'facts'>, work: Work): boolean {
  const { suite } = work;
  const together = { ...facts, context: { ...work.facts.context, ...facts.context } };
  const situation: Situation = { scenario: { name: '', expect: {} }, answers, beside: {}, facts: together };
  const unseen = pointsOf(suite).filter((point) => !isSeen(suite.seen, point));
  const outcome = outcomeOf(suite.form, situation);
  noteOutcome(suite.seen, outcome);
  const first = unseen.filter((point) => isSeen(suite.seen, point));
  const shown = points.filter((point) => isSeen(suite.seen, point));
  if (shown.length === 0) return false;
  const { name, expect } = shownOf({ wanted: shown, first }, outcome, suite);
  const own = {
    ...(facts.today === work.facts.today ? {} : { today: facts.today }),
    ...(facts.context && Object.keys(facts.context).length > 0 ? { context: facts.context } : {}),
  };
  work.scenarios.push({
    name: unused(name, work.names),
    suggested: true,
    answers,
    ...(Object.keys(own).length > 0 ? { facts: own } : {}),
    expect,
  });
  return shown.length === points.length;
}

function unused(name: string, names: Set<string>): string {
  let free = name;
  for (let n = 2; names.has(free); n++) free = `${name} (${n})`;
  names.add(free);
  return free;
}

const partWords: { readonly [part in Because['part']]: string } = {
  visible: 'when it is shown',
  options: 'its options',
  calculated: 'how it is calculated',
  limits: 'its limits',
  entries: 'its entries',
  mandatory: 'when it is mandatory',
  rule: 'its rule',
  stop: 'its stop',
  condition: 'the condition',
};

function becauseText(because: readonly Because[], { compiled: { model } }: Suite): string {
  return because
    .map(
      ({ path, part }) =>
        `${partWords[part]}${path === '' ? '' : ` of “${labelOf(model, path.replace(/\/\*$/, ''))}”`}`,
    )
    .join('; ');
}
