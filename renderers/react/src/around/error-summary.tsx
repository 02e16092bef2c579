import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';
import { ErrorLink } from './error-link.tsx';

/** What prevents the person from continuing. Each line leads to its field. */
export function ErrorSummary(): ReactNode {
  const { session, prefix } = useDrawing();
  const errors = useForm((view) => view.errors);
  if (errors.length === 0) return null;
  return (
    <div className="govuk-error-summary" tabIndex={-1} part="error-summary" data-errors="" id={`${prefix}_errors`}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{session.wording.problem}</h2>
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
