import type { Compiled } from '../../4-compile/compiled.ts';
import { startOrder } from '../../4-compile/logic/start-order.ts';
import { block, joined, js, type Code } from '../code.ts';
import { expressionCode } from './condition-code.ts';
import { factsIn, objectsFor } from './functions.ts';
import { inLoops, spotOf, type Line } from './lines.ts';
import type { Naming } from './naming.ts';

/** Returns whether a form has fields with start values. */
export function hasStarts(compiled: Compiled): boolean {
  return startOrder(compiled).length > 0;
}

/** Writes a line for each start value that is calculated. */
export function startLines({ logic }: Compiled, naming: Naming): readonly Line[] {
  return [...logic.starts].map(([path, expression]) => {
    const { repeat, scope, pointer } = spotOf(path);
    return { repeat, code: js`calculated.set(${pointer}, ${expressionCode(expression, scope, naming)});` };
  });
}

/**
 * Writes `starts`, from which the runtime makes what takes start values: the fields in order and, if start values are
 * calculated, a step that runs after all others.
 */
export function startCode(compiled: Compiled, lines: readonly Line[], naming: Naming): readonly Code[] {
  const order = startOrder(compiled);
  if (lines.length === 0) return [js`export const starts = [${order}];`];
  const statements = inLoops(lines, (repeat) => naming.list(repeat));
  return [
    js`export const starts = [${order}, startValues];`,
    block(js`function startValues(draft, ${factsIn(statements)}, { calculated }, k)`, [
      ...objectsFor(joined(statements, '\n'), naming),
      ...statements,
    ]),
  ];
}
