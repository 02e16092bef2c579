import type { ShownPage } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { Children } from '../fields/children.tsx';
import { Guidance } from '../fields/guidance.tsx';
import { BelowHeading, Heading } from '../fields/heading-level.tsx';
import { Prompts } from '../fields/prompts.tsx';
import { Editor } from '../tables/later.tsx';
import { useForm } from '../views.ts';
import { Actions } from './actions.tsx';
import { Missing } from './missing.tsx';
import { Progress, TaskList } from './page-list.tsx';
import { Review } from './review-later.tsx';
import { Tick } from './tick.tsx';
import { Way } from './way.tsx';

/** The present screen: its heading, its fields, and the buttons below them. */
export function Screen(): ReactNode {
  const { session, prefix } = useDrawing();
  const title = useForm((view) => view.heading);
  const caption = useForm((view) => view.caption);
  const intro = useForm((view) => view.intro);
  const explanation = useForm((view) => view.explanation);
  const body = useForm((view) => view.body);
  const canTick = useForm((view) => view.canTick);
  const toList = useForm((view) => view.toList);
  return (
    <>
      <div className="formwright-heading">
        <h1 className="govuk-heading-l" tabIndex={-1} id={`${prefix}_heading`}>
          {caption !== undefined && (
            <>
              <span className="formwright-caption">{caption}</span>{' '}
            </>
          )}
          <span>{title}</span>
        </h1>
        <Progress />
      </div>
      {intro && <PageHelp page={intro} />}
      {explanation && <p className="formwright-explanation">{explanation}</p>}
      {intro && <Prompts key={intro.pointer} prompts={intro.prompts} />}
      {/* `dialog`: if no script runs, nothing that was typed is sent to a server or put into the address. */}
      <form
        method="dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          session.pressReturn();
        }}
      >
        {body === 'review' && <Missing />}
        {/* A browser compares each control that joins a form with all before it. Joining together is fast. */}
        <div className="formwright-fields">
          <Body />
        </div>
        {canTick && <Tick />}
        {body !== 'review' && <Missing />}
        <Actions />
      </form>
      <Way action="list" label={toList} go={() => session.goToList()} />
    </>
  );
}

function Body(): ReactNode {
  const body = useForm((view) => view.body);
  const screen = useForm((view) => view.screen);
  const shown = useForm((view) => view.shown);
  switch (body) {
    case 'tasks':
      return <TaskList />;
    case 'entry':
      return <Editor kind="page" />;
    case 'review':
      return <Review />;
    case 'page':
      return shown.map(({ pointer }) => <Children key={screen} of={pointer} />);
    case 'pages':
      return shown.map((page) => <PageOfAll key={page.node.name} page={page} />);
  }
}

/** The hint and guidance below a page's heading. */
function PageHelp({ page: { node, pointer, hint } }: { readonly page: ShownPage }): ReactNode {
  const { id } = useDrawing();
  return (
    <>
      {hint && (
        <div className="govuk-hint" id={`${id(pointer)}--hint`}>
          {hint}
        </div>
      )}
      <Guidance text={node.guidance} label={node.label} />
    </>
  );
}

/** One of the pages that are all on a single screen. */
function PageOfAll({ page }: { readonly page: ShownPage }): ReactNode {
  const id = useDrawing().id(page.pointer);
  return (
    <section className="formwright-page" aria-labelledby={id} data-pointer={page.pointer}>
      <Heading className="govuk-heading-m" id={id} tabIndex={-1}>
        {page.node.label}
      </Heading>
      <BelowHeading>
        <PageHelp page={page} />
        <Prompts prompts={page.prompts} />
        <Children of={page.pointer} />
      </BelowHeading>
    </section>
  );
}
