import { AnswerText } from '../fields/answer-text.tsx';
import type { Widget } from './widget.ts';

/** What is worked out and never typed. The form's live region says that it became another, with its label. */
export const output: Widget = {
  Control: ({ view, id }) => (
    <output aria-labelledby={`${id}-label`} aria-live="off">
      <AnswerText view={view} />
    </output>
  ),
};
