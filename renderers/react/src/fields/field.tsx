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
    view.frame === 'fixed' ? 'formwright-fixed' : 'govuk-form-group',
    view.error && 'govuk-form-group--error',
  ];
  return (
    <div className={classes.filter(Boolean).join(' ')} data-pointer={pointer} part="field">
      <Framed view={view} widget={widget}>
        <NewerValue view={view} />
        <Prompts prompts={view.prompts} />
      </Framed>
    </div>
  );
});

interface FramedProps {
  readonly view: FieldView;
  readonly widget: Widget;
}

/** Draws a control and what surrounds it. `children` are below it. */
function Framed({ view, widget, children }: FramedProps & { readonly children: ReactNode }): ReactNode {
  const drawing = useDrawing();
  const { node, pointer } = view;
  const id = drawing.id(pointer);
  const frame = view.frame === 'fixed' ? view.frame : (widget.frame ?? view.frame);
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
  const help = (
    <Help view={view} widget={widget} id={id}>
      {children}
    </Help>
  );
  const label = <LabelText label={node.label} mark={view.mark} />;
  if (frame === 'fixed')
    return (
      <>
        <dt className="formwright-answer__label" id={`${id}-label`}>
          {node.label}
        </dt>
        <dd
          className={`formwright-answer__value${view.isAnswered ? '' : ' formwright-answer__value--unanswered'}`}
          id={id}
          tabIndex={-1}
        >
          {control}
          {help}
        </dd>
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
        {help}
        {control}
        {children}
      </>
    );
  return (
    <>
      <fieldset
        className="govuk-fieldset"
        role={frame}
        aria-describedby={describedBy}
        aria-invalid={view.invalid || undefined}
      >
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
        {help}
        {control}
      </fieldset>
      {children}
    </>
  );
}

/** Draws what is between a label and its control; or, in a list of answers, what is below an answer, with its advice. */
function Help({
  view,
  widget,
  id,
  children,
}: FramedProps & { readonly id: string; readonly children: ReactNode }): ReactNode {
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
      {view.frame === 'fixed' ? children : <Source id={`${id}-source`} text={view.source} />}
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
