import type { ErrorLine } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';
import { ErrorList } from './error-link.tsx';

/** What prevents the person from continuing. Each line leads to its field. */
export function ErrorSummary(): ReactNode {
  return <ErrorLines id={`${useDrawing().prefix}_errors`} errors={useForm((view) => view.errors)} />;
}

/** An error summary with these lines; nothing if there are none. */
export function ErrorLines({ id, errors }: { readonly id: string; readonly errors: readonly ErrorLine[] }): ReactNode {
  const { session } = useDrawing();
  if (errors.length === 0) return null;
  return (
    <div className="govuk-error-summary" tabIndex={-1} part="error-summary" data-errors="" id={id}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{session.wording.problem}</h2>
        <div className="govuk-error-summary__body">
          <ErrorList lines={errors} className="govuk-error-summary__list" />
        </div>
      </div>
    </div>
  );
}
