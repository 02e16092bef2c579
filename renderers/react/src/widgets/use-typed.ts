import { useState } from 'react';

/** How text and answer become each other. */
export interface Typing<Typed> {
  readonly answer: (typed: Typed) => unknown;
  readonly typed: (answer: unknown) => Typed;
}

/**
 * Returns what a control shows: what was typed, as long as it still means the answer ('1.' means 1), and otherwise the
 * answer's own text. So nothing is rewritten under a person's hands, and another answer is shown at once.
 */
export function useTyped<Typed>(
  answer: unknown,
  { answer: answerOf, typed: typedOf }: Typing<Typed>,
): [Typed, (typed: Typed) => void] {
  const [typed, setTyped] = useState<Typed>();
  const shown = typed !== undefined && answerOf(typed) === answer ? typed : typedOf(answer);
  return [shown, setTyped];
}
