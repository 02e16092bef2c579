import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { inputClass } from './input-class.ts';
import type { ControlProps, Widget } from './widget.ts';

/** A date in three boxes, perhaps with a time in a fourth. */
export const date: Widget = { Control: DateInput };

function DateInput({ view: { pointer, boxes }, id }: ControlProps): ReactNode {
  const { session } = useDrawing();
  return (
    <div className="govuk-date-input">
      {boxes.map((box) => (
        <div className="govuk-date-input__item" key={box.part}>
          <div className="govuk-form-group">
            <label className="govuk-label govuk-date-input__label" htmlFor={id + box.end}>
              {box.label}
            </label>
            <input
              className={inputClass(box, 'govuk-date-input__input')}
              id={id + box.end}
              name={box.name}
              data-part={box.part}
              part="input"
              type={box.type}
              inputMode={box.inputMode}
              aria-invalid={box.invalid || undefined}
              autoComplete={box.autocomplete}
              enterKeyHint={box.enterKeyHint}
              value={box.text}
              onChange={({ target }) => session.type(pointer, target.value, box.part)}
            />
          </div>
        </div>
      ))}
    </div>
  );
}
