import type { FormEvent, ReactNode } from 'react';
import { type Session, type ShownPage } from '@formwright/session';
import { useDrawing } from '../drawing-context.ts';
import { Children } from '../fields/children.tsx';
import { Guidance } from '../fields/guidance.tsx';
import { BelowHeading, Heading } from '../fields/heading-level.tsx';
import { Prompts } from '../fields/prompts.tsx';
import { useForm } from '../views.ts';
import { Actions } from './actions.tsx';
import { Missing } from './missing.tsx';
import { TaskList } from './page-list.tsx';
import { Tick } from './tick.tsx';

/** The present screen: its heading, its fields, and the buttons below them. */
export function Screen(): ReactNode {
  const { session, id } = useDrawing();
  const screen = useForm((view) => view.screen);
  const title = useForm((view) => view.heading);
  const caption = useForm((view) => view.caption);
  const shown = useForm((view) => view.shown);
  const canTick = useForm((view) => view.canTick);
  const list = useForm((view) => view.list);
  const isSingle = session.model.paging === 'single';
  const { govuk } = session.wording;
  const [page] = shown;
  return (
    <>
      <h1 className="govuk-heading-l" tabIndex={-1} id={`${id('')}_heading`}>
        {caption !== undefined && (
          <>
            <span className="formwright-caption">{caption}</span>{' '}
          </>
        )}
        <span>{title}</span>
      </h1>
      {(isSingle || !page) && <Explanation />}
      {!isSingle && page && (
        <Introduction page={page}>
          <Explanation />
        </Introduction>
      )}
      {/* Until scripts run, and where they do not, nothing that was typed is sent anywhere: not into the address, and to no server. */}
      <form method="dialog" noValidate onSubmit={(event) => goOn(event, session)}>
        {/* A browser links each control that is added to a form to all before it: added as one, a thousand take no time. */}
        <div className="formwright-fields">
          {list === 'shown' && <TaskList />}
          {isSingle && shown.map((one) => <PageOfAll key={one.node.name} page={one} />)}
          {!isSingle && page && <Children key={screen} of={page.pointer} />}
        </div>
        {canTick && <Tick />}
        <Missing />
        <Actions />
      </form>
      {govuk && list === 'offered' && (
        <button
          type="button"
          className="formwright-link formwright-list"
          data-action="list"
          part="link"
          onClick={() => session.goToList()}
        >
          {govuk.tasks}
        </button>
      )}
    </>
  );
}

/** What stands below a page's heading. */
function Introduction({ page, children }: { readonly page: ShownPage; readonly children?: ReactNode }): ReactNode {
  const { id } = useDrawing();
  const { node, pointer, prompts } = page;
  return (
    <>
      {node.hint && (
        <div className="govuk-hint" id={`${id(pointer)}--hint`}>
          {node.hint}
        </div>
      )}
      <Guidance of={node} />
      {children}
      <Prompts key={node.name} prompts={prompts} />
    </>
  );
}

/** One page among all pages of a single screen. */
function PageOfAll({ page }: { readonly page: ShownPage }): ReactNode {
  const id = useDrawing().id(page.pointer);
  return (
    <section className="formwright-page" aria-labelledby={id} data-pointer={page.pointer}>
      <Heading className="govuk-heading-m" id={id} tabIndex={-1}>
        {page.node.label}
      </Heading>
      <BelowHeading>
        <Introduction page={page} />
        <Children of={page.pointer} />
      </BelowHeading>
    </section>
  );
}

/** Return in a text input does what the page's first button does. */
function goOn(event: FormEvent, session: Session): void {
  event.preventDefault();
  session.press(session.view().isLast ? 'submit' : 'next');
}

function Explanation(): ReactNode {
  const text = useForm((view) => view.explanation);
  return text === '' ? null : <p className="formwright-explanation">{text}</p>;
}
