import { inputKind } from '@formwright/session';
import type { ReactNode } from 'react';
import { useTyped } from './use-typed.ts';
import type { ControlProps, Widget } from './widget.ts';

/**
 * A box of one line: text, codes, times, numbers, money, email addresses and telephone numbers, with what stands before
 * and after it.
 */
export const input: Widget = { Control: Input };

function Input({ view, id, describedBy, answer }: ControlProps): ReactNode {
  const { width, prefix, suffix, autocomplete = 'off' } = view.node.ui;
  const kind = inputKind(view.node);
  const [shown, setTyped] = useTyped(view.value, kind);
  const classes = ['govuk-input', width && `govuk-input--width-${width}`, view.error && 'govuk-input--error'];
  const box = (
    <input
      className={classes.filter(Boolean).join(' ')}
      id={id}
      name={view.pointer}
      type={kind.type}
      inputMode={kind.inputMode}
      spellCheck={kind.spellCheck}
      autoCapitalize={kind.autoCapitalize}
      value={shown}
      autoComplete={autocomplete}
      aria-describedby={describedBy}
      part="input"
      aria-invalid={view.error ? true : undefined}
      onChange={({ target }) => {
        setTyped(target.value);
        answer(kind.answer(target.value));
      }}
    />
  );
  if (!prefix && !suffix) return box;
  return (
    <div className="govuk-input__wrapper">
      {prefix && (
        <div className="govuk-input__prefix" id={`${id}-prefix`} aria-hidden="true">
          {prefix}
        </div>
      )}
      {box}
      {suffix && (
        <div className="govuk-input__suffix" id={`${id}-suffix`} aria-hidden="true">
          {suffix}
        </div>
      )}
    </div>
  );
}
