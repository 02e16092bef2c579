import { chosenOptions, toggledOption } from '@formwright/session';
import type { ReactNode } from 'react';
import { Choice, choiceId } from './choice.tsx';
import type { ControlProps, Widget } from './widget.ts';

/** Any of several options. */
export const checkboxes: Widget = { Control: Checkboxes };

function Checkboxes({ view, id, answer }: ControlProps): ReactNode {
  const chosen = chosenOptions(view.value);
  return (
    <div className="govuk-checkboxes">
      {view.options.map((option, index) => (
        <Choice
          key={String(option.value)}
          kind="checkbox"
          option={option}
          id={choiceId(id, index)}
          name={view.pointer}
          checked={chosen.includes(option.value)}
          choose={() => answer(toggledOption(view, option.value))}
        />
      ))}
    </div>
  );
}
