import type { Pointer } from '@formwright/model';

/** What a worker wrote when they returned a form to the person who sent it. Plain text. */
export interface Notes {
  /** Why it is returned. */
  readonly reason?: string;
  /** Comments, by the pointer of the question or repeat that each is about. */
  readonly at?: { readonly [pointer: Pointer]: string };
}
