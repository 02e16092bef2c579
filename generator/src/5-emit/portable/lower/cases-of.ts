import type { Expression, Operand } from '../../../4-compile/logic/logic.ts';
import { always, and, not, type Formula } from '../formula/formula.ts';
import type { Names } from '../formula/names.ts';

/** What an operand is in one case: another operand, or what JSON Schema cannot express. */
export interface Case {
  readonly when: Formula;
  readonly of: Operand | Unsayable;
}

type Unsayable = Extract<Formula, { readonly kind: 'unsayable' }>;

/**
 * Returns what an operand is in each case. A submission does not have working values, so one is whatever its calculation
 * reads: in a decision table, the value of the first row that is true.
 */
export function casesOf(operand: Operand, names: Names): readonly Case[] {
  const isOfField = operand.kind === 'field' || operand.kind === 'moved';
  const calculation = isOfField ? names.values.get(operand.path) : undefined;
  if (!isOfField || !calculation || 'own' in operand) return [{ when: always, of: operand }];
  const shown = names.around(operand.path);
  const unsayable: Unsayable = {
    kind: 'unsayable',
    why: `depends on the working value ${operand.path.slice(operand.path.lastIndexOf('/') + 1)}`,
  };
  return ofExpression(calculation, { names, unsayable }).map(({ when, of }) => ({
    when: and(shown, when),
    of: operand.kind === 'field' ? of : of.kind === 'field' ? { ...operand, path: of.path } : unsayable,
  }));
}

interface Inside {
  readonly names: Names;
  readonly unsayable: Unsayable;
}

function ofExpression(expression: Expression, inside: Inside): readonly Case[] {
  const { names } = inside;
  if (expression.kind === 'operand') return casesOf(expression.of, names);
  if (!('rows' in expression)) return [{ when: always, of: inside.unsayable }];
  const { rows, otherwise } = expression;
  const earlier: Formula[] = [];
  const cases = rows.flatMap(({ when, value }) => {
    const here = and(...earlier, names.lower(when));
    earlier.push(not(names.lower(when)));
    return within(here, value, inside);
  });
  return otherwise ? [...cases, ...within(and(...earlier), otherwise, inside)] : cases;
}

function within(when: Formula, value: Expression, inside: Inside): readonly Case[] {
  return ofExpression(value, inside).map((one) => ({ when: and(when, one.when), of: one.of }));
}
