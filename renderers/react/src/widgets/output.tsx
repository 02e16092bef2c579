import { AnswerText } from '../fields/answer-text.tsx';
import type { Widget } from './widget.ts';

/** What is worked out and never typed. */
export const output: Widget = {
  frame: 'fixed',
  Control: ({ view, id }) => <output aria-labelledby={`${id}-label`}><AnswerText view={view} /></output>,
};
