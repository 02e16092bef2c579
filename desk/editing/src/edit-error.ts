/** A file cannot be changed as asked. The message says why, to the person at the terminal. */
export class EditError extends Error {
  override readonly name = 'EditError';
}
