import type { Path } from './answers.ts';

/**
 * The questions of a form that other forms may ask too, as `receiver.js` exports them: the path of each by what it is.
 * Two forms share the questions with the same name here.
 */
export interface SharedQuestions {
  readonly [question: string]: Path;
}
