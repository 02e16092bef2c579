import type { Answers, Facts, Pointer } from '@formwright/model';
import type { Scenario, ScenarioFile, Situation } from './scenario.ts';

/** Returns the answers of the draft with this name. */
export type DraftReader = (name: string) => Answers;

/** Returns the full answers and facts of every scenario in a checked file: all names exist, and `like` has no circle. */
export function situationsOf({ facts, scenarios }: ScenarioFile, draft: DraftReader): readonly Situation[] {
  const byName = new Map(scenarios.map((scenario) => [scenario.name, scenario]));
  const known = new Map<string, Situation>();
  const situation = (scenario: Scenario): Situation => {
    const made = known.get(scenario.name) ?? begin(scenario);
    known.set(scenario.name, made);
    return made;
  };
  const begin = (scenario: Scenario): Situation => {
    const before = scenario.like === undefined ? undefined : situation(byName.get(scenario.like) as Scenario);
    const answers =
      before?.answers ?? (scenario.draft === undefined ? (scenario.answers ?? {}) : draft(scenario.draft));
    const page = scenario.page ?? before?.page;
    return {
      scenario,
      answers: changed(answers, scenario.change ?? {}),
      facts: together(before?.facts ?? facts, scenario.facts),
      ...(page === undefined ? {} : { page }),
    };
  };
  return scenarios.map(situation);
}

function together(before: Facts, own: Partial<Facts> = {}): Facts {
  const context = { ...before.context, ...own.context };
  return { today: own.today ?? before.today, ...(Object.keys(context).length > 0 ? { context } : {}) };
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
