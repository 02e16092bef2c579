import type { Answers, Beside, Begun, Facts, Pointer, Starts } from '@formwright/model';
import type { Scenario, ScenarioFile, Situation } from './scenario.ts';

/** Returns the answers of the draft with this name, and what it keeps beside them. */
export type DraftReader = (name: string) => { readonly answers: Answers; readonly beside: Beside };

/** A situation, and whether it began as a new draft: then fields that a change adds have their start values too. */
interface Made extends Situation {
  readonly isNew: boolean;
}

/**
 * Returns the full answers and facts of every scenario in a checked file: all names exist, and `like` has no circle. A
 * scenario that begins with nothing begins as a new draft does, with start values.
 */
export function situationsOf(
  { facts: known, scenarios }: ScenarioFile,
  { draft, starts }: { readonly draft: DraftReader; readonly starts: Starts | undefined },
): readonly Situation[] {
  const byName = new Map(scenarios.map((scenario) => [scenario.name, scenario]));
  const made = new Map<string, Made>();
  const situation = (scenario: Scenario): Made => {
    const one = made.get(scenario.name) ?? begin(scenario);
    made.set(scenario.name, one);
    return one;
  };
  const begin = (scenario: Scenario): Made => {
    const before = scenario.like === undefined ? undefined : situation(byName.get(scenario.like) as Scenario);
    const facts = together(before?.facts ?? known, scenario.facts);
    const page = scenario.page ?? before?.page;
    return {
      scenario,
      facts,
      ...answersOf(scenario, before, facts),
      ...(page === undefined ? {} : { page }),
    };
  };
  const answersOf = (
    scenario: Scenario,
    before: Made | undefined,
    facts: Facts,
  ): Pick<Made, 'answers' | 'beside' | 'isNew'> => {
    const change = scenario.change ?? {};
    const written =
      before && !before.isNew
        ? before
        : scenario.draft !== undefined
          ? draft(scenario.draft)
          : scenario.answers && { answers: scenario.answers, beside: {} };
    if (written) return { answers: changed(written.answers, change), beside: written.beside, isNew: false };
    const begun = (one: Begun): Begun => starts?.(one, { facts, how: 'take' }) ?? one;
    const first = before
      ? { answers: before.answers, prefilled: before.beside.prefilled ?? {} }
      : begun({ answers: {}, prefilled: {} });
    const { answers, prefilled } = begun({ ...first, answers: changed(first.answers, change) });
    return { answers, beside: { prefilled: prefilled as Beside['prefilled'] & object }, isNew: true };
  };
  return scenarios.map((scenario) => {
    const { isNew: _, ...one } = situation(scenario);
    return one;
  });
}

function together(before: Facts, own: Partial<Facts> = {}): Facts {
  const context = { ...before.context, ...own.context };
  const now = own.now ?? before.now;
  return {
    today: own.today ?? before.today,
    ...(now === undefined ? {} : { now }),
    ...(Object.keys(context).length > 0 ? { context } : {}),
  };
}

/** Returns answers with changes made at their pointers. Missing objects and entries are created. */
export function changed(answers: Answers, changes: { readonly [pointer: Pointer]: unknown }): Answers {
  const copy = structuredClone(answers);
  for (const [pointer, value] of Object.entries(changes))
    put(copy, pointer.split('/').slice(1), structuredClone(value));
  return copy;
}

function put(target: unknown, [name = '', ...below]: readonly string[], value: unknown): void {
  const object = target as Record<string, unknown>;
  if (below.length === 0) {
    object[name] = value;
    return;
  }
  const inside = object[name];
  if (typeof inside !== 'object' || inside === null) object[name] = /^\d+$/.test(below[0] ?? '') ? [] : {};
  put(object[name], below, value);
}
