/** The element was asked for a profile that it does not draw. */
export class UnsupportedProfileError extends Error {
  override readonly name = 'UnsupportedProfileError';

  constructor(profile: string) {
    super(`<formwright-form> draws the profiles "portal" and "govuk", not "${profile}".`);
  }
}
