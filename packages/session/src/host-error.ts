/**
 * What a host rejects with where it has words of its own for the person: why it did not save or submit, and what to do.
 * They are shown in place of the renderer's. Any other rejection says only that it failed, since its words are for programmers.
 */
export class HostError extends Error {
  override readonly name: string = 'HostError';
}
