import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';
import { ErrorLink } from './error-link.tsx';

/** Says why the form was returned. Each comment leads to its question. */
export function Returned(): ReactNode {
  const { prefix } = useDrawing();
  const returned = useForm((view) => view.returned);
  if (!returned) return null;
  const { title, reason, lines } = returned;
  const id = `${prefix}_returned`;
  return (
    <div className="govuk-notification-banner" role="region" aria-labelledby={id} part="banner" data-returned="">
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={id}>
          {title}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {reason && <p className="govuk-body">{reason}</p>}
        {lines.length > 0 && (
          <ul className="govuk-list govuk-list--bullet">
            {lines.map((line) => (
              <li key={line.pointer}>
                <ErrorLink line={line} className="govuk-link" />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
