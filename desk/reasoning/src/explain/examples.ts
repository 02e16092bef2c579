import type { Path } from '@formwright/model';
import type { Goal, Witness } from '../goals/goal.ts';
import type { Reasoner } from '../ask/reasoner.ts';
import { above } from './when.ts';

/** Answers for each state of a node. Absent: there are none, or it could not be decided. */
export type ExplainedExamples = { readonly [what in 'shown' | 'hidden' | 'mandatory' | 'optional']?: Witness };

/** Finds answers for which a node is shown, hidden, mandatory and optional. Omits states that never change. A working value has none. */
export async function examplesOf(reasoner: Reasoner, path: Path): Promise<ExplainedExamples> {
  const { logic, values } = reasoner.compiled;
  if (values.some((value) => value.path === path)) return {};
  const isConditional = above(path).some((at) => logic.visible.has(at));
  const mandatory = logic.mandatory.get(path);
  const wanted: readonly (readonly [keyof ExplainedExamples, Goal])[] = [
    ['shown', { visible: path }],
    ...(isConditional ? [['hidden', { hidden: path }] as const] : []),
    ...(mandatory === undefined || mandatory === true
      ? []
      : ([
          ['mandatory', { mandatory: path }],
          ['optional', { optional: path }],
        ] as const)),
  ];
  const examples: { -readonly [what in keyof ExplainedExamples]: Witness } = {};
  for (const [what, goal] of wanted) {
    const outcome = await reasoner.find(goal);
    if (outcome.status === 'found') examples[what] = { draft: outcome.draft, facts: outcome.facts };
  }
  return examples;
}
