import { type ReactNode, useSyncExternalStore } from 'react';
import { useDrawing } from '../drawing-context.ts';

/**
 * The one place where the form says things politely: it is there before anything is said, or nothing would be heard.
 */
export function LiveRegion(): ReactNode {
  const { announcer, session } = useDrawing();
  const said = useSyncExternalStore(announcer.subscribe, announcer.said, announcer.said);
  return (
    <div className="govuk-visually-hidden" role="status" lang={session.wording.language} data-live="">
      {said}
    </div>
  );
}
