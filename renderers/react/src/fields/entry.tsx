import { type EntryView, idList, nameWithin } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { ErrorMessage } from './error-message.tsx';
import { BelowHeading, Heading, useSize } from './heading-level.tsx';
import { Prompts } from './prompts.tsx';

interface EntryProps {
  readonly entry: EntryView;
  readonly children: ReactNode;
}

/** One entry of a repeat, and its buttons or the question whether to remove it. */
export function Entry({ entry, children }: EntryProps): ReactNode {
  const drawing = useDrawing();
  const id = drawing.id(entry.pointer);
  return (
    <fieldset
      className="govuk-fieldset formwright-entry"
      data-entry={entry.id}
      data-pointer={entry.pointer}
      aria-labelledby={nameWithin(id, entry.pointer, drawing.prefix)}
      aria-describedby={idList(id, entry.describedBy)}
      part="entry"
    >
      <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${useSize()}`}>
        <Heading className="govuk-fieldset__heading" id={id} tabIndex={-1}>
          {entry.title}
        </Heading>
      </legend>
      <BelowHeading>
        <ErrorMessage id={`${id}--error`} message={entry.error} />
        <Prompts prompts={entry.prompts} />
        {children}
      </BelowHeading>
      {entry.question !== undefined && <Confirmation entry={entry} />}
      {entry.question === undefined && entry.actions.length > 0 && (
        <div className="formwright-entry__actions">
          <EntryButtons entry={entry} />
        </div>
      )}
    </fieldset>
  );
}

interface EntryButtonsProps {
  readonly entry: EntryView;
  /** What a screen reader says after the words of each. */
  readonly after?: ReactNode;
}

/** The buttons that open, move and remove an entry. */
export function EntryButtons({ entry: { pointer, actions }, after }: EntryButtonsProps): ReactNode {
  const { session, id: idOf, prefix } = useDrawing();
  return actions.map(({ action, label }) => {
    const id = `${idOf(pointer)}--${action}`;
    return (
      <button
        key={action}
        type="button"
        className="formwright-link"
        id={id}
        aria-labelledby={nameWithin(id, pointer, prefix)}
        data-action={action}
        part="link"
        onClick={() => session.pressEntry(pointer, action)}
      >
        {label}
        {after}
      </button>
    );
  });
}

/** Asks whether to remove an entry. */
export function Confirmation({ entry: { pointer, question, actions } }: { readonly entry: EntryView }): ReactNode {
  const { session, id } = useDrawing();
  return (
    <div
      className="formwright-confirm"
      role="group"
      id={`${id(pointer)}--confirm`}
      aria-label={question}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // A dialog around it stays open.
        event.preventDefault();
        session.pressEntry(pointer, 'cancel');
      }}
    >
      <p className="govuk-body">{question}</p>
      <div className="govuk-button-group">
        {actions.map(({ action, label }) => (
          <button
            key={action}
            type="button"
            className={`govuk-button govuk-button--${action === 'confirm' ? 'warning' : 'secondary'}`}
            data-action={action}
            part="button"
            onClick={() => session.pressEntry(pointer, action)}
          >
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
