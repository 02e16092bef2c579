import type { SectionNode } from '@formwright/model';
import { type Child, idList, nameWithin } from '@formwright/session';
import { html, nothing, type TemplateResult } from '../html/template.ts';
import type { FormContext } from '../context.ts';
import { legend } from '../heading.ts';
import { errorMessage, guidance, hint, prompts } from '../parts.ts';

/** Draws a fieldset with a legend, or a plain group if the section has no label. */
export function section(context: FormContext, child: Child, children: unknown): TemplateResult {
  const { pointer, describedBy } = child;
  const node = child.node as SectionNode;
  const id = context.id(pointer);
  // The ids have two hyphens, because a question in the section may be named `hint`.
  const own = `${id}-`;
  const body = html`${hint(child.hint, own)} ${guidance(context, node.guidance, node.label)} ${errorMessage(context, child.error, own)} ${prompts(child.prompts)} ${children}`;
  if (!node.label)
    return html`<div class="formwright-section" id=${id} tabindex="-1" data-pointer=${pointer} part="section">${body}</div>`;
  return html`<fieldset
    class="govuk-fieldset formwright-section"
    aria-labelledby=${nameWithin(id, pointer, context.prefix)}
    aria-describedby=${idList(id, describedBy) ?? nothing}
    data-pointer=${pointer}
    data-rows=${node.rows ?? nothing}
    part="section"
  >
    ${legend(context.level, id, node.label)} ${body}
  </fieldset>`;
}
