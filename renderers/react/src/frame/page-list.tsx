import type { PageLine } from '@formwright/session';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';

/** How far the form is, and the numbered list of its pages; on a small screen the list opens on demand. */
export function PageList(): ReactNode {
  const { wording } = useDrawing().session;
  const pages = useForm((view) => view.pages);
  const label = useForm((view) => view.listLabel);
  const number = useForm((view) => view.number);
  const [open, setOpen] = useState(false);
  const list = useCurrentInSight(number);
  return (
    <nav className="formwright-pages" part="pages" aria-label={wording.pages} ref={list}>
      <Percent />
      <button
        type="button"
        className="formwright-link formwright-pages__toggle"
        aria-expanded={open}
        data-action="pages"
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <ol className="formwright-pages__list">
        {pages.map((line) => (
          <PageItem key={line.name} line={line} chosen={() => setOpen(false)} />
        ))}
      </ol>
    </nav>
  );
}

/** The list of tasks of the govuk profile: the same lines, in place of a page. */
export function TaskList(): ReactNode {
  const pages = useForm((view) => view.pages);
  const label = useForm((view) => view.listLabel);
  return (
    <>
      <p className="govuk-body">{label}</p>
      <ol className="formwright-pages__list formwright-tasks">
        {pages.map((line) => (
          <PageItem key={line.name} line={line} />
        ))}
      </ol>
    </>
  );
}

/** Keeps the present page in sight within a list that is longer than the window, without moving anything else. */
function useCurrentInSight(number: number): RefObject<HTMLElement | null> {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current && current) list.current.scrollTop = current.offsetTop - list.current.clientHeight / 2;
  }, [number]);
  return list;
}

function Percent(): ReactNode {
  const { wording } = useDrawing().session;
  const percent = useForm((view) => view.percent);
  const progress = useForm((view) => view.progress);
  return (
    <div className="formwright-progress">
      <progress max={100} value={percent} aria-label={wording.progress} aria-valuetext={progress} />{' '}
      <span data-percent="">{progress}</span>
    </div>
  );
}

function PageItem({ line, chosen }: { readonly line: PageLine; readonly chosen?: () => void }): ReactNode {
  const { session } = useDrawing();
  const { wording } = session;
  const barred = line.status === 'cannot-start-yet';
  const go = (): void => {
    if (barred) return;
    chosen?.();
    session.goTo(line.name);
  };
  return (
    <li data-page={line.name} data-status={line.status} data-ticked={line.ticked ? '' : undefined}>
      <button
        type="button"
        className="formwright-pages__link"
        data-action="goto"
        aria-current={line.current ? 'step' : undefined}
        aria-disabled={barred ? true : undefined}
        part="page-link"
        onClick={go}
      >
        <span className="formwright-pages__number">{line.number}</span>{' '}
        <span className="formwright-pages__label">{line.label}</span>{' '}
        <span className="formwright-pages__status">{wording.status[line.status]}</span>
        {line.ticked && (
          <>
            {' '}
            <span className="formwright-pages__status formwright-pages__ticked">{wording.ticked}</span>
          </>
        )}
      </button>
    </li>
  );
}
