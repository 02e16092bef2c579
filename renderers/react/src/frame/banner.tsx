import { dateText } from '@formwright/messages';
import type { IsoDate } from '@formwright/model';
import type { Activity } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';

/**
 * Draws that the draft is saved, and how to come back to it; or that saving or submitting failed, and offers to try
 * again, where that can help.
 */
export function Banner(): ReactNode {
  const { session, id: idOf } = useDrawing();
  const { wording } = session;
  const id = `${idOf('')}_banner`;
  const activity = useForm((view) => view.activity);
  if (activity.kind !== 'saved' && activity.kind !== 'failed') return null;
  const failed = activity.kind === 'failed';
  return (
    <div
      className={`govuk-notification-banner ${failed ? 'formwright-banner--failed' : 'govuk-notification-banner--success'}`}
      id={`${idOf('')}_activity`}
      role={failed ? 'alert' : 'region'}
      aria-labelledby={id}
      tabIndex={-1}
      data-activity={activity.kind}
      part="banner"
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={id}>
          {failed ? wording.problem : wording.saved}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {activity.kind === 'failed' ? (
          <Failed activity={activity} retry={() => void session.retry()} />
        ) : (
          <Saved link={activity.link} keptUntil={activity.keptUntil} />
        )}
      </div>
    </div>
  );
}

function Failed({
  activity: { message, link, retry: again },
  retry,
}: {
  readonly activity: Extract<Activity, { kind: 'failed' }>;
  readonly retry: () => void;
}): ReactNode {
  const { wording } = useDrawing().session;
  return (
    <>
      <p className="govuk-body">{message}</p>
      {link && (
        <p className="govuk-body">
          <a className="govuk-link" href={link.address}>
            {link.text}
          </a>
        </p>
      )}
      {again !== 'never' && (
        <button type="button" className="govuk-button" data-action="retry" onClick={retry}>
          {wording.tryAgain}
        </button>
      )}
    </>
  );
}

function Saved({
  link,
  keptUntil,
}: {
  readonly link: string | undefined;
  readonly keptUntil: IsoDate | undefined;
}): ReactNode {
  const { wording } = useDrawing().session;
  return (
    <>
      {keptUntil && (
        <p className="govuk-body" data-kept-until="">
          {wording.keptUntil(dateText(keptUntil, wording))}
        </p>
      )}
      {link !== undefined && (
        <>
          <p className="govuk-body">{wording.savedLink}</p>
          <p className="govuk-body">
            <a className="govuk-link" href={link}>
              {link}
            </a>
          </p>
        </>
      )}
    </>
  );
}
