import { amountsOf, type Condition, type Operand } from '@formwright/generator';

/**
 * Returns true if a condition in a `where` reads the entry that contains the whole condition. Its result is then
 * different for each entry. It is left free for the solver, so that nothing is claimed about it.
 */
export function readsOwn(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.some(readsOwn);
    case 'not':
      return readsOwn(condition.of);
    case 'some':
    case 'every':
      return readsOwn(condition.where);
    case 'answered':
      return isOwn(condition.of);
    case 'in':
      return isOwn(condition.left);
    case 'compare':
      return isOwn(condition.left) || isOwn(condition.right);
    case 'named':
      return false;
  }
}

function isOwn(operand: Operand): boolean {
  if (amountsOf(operand).some(isOwn)) return true;
  if (operand.kind === 'tally') return operand.of.some(readsOwn);
  return operand.kind === 'count' ? operand.where !== undefined && readsOwn(operand.where) : 'own' in operand;
}
