import type { Typing } from './use-typed.ts';

/** Text is its own answer, and unanswered when nothing is left of it. */
export const typedText: Typing<string> = {
  answer: (typed) => (typed === '' ? undefined : typed),
  typed: (answer) => (typeof answer === 'string' ? answer : ''),
};
