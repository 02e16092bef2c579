import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import type { ControlProps, Widget } from './widget.ts';

/** Several lines of text, with a count of characters if there is a limit. */
export const textarea: Widget = { Control: TextArea };

function TextArea({ view, id, describedBy }: ControlProps): ReactNode {
  const { session } = useDrawing();
  const { node, pointer, boxes, invalid, tooLong, status } = view;
  const [box] = boxes;
  if (!box) return null;
  return (
    <>
      <textarea
        className={invalid ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea'}
        id={id}
        name={box.name}
        rows={node.ui.rows ?? 5}
        value={box.text}
        autoComplete={box.autocomplete}
        aria-describedby={describedBy}
        part="input"
        aria-invalid={invalid || undefined}
        onChange={({ target }) => session.type(pointer, target.value)}
      />
      {status && (
        <div
          className={`${tooLong ? 'govuk-error-message' : 'govuk-hint'} govuk-character-count__message`}
          id={`${id}-count`}
        >
          {status}
        </div>
      )}
    </>
  );
}
