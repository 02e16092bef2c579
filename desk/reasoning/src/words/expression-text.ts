import type { Compiled, Expression, Operand } from '@formwright/generator';
import type { Path } from '@formwright/model';
import { answerText, conditionText, operandText } from './condition-text.ts';
import { listed } from './listed.ts';

type Form = Pick<Compiled, 'model' | 'logic'>;

/**
 * Returns how a field is calculated, with a sentence for each row of a decision table: 'It is yes if ‘Age’ is at least
 * 18.'
 */
export function calculationTexts(expression: Expression, path: Path, form: Form): readonly string[] {
  if (expression.kind !== 'choose') return [`It is ${expressionText(expression, path, form)}.`];
  const rows = expression.rows.map(
    ({ when, value }, row) =>
      `${row === 0 ? 'It' : 'Otherwise it'} is ${expressionText(value, path, form)} if ${conditionText(when, form)}.`,
  );
  return [
    ...rows,
    expression.otherwise
      ? `Otherwise it is ${expressionText(expression.otherwise, path, form)}.`
      : 'Otherwise it has no value.',
  ];
}

function expressionText(expression: Expression, path: Path, form: Form): string {
  const each = (operands: readonly Operand[]): string => listed(operands.map((operand) => operandText(operand, form)));
  switch (expression.kind) {
    case 'operand':
      return expression.operand.kind === 'constant'
        ? answerText(expression.operand.value, path, form)
        : operandText(expression.operand, form);
    case 'sum':
      return `the sum of those answered of ${each(expression.of)}`;
    case 'min':
      return `the lowest of those answered of ${each(expression.of)}`;
    case 'max':
      return `the highest of those answered of ${each(expression.of)}`;
    case 'difference':
      return `${operandText(expression.of[0], form)} minus ${operandText(expression.of[1], form)}`;
    case 'age':
    case 'days':
      return `the ${expression.kind === 'age' ? 'whole years' : 'days'} from ${operandText(expression.from, form)} until ${expression.until ? operandText(expression.until, form) : 'today'}`;
    case 'outwardCode':
      return `the first half of ${operandText(expression.of, form)}`;
    case 'text':
      return `the text ${expression.pieces.map((piece) => (typeof piece === 'string' ? `“${piece}”` : operandText(piece, form))).join(' + ')}`;
    case 'choose':
      return [
        ...expression.rows.map(
          ({ when, value }) => `${expressionText(value, path, form)} if ${conditionText(when, form)}`,
        ),
        expression.otherwise ? expressionText(expression.otherwise, path, form) : 'no value',
      ].join(', or else ');
  }
}
