import { type ReactNode, useEffect, useRef } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';
import { ErrorLink } from './error-link.tsx';

/** What bars going on, each line leading to its field. Takes the focus each time it is shown. */
export function ErrorSummary(): ReactNode {
  const { wording } = useDrawing().session;
  const errors = useForm((view) => view.errors);
  const shown = useForm((view) => view.errorsShown);
  const summary = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current !== shown) summary.current?.focus();
    before.current = shown;
  }, [shown]);
  if (errors.length === 0) return null;
  return (
    <div className="govuk-error-summary" tabIndex={-1} part="error-summary" data-errors="" ref={summary}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{wording.problem}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map((line) => (
              <li key={line.pointer}>
                <ErrorLink line={line} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
