import type { Evaluation, Pointer } from '@formwright/model';

/** Tells whether a node is visible: neither it nor anything above it is hidden. */
export function isVisible(evaluation: Evaluation, pointer: Pointer): boolean {
  return isClear(evaluation.hidden, pointer);
}

/** Tells whether a node can be changed: neither it nor anything above it is locked by `x-editable`. */
export function isEditable(evaluation: Evaluation, pointer: Pointer): boolean {
  return isClear(evaluation.locked, pointer);
}

function isClear(topmost: ReadonlySet<Pointer>, pointer: Pointer): boolean {
  if (topmost.size === 0) return true;
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    if (topmost.has(pointer.slice(0, end))) return false;
  }
  return true;
}
