/** Escapes a name for a JSON Pointer (RFC 6901). */
export function escapeName(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Returns the name that a step of a JSON Pointer stands for. */
export function unescapeName(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
