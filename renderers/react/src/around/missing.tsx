import { Fragment, type ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';
import { ErrorList } from './error-link.tsx';

/** What the submission lacks, in place of Submit, page by page. */
export function Missing(): ReactNode {
  const { session, prefix } = useDrawing();
  const { wording } = session;
  const pages = useForm((view) => view.missingPages);
  const waiting = useForm((view) => view.waiting);
  if (pages.length === 0)
    return (
      waiting && (
        <p className="formwright-missing" part="missing" data-waiting="">
          {waiting}
        </p>
      )
    );
  const id = `${prefix}_missing`;
  return (
    <section className="formwright-missing" aria-labelledby={id} part="missing" data-missing="">
      <h2 className="govuk-heading-m" id={id} tabIndex={-1}>
        {wording.missing}
      </h2>
      <p className="govuk-body">{wording.missingHelp}</p>
      {pages.map(({ name, title, lines }) => (
        <Fragment key={name}>
          <h3 className="govuk-heading-s">{title}</h3>
          <ErrorList lines={lines} className="govuk-list--bullet" linkClassName="govuk-link" />
        </Fragment>
      ))}
    </section>
  );
}
