import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import type { ControlProps, Widget } from './widget.ts';

/** One of many options, in a list that opens. */
export const select: Widget = { Control: Select };

function Select({ view, id, describedBy, answer }: ControlProps): ReactNode {
  const { wording } = useDrawing().session;
  const chosen = view.options.find((option) => option.value === view.value);
  return (
    <select
      className={view.error ? 'govuk-select govuk-select--error' : 'govuk-select'}
      id={id}
      name={view.pointer}
      value={chosen ? String(chosen.value) : ''}
      autoComplete={view.node.ui.autocomplete ?? 'off'}
      aria-describedby={describedBy}
      part="input"
      aria-invalid={view.error ? true : undefined}
      onChange={({ target }) => answer(view.options.find((option) => String(option.value) === target.value)?.value)}
    >
      <option value="">{wording.choose}</option>
      {view.options.map((option) => (
        <option key={String(option.value)} value={String(option.value)}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
