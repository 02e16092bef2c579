/** Thrown if a session or the element is given something that is not a built form. */
export class WrongFormError extends Error {
  override readonly name = 'WrongFormError';

  constructor() {
    super('This is not a built form. Give the export `form` of its `generated/index.js`.');
  }
}

/** @throws WrongFormError if what was given is not a built form. */
export function refuseWrongForm(form: unknown): void {
  if (typeof form !== 'object' || form === null || !('evaluate' in form)) throw new WrongFormError();
}
