import type { InputHTMLAttributes, ReactNode } from 'react';
import { type Typing, useTyped } from './use-typed.ts';
import type { ControlProps } from './widget.ts';

interface InputProps extends ControlProps {
  readonly typing: Typing<string>;
  readonly attributes: InputHTMLAttributes<HTMLInputElement>;
}

/** A one-line input, which the widgets for text and numbers share; with prefix and suffix where the field has them. */
export function Input({ view, id, describedBy, answer, typing, attributes }: InputProps): ReactNode {
  const { width, prefix, suffix, autocomplete } = view.node.ui;
  const [shown, setTyped] = useTyped(view.value, typing);
  const classes = ['govuk-input', width && `govuk-input--width-${width}`, view.error && 'govuk-input--error'];
  const input = (
    <input
      className={classes.filter(Boolean).join(' ')}
      id={id}
      name={view.pointer}
      type="text"
      value={shown}
      autoComplete={autocomplete}
      aria-describedby={describedBy}
      part="input"
      aria-invalid={view.error ? true : undefined}
      {...attributes}
      onChange={({ target }) => {
        setTyped(target.value);
        answer(typing.answer(target.value));
      }}
    />
  );
  if (!prefix && !suffix) return input;
  return (
    <div className="govuk-input__wrapper">
      {prefix && <div className="govuk-input__prefix" aria-hidden="true">{prefix}</div>}
      {input}
      {suffix && <div className="govuk-input__suffix" aria-hidden="true">{suffix}</div>}
    </div>
  );
}
