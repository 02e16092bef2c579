import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';
import { ErrorList } from './error-link.tsx';

/** Draws why the form was returned. Each comment leads to its question. */
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
        {lines.length > 0 && <ErrorList lines={lines} className="govuk-list--bullet" linkClassName="govuk-link" />}
      </div>
    </div>
  );
}
