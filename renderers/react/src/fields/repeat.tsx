import type { Pointer } from '@formwright/model';
import { type EntryView, idList, nameWithin } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { TableOfEntries } from '../tables/later.tsx';
import { useRepeat } from '../views.ts';
import { Entry } from './entry.tsx';
import { Comment } from './comment.tsx';
import { ErrorMessage } from './error-message.tsx';
import { Guidance } from './guidance.tsx';
import { BelowHeading, Heading, useSize } from './heading-level.tsx';
import { LabelText } from './label-text.tsx';
import { Prompts } from './prompts.tsx';

interface RepeatProps {
  readonly pointer: Pointer;
  readonly renderEntry: (entry: EntryView) => ReactNode;
}

/** Entries that a person adds, removes and moves. */
export function Repeat({ pointer, renderEntry }: RepeatProps): ReactNode {
  const { node, mark, entries, isTable, error, headingEnd, addLabel, empty, comment, describedBy, prompts } =
    useRepeat(pointer);
  const { session, id: idOf, prefix } = useDrawing();
  const id = idOf(pointer);
  const headingId = id + headingEnd;
  return (
    <div
      className={error ? 'formwright-repeat govuk-form-group--error' : 'formwright-repeat'}
      role="group"
      aria-labelledby={nameWithin(headingId, pointer, prefix)}
      aria-describedby={idList(id, describedBy)}
      data-pointer={pointer}
      part="repeat"
    >
      <Heading className={`govuk-heading-${useSize()}`} id={headingId} tabIndex={headingEnd ? undefined : -1}>
        <LabelText label={node.label} mark={mark} />
      </Heading>
      <BelowHeading>
        {node.hint && (
          <div className="govuk-hint" id={`${id}-hint`}>
            {node.hint}
          </div>
        )}
        <Guidance text={node.guidance} label={node.label} />
        <Comment id={id} text={comment} />
        <ErrorMessage id={`${id}-error`} message={error} />
        <Prompts prompts={prompts} />
        {empty && <p className="formwright-empty">{empty}</p>}
        {isTable ? (
          <TableOfEntries pointer={pointer} />
        ) : (
          entries.map((entry) => (
            <Entry key={entry.id} entry={entry}>
              {renderEntry(entry)}
            </Entry>
          ))
        )}
      </BelowHeading>
      {addLabel && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          id={id}
          aria-labelledby={nameWithin(id, pointer, prefix)}
          data-action="add"
          part="button"
          onClick={() => session.addEntry(pointer)}
        >
          {addLabel}
        </button>
      )}
    </div>
  );
}
