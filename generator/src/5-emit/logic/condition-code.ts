import type { Condition, Expression, Move, Operand } from '../../4-compile/logic/logic.ts';
import { calculations } from '../../language/calculations/index.ts';
import { comparisonBy } from '../../language/operators/comparisons.ts';
import { joined, js, name, type Code } from '../code.ts';
import type { Naming } from './naming.ts';
import { pieceCode } from './piece-code.ts';
import { entriesAt, readingOf, spread } from './reading.ts';
import { entryIn, ownEntries, type Scope } from './scope.ts';

/**
 * Writes a condition as an expression that is true or false. If the condition is watched, its result is also reported.
 */
export function conditionCode(condition: Condition, scope: Scope, naming: Naming): Code {
  const number = naming.watched(condition);
  const code = plainCode(condition, scope, naming);
  return number === undefined ? code : js`seen(${number}, ${code})`;
}

function plainCode(condition: Condition, scope: Scope, naming: Naming): Code {
  const several = (of: readonly Condition[], between: string): Code =>
    js`(${joined(
      of.map((one) => conditionCode(one, scope, naming)),
      between,
    )})`;
  switch (condition.kind) {
    case 'all':
      return condition.of.length > 0 ? several(condition.of, ' && ') : js`true`;
    case 'any':
      return condition.of.length > 0 ? several(condition.of, ' || ') : js`false`;
    case 'not':
      return js`!${conditionCode(condition.of, scope, naming)}`;
    case 'named':
      return naming.named(condition.name);
    case 'some':
    case 'every': {
      const entry = name(`q${scope.length}`);
      const where = conditionCode(condition.where, [...scope, { repeat: condition.repeat, entry }], naming);
      return js`${entriesAt(condition.repeat, scope, naming)}.${name(condition.kind)}((${entry}) => ${where})`;
    }
    case 'answered':
      return js`(${operandCode(condition.of, scope, naming)} ${condition.is ? js`!==` : js`===`} undefined)`;
    case 'in':
      return js`${condition.values}.includes(${operandCode(condition.left, scope, naming)})`;
    case 'compare':
      return comparisonCode(condition, scope, naming);
  }
}

function comparisonCode(
  { left, operator, right }: Extract<Condition, { kind: 'compare' }>,
  scope: Scope,
  naming: Naming,
): Code {
  const [leftCode, rightCode] = [operandCode(left, scope, naming), operandCode(right, scope, naming)];
  // No constant is undefined, so an unanswered side makes `===` false.
  if (operator === 'is' && right.kind === 'constant') return js`(${leftCode} === ${rightCode})`;
  return js`${name(comparisonBy(operator).runtime)}(${leftCode}, ${rightCode})`;
}

/** Writes one side of a comparison as an expression, which is undefined if it is unanswered. */
export function operandCode(operand: Operand, around: Scope, naming: Naming): Code {
  const scope = 'own' in operand ? ownEntries(around) : around;
  switch (operand.kind) {
    case 'constant':
      return js`${operand.value}`;
    case 'field':
      return readingOf(operand.path, scope, naming);
    case 'attribute':
      return js`${naming.attribute(operand.path, operand.name)}.get(${readingOf(operand.path, scope, naming)})`;
    case 'context':
      return js`fact(context, ${operand.name})`;
    case 'count':
      return countCode(operand, scope, naming);
    case 'tally':
      return js`[${joined(
        operand.of.map((one) => conditionCode(one, scope, naming)),
        ', ',
      )}].filter(Boolean).length`;
    case 'today':
    case 'now':
    case 'moved':
      return movedCode(operand, around, naming);
    case 'entryNumber':
      return js`${entryIn(scope, operand.repeat)}.n`;
  }
}

