import type { Compiled, Condition, Expression } from '@formwright/generator';
import type { Path } from '@formwright/model';
import type { Suspicion } from '../findings/suspicion.ts';
import { readBy } from '../goals/read-by.ts';
import { labelOf } from '../words/label-of.ts';

type Part = Condition | Expression | true | undefined;

/** Returns why a finding could not be decided, if it depends on a number with which the solver cannot calculate. */
export function whyUndecided({ part: { path, which } }: Suspicion, compiled: Compiled): string | undefined {
  const { visible, mandatory, calculated, options, rules } = compiled.logic;
  const rule = which === undefined ? undefined : rules[which];
  const parts = [
    ...[visible, mandatory, calculated].map((one) => one.get(path)),
    ...(options.get(path) ?? []).map((row) => row.visible),
    rule?.when,
    rule?.check,
  ];
  const product = productBehind(parts, compiled);
  return product === undefined
    ? undefined
    : `It depends on ${labelOf(product, compiled)}, which multiplies or divides answers by each other.`;
}

function productBehind(parts: readonly Part[], compiled: Compiled): Path | undefined {
  for (const path of readBy(parts, compiled)) {
    const expression = compiled.logic.calculated.get(path);
    const product = expression && (isOfAnswers(expression) ? path : productBehind([expression], compiled));
    if (product !== undefined) return product;
  }
  return undefined;
}

function isOfAnswers(expression: Expression): boolean {
  switch (expression.kind) {
    case 'times':
      return expression.of.filter(({ kind }) => kind !== 'constant').length > 1;
    case 'dividedBy':
      return expression.of[1].kind !== 'constant';
    case 'choose':
      return [...expression.rows.map(({ value }) => value), expression.otherwise].some(
        (value) => value !== undefined && isOfAnswers(value),
      );
    default:
      return false;
  }
}
