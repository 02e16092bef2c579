import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { inputClass } from './input-class.ts';
import type { ControlProps, Widget } from './widget.ts';

/** A box of one line, with its prefix and suffix: text, codes, times, numbers, money, email addresses and telephone numbers. */
export const input: Widget = { Control: Input };

function Input({ view: { node, pointer, boxes }, id, describedBy }: ControlProps): ReactNode {
  const { session } = useDrawing();
  const { prefix, suffix } = node.ui;
  const [box] = boxes;
  if (!box) return null;
  const control = (
    <input
      className={inputClass(box)}
      id={id}
      name={box.name}
      type={box.type}
      inputMode={box.inputMode}
      spellCheck={box.spellCheck}
      autoCapitalize={box.autoCapitalize}
      value={box.text}
      autoComplete={box.autocomplete}
      enterKeyHint={box.enterKeyHint}
      aria-describedby={describedBy}
      part="input"
      aria-invalid={box.invalid || undefined}
      onChange={({ target }) => session.type(pointer, target.value)}
    />
  );
  if (!prefix && !suffix) return control;
  return (
    <div className="govuk-input__wrapper">
      {prefix && (
        <div className="govuk-input__prefix" id={`${id}-prefix`} aria-hidden="true">
          {prefix}
        </div>
      )}
      {control}
      {suffix && (
        <div className="govuk-input__suffix" id={`${id}-suffix`} aria-hidden="true">
          {suffix}
        </div>
      )}
    </div>
  );
}
