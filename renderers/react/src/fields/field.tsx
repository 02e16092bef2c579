import type { Pointer } from '@formwright/model';
import { type FieldView, idList } from '@formwright/session';
import { memo, type ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useField } from '../views.ts';
import type { Widget } from '../widgets/widget.ts';
import { Comment } from './comment.tsx';
import { ErrorMessage } from './error-message.tsx';
import { Guidance } from './guidance.tsx';
import { LabelText } from './label-text.tsx';
import { Prompts } from './prompts.tsx';
import { NewerValue, Source } from './source.tsx';

/** Draws one field, and draws it again only when its own view changed. */
export const Field: (props: { readonly pointer: Pointer }) => ReactNode = memo(function Field({ pointer }) {
  const view = useField(pointer);
  const widget = useDrawing().widgets[view.widget];
  const classes = [
    'govuk-form-group',
    view.error && 'govuk-form-group--error',
    view.frame === 'fixed' && 'formwright-fixed',
  ];
  return (
    <div className={classes.filter(Boolean).join(' ')} data-pointer={pointer} part="field">
      <Framed view={view} widget={widget} />
      <NewerValue view={view} />
      <Prompts prompts={view.prompts} />
    </div>
  );
});

interface FramedProps {
  readonly view: FieldView;
  readonly widget: Widget;
}

/** Draws a control and what surrounds it. */
function Framed({ view, widget }: FramedProps): ReactNode {
  const drawing = useDrawing();
  const { node, pointer } = view;
  const id = drawing.id(pointer);
  const frame = widget.frame ?? view.frame;
  const describedBy = describedByOf(view, widget, id);
  const isGroup = frame === 'group' || frame === 'radiogroup';
  const control = (
    <widget.Control
      view={view}
      id={id}
      describedBy={isGroup ? undefined : describedBy}
      answer={(value) => drawing.session.answer(pointer, value)}
    />
  );
  const help = <Help view={view} widget={widget} id={id} />;
  const label = <LabelText label={node.label} mark={view.mark} />;
  const inside = (
    <>
      {frame === 'fixed' && control}
      {help}
      {frame !== 'fixed' && control}
    </>
  );
  if (!isGroup)
    return (
      <>
        {frame === 'label' && (
          <label className="govuk-label govuk-label--s" htmlFor={id}>
            {label}
          </label>
        )}
        {inside}
      </>
    );
  return (
    <fieldset
      className="govuk-fieldset"
      role={frame}
      aria-describedby={describedBy}
      aria-invalid={view.invalid || undefined}
    >
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
      {inside}
    </fieldset>
  );
}

/** Draws what is between a label and its control. */
function Help({ view, widget, id }: FramedProps & { readonly id: string }): ReactNode {
  const { node } = view;
  // A theme's own calendar takes dates in its own way, so that the example would be wrong.
  const hint = widget.ids ? node.hint : view.hint;
  const ids = widget.ids?.(id) ?? { hint: `${id}-hint`, error: `${id}-error` };
  return (
    <>
      {hint && (
        <div className="govuk-hint" id={ids.hint}>
          {hint}
        </div>
      )}
      <Guidance text={view.guidance} label={node.label} />
      {view.frame !== 'fixed' && <Source id={`${id}-source`} view={view} />}
      <Comment id={id} text={view.comment} />
      <ErrorMessage id={ids.error} message={view.error} />
    </>
  );
}

/** Returns what describes a control. A control of a theme has ids of its own, no count and no example of a date. */
function describedByOf({ describedBy, node }: FieldView, { ids }: Widget, id: string): string | undefined {
  const foreign = ids?.(id);
  if (!foreign) return idList(id, describedBy);
  const all = describedBy.map((end) => {
    if (end === 'hint') return node.hint && foreign.hint;
    return end === 'error' ? foreign.error : end !== 'count' && `${id}-${end}`;
  });
  return all.filter(Boolean).join(' ') || undefined;
}
