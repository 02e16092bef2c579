/** A session, or the element, was given something else than a built form. */
export class WrongFormError extends Error {
  override readonly name = 'WrongFormError';

  constructor() {
    super(
      'This is not a built form: give `form` of its `generated/index.js`, not the definition (form.json), its model, or the module.',
    );
  }
}
