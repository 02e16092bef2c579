import type { Pointer } from '@formwright/model';

/** Thrown if a renderer asks for a view of something that the form does not have. */
export class UnknownPointerError extends Error {
  override readonly name: string = 'UnknownPointerError';

  constructor(pointer: Pointer, expected: string) {
    super(`No ${expected} of this form is at '${pointer}'`);
  }
}
