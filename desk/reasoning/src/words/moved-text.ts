import type { Move, Operand } from '@formwright/generator';
import { moveUnits, type MoveUnit } from '@formwright/generator/language';
import type { Path } from '@formwright/model';
import { listed } from './listed.ts';

/** Puts the parts of a moved date into words. */
export interface MovedWords {
  label(path: Path): string;
  amountText(amount: Operand): string;
}

/**
 * Returns a date and how far it is moved, in words: 'the day 7 days after today', or 'today plus as many days as
 * ‘Nights’'.
 */
export function movedText(
  operand: Extract<Operand, { kind: 'today' | 'now' | 'moved' }>,
  { label, amountText }: MovedWords,
): string {
  const from = operand.kind === 'moved' ? label(operand.path) : operand.kind;
  const isTime = operand.kind === 'now' || (operand.kind === 'moved' && operand.ofTime);
  const amounts = amountsIn(operand.move);
  if (amounts.every(({ count }) => count !== undefined)) {
    const said = amounts.map(({ unit, count = 0 }) => `${counted(unit, count)} ${count < 0 ? 'before' : 'after'}`);
    return said.length === 0 ? from : `the ${isTime ? 'time' : 'day'} ${said.join(' and ')} ${from}`;
  }
  const added = amounts.map(({ unit, amount, count }) =>
    count === undefined
      ? `as many ${moveUnits[unit].many} as ${amountText(amount)}`
      : `${count < 0 ? 'minus ' : ''}${counted(unit, count)}`,
  );
  return `${from} plus ${listed(added)}`;
}

interface Amount {
  readonly unit: MoveUnit;
  readonly amount: Operand;
  /** If it is a constant. */
  readonly count: number | undefined;
}

/** Returns the amounts, without those that move nothing. */
function amountsIn(move: Move): readonly Amount[] {
  return (Object.entries(move) as readonly (readonly [MoveUnit, Operand])[])
    .map(([unit, amount]) => ({
      unit,
      amount,
      count: amount.kind === 'constant' ? Number(amount.value) : undefined,
    }))
    .filter(({ count }) => count !== 0);
}

function counted(unit: MoveUnit, count: number): string {
  return `${Math.abs(count)} ${Math.abs(count) === 1 ? moveUnits[unit].one : moveUnits[unit].many}`;
}
