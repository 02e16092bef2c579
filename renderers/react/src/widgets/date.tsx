import { dateFromParts, type DateParts, datePartsAsked, datePartsOf, spreadDate } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useTyped } from './use-typed.ts';
import type { ControlProps, Widget } from './widget.ts';

const BOXES = { day: 2, month: 2, year: 4, time: 10 } as const;

/** A date in three boxes, and perhaps a time in a fourth. */
export const date: Widget = { Control: DateInput };

function DateInput({ view, id, answer }: ControlProps): ReactNode {
  const { wording } = useDrawing().session;
  const { format, ui } = view.node;
  const [shown, setTyped] = useTyped<DateParts>(view.value, {
    answer: (parts) => dateFromParts(parts, format),
    typed: datePartsOf,
  });
  const isWrong = (part: string): boolean => view.error !== undefined && (view.errorParts?.includes(part) ?? true);
  const change = (part: keyof DateParts, typed: string): void => {
    const parts = { ...shown, [part]: typed };
    setTyped(parts);
    answer(dateFromParts(spreadDate(parts), format));
  };
  return (
    <div className="govuk-date-input">
      {datePartsAsked(format).map((part) => {
        const boxId = part === 'day' ? id : `${id}-${part}`;
        return (
          <div className="govuk-date-input__item" key={part}>
            <div className="govuk-form-group">
              <label className="govuk-label govuk-date-input__label" htmlFor={boxId}>
                {wording[part]}
              </label>
              <input
                className={`govuk-input govuk-date-input__input govuk-input--width-${BOXES[part]}${isWrong(part) ? ' govuk-input--error' : ''}`}
                id={boxId}
                name={`${view.pointer}-${part}`}
                data-part={part}
                part="input"
                type="text"
                inputMode={part === 'day' || part === 'year' ? 'numeric' : undefined}
                aria-invalid={isWrong(part) ? true : undefined}
                autoComplete={ui.autocomplete === 'bday' ? `bday-${part}` : (ui.autocomplete ?? 'off')}
                value={shown[part]}
                onChange={({ target }) => change(part, target.value)}
              />
            </div>
          </div>
        );
      })}
    </div>
  );
}
