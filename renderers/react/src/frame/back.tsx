import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';

/** The link back of the govuk profile, above all else on the screen. */
export function Back(): ReactNode {
  const { session } = useDrawing();
  const { wording } = session;
  const isFirst = useForm((view) => view.isFirst);
  if (isFirst || !wording.govuk) return null;
  return (
    <button
      type="button"
      className="formwright-link formwright-previous"
      data-action="previous"
      part="link"
      onClick={() => session.previous()}
    >
      {wording.previous}
    </button>
  );
}
