import type { Pointer } from '@formwright/model';
import { type Cell, type EntryView, nameWithin } from '@formwright/session';
import type { ReactNode } from 'react';
import { ErrorLink } from '../around/error-link.tsx';
import { useDrawing } from '../drawing-context.ts';
import { Confirmation, EntryButtons } from '../fields/entry.tsx';
import { ErrorMessage } from '../fields/error-message.tsx';
import { Prompts } from '../fields/prompts.tsx';
import { useRepeat } from '../views.ts';

/** The entries of a repeat as a table: a row says what is in an entry, and its buttons open, move and remove it. */
export function Table({ pointer }: { readonly pointer: Pointer }): ReactNode {
  const { entries, columns, headingEnd, removal } = useRepeat(pointer);
  const { session, id, prefix } = useDrawing();
  // Where there is no room, rows are not laid out as a table. The roles keep it one for screen readers.
  return (
    <>
      {entries.length > 0 && (
        <table
          className="formwright-table"
          role="table"
          aria-labelledby={nameWithin(id(pointer) + headingEnd, pointer, prefix)}
          part="table"
        >
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((label, n) => (
                <th key={n} scope="col" role="columnheader">
                  {label}
                </th>
              ))}
              <td role="cell" />
            </tr>
          </thead>
          {entries.map((entry) => (
            <Row key={entry.id} entry={entry} />
          ))}
        </table>
      )}
      {removal && (
        <p className="formwright-removal">
          {removal.message}{' '}
          <button
            type="button"
            className="formwright-link"
            data-action="undo"
            part="link"
            onClick={() => session.undoRemoval()}
          >
            {removal.label}
          </button>
        </p>
      )}
    </>
  );
}

function Row({ entry }: { readonly entry: EntryView }): ReactNode {
  const { pointer, title, cells, error, issues, prompts, question, hasMore } = entry;
  const id = useDrawing().id(pointer);
  const [first, ...others] = cells;
  return (
    <tbody className="formwright-row" role="rowgroup" data-entry={entry.id} data-pointer={pointer} part="entry">
      <tr role="row">
        <th scope="row" role="rowheader" id={id} tabIndex={-1}>
          {first?.isAnswered ? <CellText cell={first} /> : title}
        </th>
        {others.map((cell, n) => (
          <td key={n} role="cell">
            <CellText cell={cell} />
          </td>
        ))}
        <td role="cell" className="formwright-row__actions">
          {question === undefined && (
            <EntryButtons entry={entry} after={<span className="govuk-visually-hidden"> {title}</span>} />
          )}
        </td>
      </tr>
      {hasMore && (
        <tr role="row">
          <td role="cell" colSpan={cells.length + 1}>
            <ErrorMessage id={`${id}--error`} message={error} />
            <Issues issues={issues} />
            <Prompts prompts={prompts} />
            {question !== undefined && <Confirmation entry={entry} />}
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** An answer with the heading of its column, which is drawn where rows are not laid out as a table. */
function CellText({ cell: { label, text, isAnswered } }: { readonly cell: Cell }): ReactNode {
  if (!text) return null;
  return (
    <>
      <span className="formwright-row__label">{label}</span>{' '}
      <span className={isAnswered ? undefined : 'formwright-answer__value--unanswered'}>{text}</span>
    </>
  );
}

function Issues({ issues }: Pick<EntryView, 'issues'>): ReactNode {
  const { wording } = useDrawing().session;
  if (issues.length === 0) return null;
  return (
    <ul className="govuk-list formwright-row__issues">
      {issues.map((line) => (
        <li key={line.pointer} className="govuk-error-message">
          <span className="govuk-visually-hidden">{wording.errorPrefix}</span>{' '}
          <ErrorLink pointer={line.pointer}>{line.message}</ErrorLink>
        </li>
      ))}
    </ul>
  );
}
