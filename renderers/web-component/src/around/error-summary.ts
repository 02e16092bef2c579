import type { Pointer } from '@formwright/model';
import type { ErrorLine, FormView } from '@formwright/session';
import { html, nothing, type TemplateResult } from '../html/template.ts';
import type { FormContext } from '../context.ts';
import { keyed } from '../keyed.ts';

/** Draws GOV.UK's error summary: what is wrong on this page, or in an editor. `end`: the end of its id. Each line leads to its field. */
export function errorSummary(context: FormContext, { errors }: Pick<FormView, 'errors'>, end = '_errors'): unknown {
  if (errors.length === 0) return nothing;
  return html`<div class="govuk-error-summary" id="${context.prefix}${end}" tabindex="-1" part="error-summary" data-errors><div role="alert"><h2 class="govuk-error-summary__title">${context.words.problem}</h2>
      <div class="govuk-error-summary__body">
        ${lineList(context, errors, { list: 'govuk-error-summary__list', link: '' })}
      </div>
    </div>
  </div>`;
}

/** Draws a list of links to what is wrong, missing or commented on, with the classes of the list and of each link. */
export function lineList(
  context: FormContext,
  lines: readonly ErrorLine[],
  classes: { readonly list: string; readonly link: string },
): TemplateResult {
  return html`<ul class="govuk-list ${classes.list}">${lines.map((line) => keyed(line.pointer, html`<li>${lineLink(context, line, { name: classes.link })}</li>`))}</ul>`;
}

/**
 * Draws a link to an answer, on any page. The session follows it, because a browser finds no target inside a shadow root.
 * `own` is the link's own id, if it takes the focus when the person comes back.
 */
export function lineLink(
  { session, id }: FormContext,
  { pointer, message }: { readonly pointer: Pointer; readonly message: unknown },
  { name, own }: { readonly name?: string; readonly own?: string } = {},
): TemplateResult {
  const follow = (event: Event): void => {
    event.preventDefault();
    session.follow(pointer);
  };
  return html`<a class=${name ?? nothing} id=${own ?? nothing} href="#${id(pointer)}" data-goto=${pointer} @click=${follow}>${message}</a>`;
}
