/** A file cannot be read or changed as asked. The message tells the person at the terminal why. */
export class EditError extends Error {
  override readonly name = 'EditError';
}
