import { type FieldView, onDemand } from '@formwright/session';
import { html, nothing } from '../html/template.ts';
import { ofCode } from '../late/of-code.ts';
import { live, type LivePart, viewOf } from '../live.ts';
import { prompts } from '../parts.ts';
import { widgets } from '../widgets/index.ts';
import { framed } from '../widgets/question.ts';

const newerCode = onDemand(async () => (await import('./newer.ts')).newer);
const newerPart = ofCode(newerCode, live);

/** One field, drawn again only when its own view changed. */
export const fieldPart: LivePart<FieldView> = {
  subscribe: viewOf('field'),
  read: (session, pointer) => session.field(pointer),
  draw: (context, view) => {
    const { error, frame, pointer } = view;
    const isFixed = frame === 'fixed';
    return html`<div class="${isFixed ? 'formwright-fixed' : 'govuk-form-group'} ${error ? 'govuk-form-group--error' : ''}" data-pointer=${pointer} part="field">
      ${framed(context, view, widgets[view.widget](context, view))} ${view.newer ? live(newerPart, context, pointer) : nothing} ${isFixed ? nothing : prompts(view.prompts)}
    </div>`;
  },
};