function movedCode(operand: Extract<Operand, { move: Move }>, around: Scope, naming: Naming): Code {
  const scope = 'own' in operand ? ownEntries(around) : around;
  const date = operand.kind === 'moved' ? readingOf(operand.path, scope, naming) : name(operand.kind);
  const { workingDays, ...others } = operand.move;
  const amounts = Object.entries(others).map(
    ([unit, amount]) => js`${name(unit)}: ${operandCode(amount, around, naming)}`,
  );
  const isOfTime = operand.kind === 'now' || (operand.kind === 'moved' && operand.ofTime);
  const moved =
    amounts.length === 0
      ? date
      : js`${name(isOfTime ? 'moveDateTime' : 'moveDate')}(${date}, { ${joined(amounts, ', ')} })`;
  return workingDays ? js`moveWorkingDays(${moved}, ${operandCode(workingDays, around, naming)}, bankHolidays)` : moved;
}

function countCode({ path, where }: Extract<Operand, { kind: 'count' }>, scope: Scope, naming: Naming): Code {
  if (naming.nodes.get(path)?.kind === 'field') return js`(${readingOf(path, scope, naming)}?.length ?? 0)`;
  const entries = entriesAt(path, scope, naming);
  if (!where) return js`${entries}.length`;
  const entry = name(`q${scope.length}`);
  return js`${entries}.filter((${entry}) => ${conditionCode(where, [...scope, { repeat: path, entry }], naming)}).length`;
}

/** Writes a term of a sum: for a field of other entries, or its attribute, those of all entries. */
function termCode(of: Operand, scope: Scope, naming: Naming): Code {
  if (of.kind !== 'field' && of.kind !== 'attribute') return operandCode(of, scope, naming);
  return spread(of.path, { scope, naming }, (inner) => operandCode(of, inner, naming));
}

/** Writes a calculation as an expression, which is undefined if it has no value. */
export function expressionCode(expression: Expression, scope: Scope, naming: Naming): Code {
  if (expression.kind === 'operand') return operandCode(expression.of, scope, naming);
  if ('rows' in expression) return tableCode(expression, scope, naming);
  const { runtime } = calculations[expression.kind];
  return js`${name(runtime)}(${joined(argumentsOf(expression, scope, naming), ', ')})`;
}

/** Writes what the runtime's function is called with. */
function argumentsOf(
  expression: Exclude<Expression, { kind: 'operand' } | { rows: unknown }>,
  scope: Scope,
  naming: Naming,
): readonly Code[] {
  const operand = (of: Operand): Code => operandCode(of, scope, naming);
  const list = (items: readonly Code[]): readonly Code[] => [js`[${joined(items, ', ')}]`];
  if ('pieces' in expression)
    return list(
      expression.pieces.map((piece) =>
        typeof piece === 'string' ? js`${piece}` : pieceCode(piece, operand(piece), naming),
      ),
    );
  if ('from' in expression)
    return [
      operand(expression.from),
      expression.until ? operand(expression.until) : js`today`,
      ...('byCalendar' in calculations[expression.kind] ? [js`bankHolidays`] : []),
    ];
  switch (calculations[expression.kind].written) {
    case 'terms':
      return list([expression.of].flat().map((of) => termCode(of, scope, naming)));
    case 'factors':
    case 'quotient':
      return [...list([expression.of].flat().map(operand)), ...roundingCode(expression)];
    case 'pair':
    case 'field':
      return [expression.of].flat().map(operand);
  }
}

function roundingCode(expression: Expression): readonly Code[] {
  const rounded = 'rounded' in expression ? expression.rounded : undefined;
  return rounded ? [js`${rounded.way}`, js`${rounded.to}`] : [];
}

function tableCode({ rows, otherwise }: Extract<Expression, { rows: unknown }>, scope: Scope, naming: Naming): Code {
  return rows.reduceRight<Code>(
    (rest, { when, value }) =>
      js`(${conditionCode(when, scope, naming)} ? ${expressionCode(value, scope, naming)} : ${rest})`,
    otherwise ? expressionCode(otherwise, scope, naming) : js`undefined`,
  );
}
