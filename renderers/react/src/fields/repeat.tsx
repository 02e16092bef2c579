import type { Pointer } from '@formwright/model';
import type { EntryView } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { nameWithin } from '../name-within.ts';
import { useRepeat } from '../views.ts';
import { allowedActions } from './entry-actions.ts';
import { Entry } from './entry.tsx';
import { ErrorMessage } from './error-message.tsx';
import { Guidance } from './guidance.tsx';
import { BelowHeading, Heading, useSize } from './heading-level.tsx';
import { MandatoryMark } from './mandatory-mark.tsx';
import { Prompts } from './prompts.tsx';
import { useEntryActions } from './use-entry-actions.ts';

interface RepeatProps {
  readonly pointer: Pointer;
  readonly renderEntry: (entry: EntryView) => ReactNode;
}

/** Entries that a person adds, removes and moves: the session does it, and the focus moves along. */
export function Repeat({ pointer, renderEntry }: RepeatProps): ReactNode {
  const view = useRepeat(pointer);
  const drawing = useDrawing();
  const {
    session: { wording },
    id: idOf,
  } = drawing;
  const { node, entries, error, canAdd } = view;
  const { list, add, act } = useEntryActions(view);
  const id = idOf(pointer);
  const labelId = canAdd ? `${id}-label` : id;
  const describedBy = [node.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div
      className={error ? 'formwright-repeat govuk-form-group--error' : 'formwright-repeat'}
      role="group"
      aria-labelledby={nameWithin(drawing, pointer, labelId)}
      aria-describedby={describedBy}
      data-pointer={pointer}
      part="repeat"
      ref={list}
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
        {entries.map((entry, index) => (
          <Entry key={entry.id} entry={entry} actions={allowedActions(view, index)} act={act}>
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
          onClick={add}
        >
          {node.addLabel ?? wording.addEntry(node.entryLabel)}
        </button>
      )}
    </div>
  );
}
