import { type PageLine, showCurrentPage } from '@formwright/session';
import { type ReactNode, useEffect } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';

/** The form's title, and the numbered list of its pages, which a narrow window shows on demand. */
export function PageList(): ReactNode {
  const { session, root } = useDrawing();
  const label = useForm((view) => view.listLabel);
  const title = useForm((view) => view.title);
  const number = useForm((view) => view.number);
  const open = useForm((view) => view.listOpen);
  useEffect(() => {
    if (root.current) showCurrentPage(root.current);
  }, [number, root]);
  return (
    <nav className="formwright-pages" part="pages" aria-label={session.wording.pages}>
      {title && <p className="formwright-title">{title}</p>}
      <button
        type="button"
        className="formwright-link formwright-pages__toggle"
        aria-expanded={open}
        data-action="pages"
        onClick={() => session.toggleList()}
      >
        {label}
      </button>
      <ol className="formwright-pages__list">
        <PageItems />
      </ol>
    </nav>
  );
}

/** The list of tasks of the `govuk` profile: the same lines, in place of a page. */
export function TaskList(): ReactNode {
  const label = useForm((view) => view.listLabel);
  return (
    <>
      <p className="govuk-body">{label}</p>
      <ol className="formwright-pages__list formwright-tasks">
        <PageItems />
      </ol>
    </>
  );
}

/** How much of the form is complete, beside the heading of a page. */
export function Progress(): ReactNode {
  const { wording } = useDrawing().session;
  const percent = useForm((view) => view.percent);
  const progress = useForm((view) => view.progress);
  const list = useForm((view) => view.list);
  if (list !== 'beside') return null;
  return (
    <div className="formwright-progress">
      <progress max={100} value={percent} aria-label={wording.progress} aria-valuetext={progress} />{' '}
      <span data-percent="">{progress}</span>
    </div>
  );
}

function PageItems(): ReactNode {
  const pages = useForm((view) => view.pages);
  return (
    <>
      {pages.map((line) => (
        <PageItem key={line.name} line={line} />
      ))}
      <ReviewItem />
    </>
  );
}

/** The line of the review, which has no number and no status. */
function ReviewItem(): ReactNode {
  const { session } = useDrawing();
  const line = useForm((view) => view.reviewLine);
  if (!line) return null;
  return (
    <li data-review="">
      <button
        type="button"
        className="formwright-pages__link"
        data-action="review"
        aria-current={line.current ? 'step' : undefined}
        part="page-link"
        onClick={() => session.goToReview()}
      >
        <span className="formwright-pages__label formwright-pages__review">{line.label}</span>
      </button>
    </li>
  );
}

function PageItem({ line }: { readonly line: PageLine }): ReactNode {
  const { session } = useDrawing();
  return (
    <li data-page={line.name} data-status={line.status} data-ticked={line.ticked ? '' : undefined}>
      <button
        type="button"
        className="formwright-pages__link"
        data-action="goto"
        aria-current={line.current ? 'step' : undefined}
        part="page-link"
        onClick={() => session.goTo(line.name)}
      >
        <span className="formwright-pages__number">{line.number}</span>{' '}
        <span className="formwright-pages__label">{line.label}</span>{' '}
        <span className="formwright-pages__status">{line.statusText}</span>
      </button>
    </li>
  );
}
