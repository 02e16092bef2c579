import type { EntryView } from '@formwright/session';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { nameWithin } from '../name-within.ts';
import { ACTION_WORDS, type EntryAction } from './entry-actions.ts';
import { ErrorMessage } from './error-message.tsx';
import { BelowHeading, Heading, useSize } from './heading-level.tsx';
import { Prompts } from './prompts.tsx';
import { RemoveConfirmation } from './remove-confirmation.tsx';

interface EntryProps {
  readonly entry: EntryView;
  readonly actions: readonly EntryAction[];
  readonly act: (entry: EntryView, action: EntryAction) => void;
  readonly children: ReactNode;
}

/** One entry of a repeat, and what can be done to it. Removing asks first. */
export function Entry({ entry, actions, act, children }: EntryProps): ReactNode {
  const drawing = useDrawing();
  const {
    session: { wording },
    id: idOf,
  } = drawing;
  const id = idOf(entry.pointer);
  const [asking, setAsking] = useState(false);
  const remove = useRef<HTMLButtonElement>(null);
  const cancelled = useRef(false);
  useLayoutEffect(() => {
    if (cancelled.current) remove.current?.focus();
    cancelled.current = false;
  }, [asking]);
  return (
    <fieldset
      className="govuk-fieldset formwright-entry"
      data-entry={entry.id}
      data-pointer={entry.pointer}
      aria-labelledby={nameWithin(drawing, entry.pointer, id)}
      aria-describedby={entry.error ? `${id}--error` : undefined}
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
      {asking ? (
        <RemoveConfirmation
          title={entry.title}
          confirm={() => act(entry, 'remove')}
          cancel={() => {
            cancelled.current = true;
            setAsking(false);
          }}
        />
      ) : (
        actions.length > 0 && (
          <div className="formwright-entry__actions">
            {actions.map((action) => (
              <button
                key={action}
                type="button"
                className="formwright-link"
                id={`${id}--${action}`}
                aria-labelledby={nameWithin(drawing, entry.pointer, `${id}--${action}`)}
                data-action={action}
                part="link"
                ref={action === 'remove' ? remove : undefined}
                onClick={() => (action === 'remove' ? setAsking(true) : act(entry, action))}
              >
                {ACTION_WORDS[action](wording, entry.title)}
              </button>
            ))}
          </div>
        )
      )}
    </fieldset>
  );
}
