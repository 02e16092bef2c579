import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';

/** Lists the answers from an older version of the form that are kept aside. */
export function Aside(): ReactNode {
  const { session, prefix } = useDrawing();
  const id = `${prefix}_aside`;
  const { wording } = session;
  const lines = useForm((view) => view.aside);
  if (lines.length === 0) return null;
  return (
    <div className="govuk-notification-banner" role="region" aria-labelledby={id} part="banner" data-aside="">
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={id}>
          {wording.aside}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-body">{wording.asideHelp}</p>
        <ul className="govuk-list govuk-list--bullet">
          {lines.map(({ label, text }, number) => (
            <li key={number}>
              {label}: <strong>{text}</strong>
            </li>
          ))}
        </ul>
        <button type="button" className="formwright-link" data-action="hide-aside" onClick={() => session.hideAside()}>
          {wording.hideAside}
        </button>
      </div>
    </div>
  );
}
