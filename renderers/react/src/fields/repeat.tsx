import type { Pointer } from '@formwright/model';
import { type EntryView, groupDescribedBy } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { nameWithin } from '../name-within.ts';
import { useRepeat } from '../views.ts';
import { Entry } from './entry.tsx';
import { ErrorMessage } from './error-message.tsx';
import { Guidance } from './guidance.tsx';
import { BelowHeading, Heading, useSize } from './heading-level.tsx';
import { MandatoryMark } from './mandatory-mark.tsx';
import { Prompts } from './prompts.tsx';

interface RepeatProps {
  readonly pointer: Pointer;
  readonly renderEntry: (entry: EntryView) => ReactNode;
}

/** Entries that a person adds, removes and moves. */
export function Repeat({ pointer, renderEntry }: RepeatProps): ReactNode {
  const view = useRepeat(pointer);
  const drawing = useDrawing();
  const {
    session,
    session: { wording },
    id: idOf,
  } = drawing;
  const { node, entries, error, canAdd } = view;
  const id = idOf(pointer);
  const labelId = canAdd ? `${id}-label` : id;
  return (
    <div
      className={error ? 'formwright-repeat govuk-form-group--error' : 'formwright-repeat'}
      role="group"
      aria-labelledby={nameWithin(drawing, pointer, labelId)}
      aria-describedby={groupDescribedBy(id, { hint: node.hint, error })}
      data-pointer={pointer}
      part="repeat"
    >
      <Heading className={`govuk-heading-${useSize()}`} id={labelId} tabIndex={canAdd ? undefined : -1}>
        {node.label}
        <MandatoryMark mandatory={view.mandatory} />
      </Heading>
      <BelowHeading>
        {node.hint && (
          <div className="govuk-hint" id={`${id}-hint`}>
            {node.hint}
          </div>
        )}
        <Guidance of={node} />
        <ErrorMessage id={`${id}-error`} message={error} />
        <Prompts prompts={view.prompts} />
        {entries.length === 0 && <p className="formwright-empty">{wording.noEntries}</p>}
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry}>
            {renderEntry(entry)}
          </Entry>
        ))}
      </BelowHeading>
      {canAdd && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          id={id}
          aria-labelledby={nameWithin(drawing, pointer, id)}
          data-action="add"
          part="button"
          onClick={() => session.addEntry(pointer)}
        >
          {node.addLabel ?? wording.addEntry(node.entryLabel)}
        </button>
      )}
    </div>
  );
}
