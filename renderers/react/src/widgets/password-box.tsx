import { passwordOf } from '@formwright/session/password';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { input } from './input.tsx';
import type { ControlProps } from './widget.ts';

/** The box with its button. */
export function PasswordBox(props: ControlProps): ReactNode {
  const { session } = useDrawing();
  const { view, id } = props;
  const followed = passwordOf(session, view.pointer);
  const { type, label, name } = useSyncExternalStore(followed.subscribe, followed.view, followed.view);
  return (
    <div className="govuk-input__wrapper govuk-password-input__wrapper">
      <input.Control {...props} view={{ ...view, boxes: view.boxes.map((box) => ({ ...box, type })) }} />
      <button
        type="button"
        className="govuk-button govuk-button--secondary govuk-password-input__toggle"
        aria-controls={id}
        aria-label={name}
        data-action="show"
        part="button"
        onClick={() => followed.toggle()}
      >
        {label}
      </button>
    </div>
  );
}
