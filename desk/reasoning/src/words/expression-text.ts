import { type Named, type Compiled, type Expression, type Operand } from '@formwright/generator';
import { calculations, roundingText } from '@formwright/generator/language';
import type { Path } from '@formwright/model';
import { answerText, conditionText, operandText } from './condition-text.ts';
import { listed } from './listed.ts';

type Form = Named & Pick<Compiled, 'logic'>;

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
  if (expression.kind === 'operand')
    return expression.of.kind === 'constant'
      ? answerText(expression.of.value, path, form)
      : operandText(expression.of, form);
  if ('rows' in expression)
    return [
      ...expression.rows.map(
        ({ when, value }) => `${expressionText(value, path, form)} if ${conditionText(when, form)}`,
      ),
      expression.otherwise ? expressionText(expression.otherwise, path, form) : 'no value',
    ].join(', or else ');
  const parts = partsText(expression, form);
  const words = calculations[expression.kind].words.replaceAll(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '');
  return 'rounded' in expression && expression.rounded ? `${words}, ${roundingText(expression.rounded)}` : words;
}

/** Returns what a calculation is made of in words, by the names that its record gives them. */
function partsText(
  expression: Exclude<Expression, { kind: 'operand' } | { rows: unknown }>,
  form: Form,
): Readonly<Record<string, string>> {
  const text = (operand: Operand): string => operandText(operand, form);
  if ('pieces' in expression)
    return {
      pieces: expression.pieces.map((piece) => (typeof piece === 'string' ? `“${piece}”` : text(piece))).join(' + '),
    };
  if ('from' in expression)
    return { from: text(expression.from), until: expression.until ? text(expression.until) : 'today' };
  const terms = [expression.of].flat().map(text);
  const [first = '', second = ''] = terms;
  return { first, second, of: listed(terms), factors: terms.join(' times ') };
}
