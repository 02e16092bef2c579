import type { Evaluation, Issue, Pointer } from '@formwright/model';

/** Returns true if a node is visible: neither the node nor any of its ancestors is hidden. */
export function isVisible(evaluation: Evaluation, pointer: Pointer): boolean {
  return isClear(evaluation.hidden, pointer);
}

/** Returns true if a node can be changed: neither the node nor any of its ancestors is locked by `x-editable`. */
export function isEditable(evaluation: Evaluation, pointer: Pointer): boolean {
  return isClear(evaluation.locked, pointer);
}

/** Returns the issues at what this person can change. Another person has to put right the others. */
export function ownIssues(issues: readonly Issue[], evaluation: Evaluation): readonly Issue[] {
  return evaluation.locked.size === 0 ? issues : issues.filter(({ pointer }) => isEditable(evaluation, pointer));
}

function isClear(topmost: ReadonlySet<Pointer>, pointer: Pointer): boolean {
  if (topmost.size === 0) return true;
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    if (topmost.has(pointer.slice(0, end))) return false;
  }
  return true;
}
