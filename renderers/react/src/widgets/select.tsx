import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import type { ControlProps, Widget } from './widget.ts';

/** One of many options, in a list that opens. */
export const select: Widget = { Control: Select };

function Select({ view: { pointer, boxes, options }, id, describedBy }: ControlProps): ReactNode {
  const { session } = useDrawing();
  const [box] = boxes;
  if (!box) return null;
  return (
    <select
      className={box.invalid ? 'govuk-select govuk-select--error' : 'govuk-select'}
      id={id}
      name={box.name}
      value={box.text}
      autoComplete={box.autocomplete}
      aria-describedby={describedBy}
      part="input"
      aria-invalid={box.invalid || undefined}
      onChange={({ target }) => session.choose(pointer, options[target.selectedIndex - 1]?.value)}
    >
      <option value="">{session.wording.choose}</option>
      {options.map(({ value, label }) => (
        <option key={String(value)} value={String(value)}>
          {label}
        </option>
      ))}
    </select>
  );
}
