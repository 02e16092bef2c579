import type { Path } from '@formwright/model';
import type { Compiled } from '../../4-compile/compiled.ts';
import { CompileError } from '../../4-compile/compile-error.ts';
import { referencesOf, type References } from '../../4-compile/logic/references.ts';
import { containerOf } from '../../2-resolve/names/resolve-name.ts';

/**
 * Something that is evaluated before others may read it: a node's visibility, a field's hidden options or its value, a
 * named condition.
 */
export interface Step {
  readonly kind: 'visible' | 'options' | 'calculated' | 'named';
  /** Path of the node, or name of the condition. */
  readonly of: string;
}

/**
 * Returns the steps in an order in which each comes after everything that it reads. So a hidden answer counts as
 * unanswered whatever the order of the file (docs/language.md, what is visible).
 *
 * @throws CompileError on a cycle, which the checker reports.
 */
export function orderedSteps({ logic }: Compiled): readonly Step[] {
  const { visible, options, calculated, conditions } = logic;
  const nearestVisible = (path: Path): string[] => {
    for (let at = path; at !== ''; at = containerOf(at)) if (visible.has(at)) return [`visible ${at}`];
    return [];
  };
  const stepsOf = ({ paths, named }: References): string[] => [
    ...[...paths].flatMap((path) => [
      ...nearestVisible(path),
      ...(options.has(path) ? [`options ${path}`] : []),
      ...(calculated.has(path) ? [`calculated ${path}`] : []),
    ]),
    ...[...named].map((name) => `named ${name}`),
  ];
  const steps = new Map<string, { step: Step; after: readonly string[] }>();
  const add = (step: Step, after: readonly string[]): void => {
    steps.set(`${step.kind} ${step.of}`, { step, after });
  };
  for (const [of, condition] of conditions) add({ kind: 'named', of }, stepsOf(referencesOf(condition)));
  for (const [of, condition] of visible)
    add({ kind: 'visible', of }, [...nearestVisible(containerOf(of)), ...stepsOf(referencesOf(condition))]);
  for (const [of, rows] of options)
    add(
      { kind: 'options', of },
      rows.flatMap((row) => stepsOf(referencesOf(row.visible))),
    );
  for (const [of, expression] of calculated) add({ kind: 'calculated', of }, stepsOf(referencesOf(expression)));
  return sorted(steps);
}

function sorted(steps: ReadonlyMap<string, { step: Step; after: readonly string[] }>): Step[] {
  const order: Step[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (key: string): void => {
    if (state.get(key) === 'done') return;
    if (state.get(key) === 'open') throw new CompileError(`${key} depends on itself`);
    state.set(key, 'open');
    const found = steps.get(key);
    found?.after.forEach(visit);
    state.set(key, 'done');
    if (found) order.push(found.step);
  };
  for (const key of steps.keys()) visit(key);
  return order;
}
