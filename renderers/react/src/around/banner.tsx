import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';
import { KeptLinkLines } from './kept-link.tsx';

/** Says that the draft is saved and how to return to it, or that saving or submitting failed. */
export function Banner(): ReactNode {
  const { session, prefix } = useDrawing();
  const banner = useForm((view) => view.banner);
  if (!banner) return null;
  const { kind, role, title, until, marked, message, keep, link, retry } = banner;
  const id = `${prefix}_banner`;
  return (
    <div
      className={`govuk-notification-banner ${kind === 'failed' ? 'formwright-banner--failed' : 'govuk-notification-banner--success'}`}
      id={`${prefix}_activity`}
      role={role}
      aria-labelledby={id}
      tabIndex={-1}
      data-activity={kind}
      part="banner"
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={id}>
          {title}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {until && (
          <p className="govuk-body" data-kept-until="">
            {until}
          </p>
        )}
        {marked && (
          <p className="govuk-body" data-marked="">
            {marked}
          </p>
        )}
        {message && <p className="govuk-body">{message}</p>}
        {keep && <KeptLinkLines keep={keep} />}
        {link && (
          <p className="govuk-body">
            <a className="govuk-link" href={link.address}>
              {link.text}
            </a>
          </p>
        )}
        {retry && (
          <button type="button" className="govuk-button" data-action="retry" onClick={() => void session.retry()}>
            {retry}
          </button>
        )}
      </div>
    </div>
  );
}
