import { type EntryView, groupDescribedBy } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { nameWithin } from '../name-within.ts';
import { ErrorMessage } from './error-message.tsx';
import { BelowHeading, Heading, useSize } from './heading-level.tsx';
import { Prompts } from './prompts.tsx';
import { RemoveConfirmation } from './remove-confirmation.tsx';

interface EntryProps {
  readonly entry: EntryView;
  readonly children: ReactNode;
}

/** One entry of a repeat, and what can be done to it. Removing asks first. */
export function Entry({ entry, children }: EntryProps): ReactNode {
  const drawing = useDrawing();
  const id = drawing.id(entry.pointer);
  return (
    <fieldset
      className="govuk-fieldset formwright-entry"
      data-entry={entry.id}
      data-pointer={entry.pointer}
      aria-labelledby={nameWithin(drawing, entry.pointer, id)}
      aria-describedby={groupDescribedBy(`${id}-`, entry)}
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
      {entry.asked ? <RemoveConfirmation entry={entry} /> : <EntryButtons entry={entry} />}
    </fieldset>
  );
}

function EntryButtons({ entry: { pointer, actions } }: { readonly entry: EntryView }): ReactNode {
  const drawing = useDrawing();
  const { session } = drawing;
  if (actions.length === 0) return null;
  return (
    <div className="formwright-entry__actions">
      {actions.map(({ action, label }) => {
        const id = `${drawing.id(pointer)}--${action}`;
        return (
          <button
            key={action}
            type="button"
            className="formwright-link"
            id={id}
            aria-labelledby={nameWithin(drawing, pointer, id)}
            data-action={action}
            part="link"
            onClick={() => (action === 'remove' ? session.askToRemove(pointer) : session.moveEntry(pointer, action))}
          >
            {label}
          </button>
        );
      })}
    </div>
  );
}
