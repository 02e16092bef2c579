import { jsonAt, type Place } from '@formwright/generator';
import { differencesOf, type Difference } from '../outcomes/compare.ts';
import { outcomeOf } from '../outcomes/outcome.ts';
import { conditionAt, placeOfCondition } from '../coverage/conditions.ts';
import {
  writtenText,
  isSeen,
  noteOutcome,
  placeOfPoint,
  pointsOf,
  pointWords,
  type Point,
} from '../coverage/coverage.ts';
import { labelOf } from '../outcomes/labels.ts';
import type { Scenario } from '../files/scenario.ts';
import type { Suite } from './suite.ts';

/** The result of one scenario. */
export interface ScenarioResult {
  readonly scenario: Scenario;
  /** The place of the scenario in its file. */
  readonly place: Place;
  /** Empty if the scenario passed. */
  readonly differences: readonly ExplainedDifference[];
}

/** A difference, with the condition that decided it. */
export interface ExplainedDifference extends Difference {
  readonly because?: { readonly words: string; readonly place: Place };
}

/** How much of a form its scenarios cover. */
export interface Coverage {
  readonly pages: Share;
  /** Comparisons, each counted as true and as false. */
  readonly conditions: Share;
  readonly options: Share;
  /** Percentage of everything together, rounded down. */
  readonly percent: number;
  readonly missing: readonly Missing[];
}

/** How many of all points of a kind are covered. */
export interface Share {
  readonly shown: number;
  readonly all: number;
}

/** A point that no scenario covers. */
export interface Missing {
  readonly point: Point;
  /** The point in words. */
  readonly words: string;
  readonly place: Place;
}

/** The results of all scenarios of a form, and their coverage. */
export interface SuiteResult {
  readonly results: readonly ScenarioResult[];
  readonly coverage: Coverage;
}

/** Runs all scenarios of a form, and measures what they cover. */
export function runSuite(suite: Suite): SuiteResult {
  const results = suite.situations.map((situation, n): ScenarioResult => {
    const outcome = outcomeOf(suite.form, situation);
    noteOutcome(suite.seen, outcome);
    const place = (suite.json && jsonAt(suite.json, `/scenarios/${n}/name`)?.place) ?? suite.definition.root.place;
    return {
      scenario: situation.scenario,
      place,
      differences: differencesOf(outcome).map((difference) => explained(difference, suite)),
    };
  });
  return { results, coverage: coverageOf(suite) };
}

function explained(difference: Difference, { compiled }: Suite): ExplainedDifference {
  const { decided } = difference;
  const condition = decided && conditionAt(compiled.logic, decided);
  const place = condition && placeOfCondition(condition);
  if (!decided || !condition || !place) return difference;
  return {
    ...difference,
    because: { words: `${decided.by} of “${labelOf(compiled.model, decided.path)}”: ${writtenText(condition)}`, place },
  };
}

/** Returns the coverage so far. */
function coverageOf(suite: Suite): Coverage {
  const points = pointsOf(suite);
  const missing = points.filter((point) => !isSeen(suite.seen, point));
  const share = (kind: Point['kind']): Share => {
    const all = points.filter((point) => point.kind === kind).length;
    return { shown: all - missing.filter((point) => point.kind === kind).length, all };
  };
  const shares = { pages: share('page'), conditions: share('condition'), options: share('option') };
  return {
    ...shares,
    percent: percentOf(Object.values(shares)),
    missing: missing.map((point) => ({ point, words: pointWords(point, suite), place: placeOfPoint(point, suite) })),
  };
}

/** Returns the percentage that is covered, rounded down. */
export function percentOf(shares: readonly Share[]): number {
  const all = shares.reduce((sum, share) => sum + share.all, 0);
  const shown = shares.reduce((sum, share) => sum + share.shown, 0);
  return all === 0 ? 100 : Math.floor((shown / all) * 100);
}
