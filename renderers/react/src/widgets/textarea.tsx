import { charactersLeft, inputKind } from '@formwright/session';
import type { ReactNode } from 'react';
import type { ControlProps, Widget } from './widget.ts';

/** Several lines of text, with a count of characters where there is a limit. */
export const textarea: Widget = { Control: TextArea };

function TextArea({ view, id, describedBy, answer }: ControlProps): ReactNode {
  const { node, error } = view;
  const kind = inputKind(node);
  const shown = kind.typed(view.value);
  const left = charactersLeft(view);
  const isWrong = error !== undefined || (left ?? 0) < 0;
  return (
    <>
      <textarea
        className={isWrong ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea'}
        id={id}
        name={view.pointer}
        rows={node.ui.rows ?? 5}
        value={shown}
        autoComplete={node.ui.autocomplete ?? 'off'}
        aria-describedby={describedBy}
        part="input"
        aria-invalid={isWrong ? true : undefined}
        onChange={({ target }) => answer(kind.answer(target.value))}
      />
      {left !== undefined && (
        <div
          className={`${left < 0 ? 'govuk-error-message' : 'govuk-hint'} govuk-character-count__message`}
          id={`${id}-count`}
        >
          {view.status}
        </div>
      )}
    </>
  );
}
