import { standInline } from '@formwright/session';
import type { ReactNode } from 'react';
import { Choice, choiceId } from './choice.tsx';
import type { ControlProps, Widget } from './widget.ts';

/** One of several options, all in sight. */
export const radios: Widget = { Control: Radios };

function Radios({ view, id, answer }: ControlProps): ReactNode {
  return (
    <div className={standInline(view.options) ? 'govuk-radios govuk-radios--inline' : 'govuk-radios'}>
      {view.options.map((option, index) => (
        <Choice
          key={String(option.value)}
          kind="radio"
          option={option}
          id={choiceId(id, index)}
          name={view.pointer}
          checked={option.value === view.value}
          choose={() => answer(option.value)}
        />
      ))}
    </div>
  );
}
