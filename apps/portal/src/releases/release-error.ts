/** A release cannot be made. The message has a line for each reason, and says what to do. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
}
