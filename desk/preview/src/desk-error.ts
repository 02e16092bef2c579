/** The desk cannot start. The message is for the person who started it. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
}
