import { dateFromParts, type DateParts, datePartsOf } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useTyped } from './use-typed.ts';
import type { ControlProps, Widget } from './widget.ts';

const PARTS = [
  { part: 'day', suffix: '', width: 2, autocomplete: 'bday-day' },
  { part: 'month', suffix: '-month', width: 2, autocomplete: 'bday-month' },
  { part: 'year', suffix: '-year', width: 4, autocomplete: 'bday-year' },
] as const;
const TYPING = { answer: dateFromParts, typed: datePartsOf };

/** A date in three boxes. */
export const date: Widget = { frame: 'group', role: 'group', Control: DateInput };

function DateInput({ view, id, answer }: ControlProps): ReactNode {
  const { wording } = useDrawing().session;
  const [shown, setTyped] = useTyped<DateParts>(view.value, TYPING);
  const error = view.error ? ' govuk-input--error' : '';
  const change = (part: keyof DateParts, typed: string): void => {
    const parts = { ...shown, [part]: typed };
    setTyped(parts);
    answer(dateFromParts(parts));
  };
  return (
    <div className="govuk-date-input">
      {PARTS.map(({ part, suffix, width, autocomplete }) => (
        <div className="govuk-date-input__item" key={part}>
          <div className="govuk-form-group">
            <label className="govuk-label govuk-date-input__label" htmlFor={id + suffix}>{wording[part]}</label>
            <input
              className={`govuk-input govuk-date-input__input govuk-input--width-${width}${error}`}
              id={id + suffix}
              name={`${view.pointer}-${part}`}
              data-part={part}
              part="input"
              type="text"
              inputMode={part === 'month' ? undefined : 'numeric'}
              aria-invalid={view.error ? true : undefined}
              autoComplete={view.node.ui.autocomplete === 'bday' ? autocomplete : view.node.ui.autocomplete}
              value={shown[part]}
              onChange={({ target }) => change(part, target.value)}
            />
          </div>
        </div>
      ))}
    </div>
  );
}
