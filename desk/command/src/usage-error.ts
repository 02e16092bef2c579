/**
 * Arguments of a command that do not fit together. The message is for the person; the command's usage is shown below
 * it.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
