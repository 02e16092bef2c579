import type { ReviewBlock, ReviewGroup, ReviewLink, ReviewRow, ReviewView } from '@formwright/session';
import { reviewCss } from '@formwright/theme/review';
import { adoptTheme } from '../adopt-theme.ts';
import type { FormContext } from '../context.ts';
import { heading } from '../heading.ts';
import { svg, svgWord } from '../html/svg.ts';
import { html, nothing, type TemplateResult } from '../html/template.ts';
import { lineLink } from './error-summary.ts';

/** Draws all answers in GOV.UK's summary lists, each with a link to its question. */
export function review(context: FormContext, { pages }: ReviewView): TemplateResult {
  adoptTheme(context.root.getRootNode(), reviewCss);
  return html`${pages.map(
    ({ pointer, title, source, blocks }) => html`<section class="formwright-review" data-review=${pointer}>
      ${heading({ level: context.level, class: 'govuk-heading-m', content: title })} ${sourceOf(source)} ${blocks.map((block) => drawBlock(context.inner, block))}
    </section>`,
  )}`;
}

function drawBlock(context: FormContext, block: ReviewBlock): unknown {
  switch (block.kind) {
    case 'answers':
      return html`${sourceOf(block.source)}<dl class="govuk-summary-list">${block.rows.map((row) => drawRow(context, row))}</dl>`;
    case 'group':
      return drawGroup(context, block);
    case 'drawing':
      return html`<svg class="formwright-review__drawing" viewBox="0 0 ${block.width} ${block.height}" aria-hidden="true" ${(
        element: Element,
      ) => element.replaceChildren(...partsOf(block))}></svg>`;
    case 'nothing':
      return html`<p class="formwright-empty">${block.text}</p>`;
  }
}

function partsOf({ regions, words }: Extract<ReviewBlock, { kind: 'drawing' }>): readonly Node[] {
  const shapes = regions.map(({ path, marked }) =>
    svg('path', { d: path, fill: marked ? 'CanvasText' : 'Canvas', stroke: 'CanvasText' }),
  );
  const texts = words.map((word) => Object.assign(svgWord(word), { textContent: word.text }));
  return [...shapes, ...texts];
}

function drawGroup(context: FormContext, { title, card, change, source, blocks }: ReviewGroup): TemplateResult {
  const content = html`${heading({ level: context.level, class: card ? 'govuk-summary-card__title' : 'govuk-heading-s', content: title })} ${change ? changeLink(context, change) : nothing}`;
  const inside = html`${sourceOf(source)} ${blocks.map((block) => drawBlock(context.inner, block))}`;
  return card
    ? html`<section class="govuk-summary-card"><div class="govuk-summary-card__title-wrapper">${content}</div><div class="govuk-summary-card__content">${inside}</div></section>`
    : html`<section><div class="formwright-review__title">${content}</div>${inside}</section>`;
}

function drawRow(context: FormContext, row: ReviewRow): TemplateResult {
  const { pointer, label, kind, texts, source, change, problem } = row;
  return html`<div class="govuk-summary-list__row" data-row=${pointer}>
    <dt class="govuk-summary-list__key">${label}</dt>
    <dd class="govuk-summary-list__value">${
      kind === 'list'
        ? html`<ul class="govuk-list">${texts.map((text) => html`<li>${text}</li>`)}</ul>`
        : problem && kind === 'none'
          ? nothing
          : html`<span class=${kind === 'none' ? 'formwright-empty' : nothing}>${texts}</span>`
    }${sourceOf(source)}${
      problem &&
      html`<span class="formwright-review__problem">${lineLink(
        context,
        { pointer, message: problem },
        {
          name: 'govuk-link',
          own: context.id(pointer),
        },
      )}</span>`
    }</dd>
    ${change ? html`<dd class="govuk-summary-list__actions">${changeLink(context, change)}</dd>` : nothing}
  </div>`;
}

function changeLink(context: FormContext, { pointer, about }: ReviewLink): TemplateResult {
  const message = html`${context.words.change}<span class="govuk-visually-hidden"> ${about}</span>`;
  return lineLink(
    context,
    { pointer, message },
    {
      name: 'govuk-link',
      own: context.id(pointer),
    },
  );
}

function sourceOf(text: string | undefined): unknown {
  return text && html`<p class="formwright-source">${text}</p>`;
}
