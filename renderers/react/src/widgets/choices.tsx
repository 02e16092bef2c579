import { Fragment, type ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import type { ControlProps, Widget } from './widget.ts';

/** One of several options, all of which are visible. */
export const radios: Widget = {
  Control: (props) => <Choices {...props} kind="radio" block="govuk-radios" />,
  holdsNodes: true,
};

/** Any of several options. */
export const checkboxes: Widget = {
  Control: (props) => <Choices {...props} kind="checkbox" block="govuk-checkboxes" />,
  holdsNodes: true,
};

interface ChoicesProps extends ControlProps {
  readonly kind: 'radio' | 'checkbox';
  readonly block: 'govuk-radios' | 'govuk-checkboxes';
}

function Choices({ view: { pointer, options, inline }, id: first, kind, block }: ChoicesProps): ReactNode {
  const { session, Node } = useDrawing();
  return (
    <div className={inline && kind === 'radio' ? `${block} ${block}--inline` : block}>
      {options.map((option) => {
        const id = first + option.end;
        const value = String(option.value);
        return (
          <Fragment key={value}>
            {option.divider && <div className={`${block}__divider`}>{option.divider}</div>}
            <div className={`${block}__item`}>
              <input
                className={`${block}__input`}
                type={kind}
                id={id}
                name={pointer}
                value={value}
                data-value={value}
                checked={option.chosen}
                aria-describedby={option.hint ? `${id}-item-hint` : undefined}
                part="input"
                onChange={() => session.choose(pointer, option.value)}
              />
              <label className={`govuk-label ${block}__label`} htmlFor={id}>
                {option.label}
              </label>
              {option.hint && (
                <div className={`govuk-hint ${block}__hint`} id={`${id}-item-hint`}>
                  {option.hint}
                </div>
              )}
            </div>
            {option.inside.some(Boolean) && (
              <div className="formwright-inside">
                {option.inside.map(
                  (child) =>
                    child && (
                      <Node
                        key={child.node.name}
                        kind={child.node.kind}
                        pointer={child.pointer}
                        answers={child.answers}
                      />
                    ),
                )}
              </div>
            )}
          </Fragment>
        );
      })}
    </div>
  );
}
