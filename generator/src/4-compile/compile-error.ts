/**
 * Thrown if a definition is compiled that the checker would have refused. This is a programmer's mistake, never an
 * author's.
 */
export class CompileError extends Error {
  override readonly name = 'CompileError';
}
