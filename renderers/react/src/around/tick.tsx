import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';

/** A person's own mark that they have completed a page. It bars nothing. */
export function Tick(): ReactNode {
  const { session, prefix } = useDrawing();
  const id = `${prefix}_tick`;
  const page = useForm((view) => view.page.name);
  const ticked = useForm((view) => view.ticked);
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small formwright-tick">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          data-action="tick"
          checked={ticked}
          onChange={({ target }) => session.tick(page, target.checked ? 'ticked' : 'unticked')}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          {session.wording.tick}
        </label>
      </div>
    </div>
  );
}
