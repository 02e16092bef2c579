import type { Option } from '@formwright/model';
import type { ReactNode } from 'react';

interface ChoiceProps {
  readonly kind: 'radio' | 'checkbox';
  readonly option: Option;
  readonly id: string;
  readonly name: string;
  readonly checked: boolean;
  readonly choose: () => void;
}

const CLASSES = { radio: 'govuk-radios', checkbox: 'govuk-checkboxes' } as const;

/** One option of several, as a radio button or a checkbox. */
export function Choice({ kind, option, id, name, checked, choose }: ChoiceProps): ReactNode {
  const block = CLASSES[kind];
  const hintId = `${id}-item-hint`;
  const value = String(option.value);
  return (
    <div className={`${block}__item`}>
      <input
        className={`${block}__input`}
        type={kind}
        id={id}
        name={name}
        value={value}
        data-value={value}
        checked={checked}
        aria-describedby={option.hint ? hintId : undefined}
        part="input"
        onChange={choose}
      />
      <label className={`govuk-label ${block}__label`} htmlFor={id}>
        {option.label}
      </label>
      {option.hint && (
        <div className={`govuk-hint ${block}__hint`} id={hintId}>
          {option.hint}
        </div>
      )}
    </div>
  );
}

/** Returns the id of an option's control: the first has the field's own. */
export function choiceId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`;
}
