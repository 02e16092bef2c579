import type { Pointer } from '@formwright/model';
import type { FieldView } from '@formwright/session';
import { memo, type ReactNode } from 'react';
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
  const widget = widgets[view.node.widget];
  const fixed = view.frame === 'fixed';
  const classes = ['govuk-form-group', view.error && 'govuk-form-group--error', fixed && 'formwright-fixed'];
  return (
    <div className={classes.filter(Boolean).join(' ')} data-pointer={pointer} part="field">
      {fixed ? <FixedField view={view} /> : <TypedField view={view} widget={widget} />}
      <NewerValue view={view} />
      <Prompts prompts={view.prompts} />
    </div>
  );
});

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
  const frame = widget.frame ?? view.frame;
  const isGroup = frame === 'group' || frame === 'radiogroup';
  const describedBy = describedByOf(view, widget, id);
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
        describedBy={isGroup ? undefined : describedBy}
        answer={(value) => session.answer(pointer, value)}
      />
    </>
  );
  if (!isGroup) {
    return (
      <>
        {frame === 'label' && (
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
      role={frame}
      aria-describedby={describedBy}
      aria-invalid={frame === 'radiogroup' && error ? true : undefined}
    >
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{name}</legend>
      {inside}
    </fieldset>
  );
}

/** A foreign control has ids of its own, no count, and no example of a date that it takes in its own way. */
function describedByOf({ describedBy, node }: FieldView, { ids }: Widget, id: string): string | undefined {
  const foreign = ids?.(id);
  const all = describedBy.map((end) => {
    if (!foreign) return `${id}-${end}`;
    if (end === 'hint') return node.hint && foreign.hint;
    return end === 'error' ? foreign.error : end !== 'count' && `${id}-${end}`;
  });
  return all.filter(Boolean).join(' ') || undefined;
}
