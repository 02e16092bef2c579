import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';

/** A person's own mark that they are done with a page. Bars nothing. */
export function Tick(): ReactNode {
  const { session } = useDrawing();
  const page = useForm((view) => view.page.name);
  const ticked = useForm((view) => view.pages.some((line) => line.current && line.ticked));
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small formwright-tick">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          type="checkbox"
          id="formwright-tick"
          data-action="tick"
          checked={ticked}
          onChange={({ target }) => session.tick(page, target.checked ? 'ticked' : 'unticked')}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor="formwright-tick">{session.wording.tick}</label>
      </div>
    </div>
  );
}
