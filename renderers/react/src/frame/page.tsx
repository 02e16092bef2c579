import { type FormEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { domId, type Session } from '@formwright/session';
import { useDrawing } from '../drawing-context.ts';
import { Guidance } from '../fields/guidance.tsx';
import { Prompts } from '../fields/prompts.tsx';
import { useForm } from '../views.ts';
import { Actions, isBusy } from './actions.tsx';
import { focusOn } from '../focus.ts';
import { Missing } from './missing.tsx';
import { Tick } from './tick.tsx';

/** The present page: its heading, which takes the focus when the page becomes another, its fields, and the buttons below them. */
export function Page({ children }: { readonly children: ReactNode }): ReactNode {
  const { session } = useDrawing();
  const page = useForm((view) => view.page);
  const prompts = useForm((view) => view.prompts);
  const heading = usePageFocus(page.name);
  return (
    <>
      <h1 className="govuk-heading-l" tabIndex={-1} ref={heading}>
        <span className="formwright-caption">{session.model.title}</span> {page.label}
      </h1>
      {page.hint && <div className="govuk-hint" id={`${domId(`/${page.name}`)}-hint`}>{page.hint}</div>}
      <Guidance text={page.guidance} />
      <Explanation />
      <Prompts key={page.name} prompts={prompts} />
      <form noValidate onSubmit={(event) => goOn(event, session)}>
        {/* A browser links each control that is added to a form to all before it: added as one, a thousand take no time. */}
        <div className="formwright-fields">{children}</div>
        <Tick />
        <Missing />
        <Actions />
      </form>
    </>
  );
}

/** Return in a text input does what the page's first button does. */
function goOn(event: FormEvent, session: Session): void {
  event.preventDefault();
  const { isLast, activity } = session.view();
  if (isBusy(activity.kind)) return;
  if (isLast) void session.submit();
  else session.next();
}

function Explanation(): ReactNode {
  const { wording } = useDrawing().session;
  const mandatory = useForm((view) => view.pages.some((line) => line.current && line.mandatory > 0));
  return mandatory ? <p className="formwright-explanation">{wording.mandatoryHelp}</p> : null;
}

/** Moves the focus when the page becomes another: to what a link led to, else to the heading. Not when the form is first drawn. */
function usePageFocus(page: string): RefObject<HTMLHeadingElement | null> {
  const drawing = useDrawing();
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    const { pendingFocus } = drawing;
    const pointer = pendingFocus.current;
    pendingFocus.current = null;
    if (pointer === null || !focusOn(drawing, pointer)) heading.current?.focus();
  }, [page, drawing]);
  return heading;
}
