import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';
import { ErrorLink } from './error-link.tsx';

/** What the submission lacks, in the place where Submit will stand. */
export function Missing(): ReactNode {
  const {
    session: { wording },
    id: idOf,
  } = useDrawing();
  const id = `${idOf('')}_missing`;
  const missing = useForm((view) => view.missing);
  const pages = useForm((view) => view.pages);
  if (missing.length === 0) return null;
  const labels = new Map(pages.map((page) => [page.name, page.label]));
  return (
    <section className="formwright-missing" aria-labelledby={id} part="missing" data-missing="">
      <h2 className="govuk-heading-m" id={id}>
        {wording.missing}
      </h2>
      <p className="govuk-body">{wording.missingHelp}</p>
      <ul className="govuk-list govuk-list--bullet">
        {missing.map((line) => (
          <li key={line.pointer}>
            <ErrorLink line={line} className="govuk-link" /> ({labels.get(line.page)})
          </li>
        ))}
      </ul>
    </section>
  );
}
