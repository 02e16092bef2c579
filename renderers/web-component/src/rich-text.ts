import type { Block, Inline, RichText } from '@formwright/model';
import { html, nothing, type TemplateResult } from './html/template.ts';
import { heading } from './heading.ts';

/** Draws words with structure, headings at the given level. Text stays text: nothing here is parsed as HTML. */
export function richText(text: RichText, level: number): readonly TemplateResult[] {
  return text.map((block) => drawBlock(block, level));
}

/** Draws a run of text within one block. */
export function drawRun(content: readonly Inline[]): readonly unknown[] {
  return content.map(drawInline);
}

function drawBlock(block: Block, level: number): TemplateResult {
  const lang = block.language ?? nothing;
  if (block.kind === 'paragraph') return html`<p class="govuk-body" lang=${lang}>${drawRun(block.content)}</p>`;
  if (block.kind === 'heading')
    return heading({
      level,
      class: 'govuk-heading-s',
      content: html`<span lang=${lang}>${drawRun(block.content)}</span>`,
    });
  const items = block.items.map((item) => html`<li>${drawRun(item)}</li>`);
  return block.ordered
    ? html`<ol class="govuk-list govuk-list--number" lang=${lang}>${items}</ol>`
    : html`<ul class="govuk-list govuk-list--bullet" lang=${lang}>${items}</ul>`;
}

function drawInline(inline: Inline): unknown {
  if (typeof inline === 'string') return inline;
  const content = drawRun(inline.content);
  if (inline.kind !== 'link')
    return inline.kind === 'strong' ? html`<strong>${content}</strong>` : html`<em>${content}</em>`;
  const rel = /^https?:/.test(inline.href) ? 'noopener external' : 'noopener';
  return html`<a class="govuk-${inline.button ? 'button' : 'link'}" href=${inline.href} rel=${rel}>${content}</a>`;
}
