import type { Pointer } from '@formwright/model';
import type { FieldView } from '@formwright/session';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useField } from '../views.ts';
import type { Widget } from '../widgets/widget.ts';
import { ErrorMessage } from './error-message.tsx';
import { FixedField } from './fixed-field.tsx';
import { Guidance } from './guidance.tsx';
import { MandatoryMark } from './mandatory-mark.tsx';
import { Prompts } from './prompts.tsx';
import { NewerValue, Source } from './source.tsx';

/** Draws one field, and draws it again only when its own view has become another. */
export const Field: (props: { readonly pointer: Pointer }) => ReactNode = memo(function Field({ pointer }) {
  const view = useField(pointer);
  const { widgets } = useDrawing();
  useStatus(view);
  const widget = widgets[view.node.widget];
  const fixed = !view.editable || widget.frame === 'fixed';
  const classes = ['govuk-form-group', view.error && 'govuk-form-group--error', fixed && 'formwright-fixed'];
  return (
    <div className={classes.filter(Boolean).join(' ')} data-pointer={pointer} part="field">
      {fixed ? <FixedField view={view} /> : <TypedField view={view} widget={widget} />}
      <NewerValue view={view} />
      <Prompts prompts={view.prompts} />
    </div>
  );
});

/** Says what has become another while a person types. */
function useStatus({ pointer, status }: FieldView): void {
  const { sayStatus } = useDrawing();
  const before = useRef(status);
  useEffect(() => {
    if (status !== undefined && status !== before.current) sayStatus(pointer, status);
    before.current = status;
  }, [sayStatus, pointer, status]);
}

interface TypedFieldProps {
  readonly view: FieldView;
  readonly widget: Widget;
}

function TypedField({ view, widget }: TypedFieldProps): ReactNode {
  const { session, id: idOf } = useDrawing();
  const { node, pointer, error } = view;
  const { Control } = widget;
  const id = idOf(pointer);
  // A theme's own calendar takes dates in its own way.
  const hint = widget.ids ? node.hint : view.hint;
  const ids = widget.ids?.(id) ?? { hint: `${id}-hint`, error: `${id}-error` };
  const describedBy =
    [
      hint && ids.hint,
      view.source && `${id}-source`,
      view.newer && `${id}-newer`,
      error && ids.error,
      node.ui.prefix && `${id}-prefix`,
      node.ui.suffix && `${id}-suffix`,
      widget.counts?.(node) && `${id}-count`,
    ]
      .filter(Boolean)
      .join(' ') || undefined;
  const name = (
    <>
      {node.label}
      <MandatoryMark mandatory={view.mandatory} />
    </>
  );
  const inside = (
    <>
      {hint && (
        <div className="govuk-hint" id={ids.hint}>
          {hint}
        </div>
      )}
      <Guidance of={node} />
      <Source id={`${id}-source`} view={view} />
      <ErrorMessage id={ids.error} message={error} />
      <Control
        view={view}
        id={id}
        describedBy={widget.frame === 'group' ? undefined : describedBy}
        answer={(value) => session.answer(pointer, value)}
      />
    </>
  );
  if (widget.frame !== 'group') {
    return (
      <>
        {widget.frame === 'label' && (
          <label className="govuk-label govuk-label--s" htmlFor={id}>
            {name}
          </label>
        )}
        {inside}
      </>
    );
  }
  return (
    <fieldset
      className="govuk-fieldset"
      role={widget.role}
      aria-describedby={describedBy}
      aria-invalid={widget.role === 'radiogroup' && error ? true : undefined}
    >
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{name}</legend>
      {inside}
    </fieldset>
  );
}
