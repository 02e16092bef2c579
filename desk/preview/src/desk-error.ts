/** The desk cannot start. The message is for the person. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
}
