import type { SectionNode } from '@formwright/model';
import { type Child, groupDescribedBy } from '@formwright/session';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormContext } from '../context.ts';
import { errorMessage, guidance, hint, nameWithin, prompts } from '../described.ts';
import { legend } from '../heading.ts';

/** Draws a fieldset with a legend; a plain group where the section has no label. */
export function section(context: FormContext, child: Child, children: unknown): TemplateResult {
  const { pointer, prompts: texts, error } = child;
  const node = child.node as SectionNode;
  const id = context.id(pointer);
  // A question in it may be named `hint`.
  const own = `${id}-`;
  const body = html`${hint(node.hint, own)} ${guidance(context, node)} ${errorMessage(context.words, error, own)} ${prompts(texts)} ${children}`;
  if (!node.label)
    return html`<div class="formwright-section" id=${id} tabindex="-1" data-pointer=${pointer} part="section">${body}</div>`;
  return html`<fieldset
    class="govuk-fieldset formwright-section"
    aria-labelledby=${nameWithin(context, pointer, id)}
    aria-describedby=${groupDescribedBy(own, { hint: node.hint, error }) ?? nothing}
    data-pointer=${pointer}
    part="section"
  >
    ${legend(context.level, id, node.label)} ${body}
  </fieldset>`;
}
