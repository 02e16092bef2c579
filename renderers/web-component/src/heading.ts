import { html, nothing, type TemplateResult } from './html/template.ts';

/** The content of a heading. */
export interface Heading {
  readonly level: number;
  readonly class: string;
  readonly content: unknown;
  readonly id?: string;
  /** Set on headings that can take the focus. */
  readonly tabindex?: '-1';
}

/** Draws a heading of level 2 to 6. Each level has its own template, because a tag's name cannot be a value in one. */
export function heading({ level, class: name, content, id, tabindex }: Heading): TemplateResult {
  const [anchor, stop] = [id ?? nothing, tabindex ?? nothing];
  switch (level) {
    case 2:
      return html`<h2 class=${name} id=${anchor} tabindex=${stop}>${content}</h2>`;
    case 3:
      return html`<h3 class=${name} id=${anchor} tabindex=${stop}>${content}</h3>`;
    case 4:
      return html`<h4 class=${name} id=${anchor} tabindex=${stop}>${content}</h4>`;
    case 5:
      return html`<h5 class=${name} id=${anchor} tabindex=${stop}>${content}</h5>`;
    default:
      return html`<h6 class=${name} id=${anchor} tabindex=${stop}>${content}</h6>`;
  }
}

/** Draws the legend of a section or entry, as a heading that can take the focus. */
export function legend(level: number, id: string, content: unknown): TemplateResult {
  const size = level === 2 ? 'm' : 's';
  return html`<legend class="govuk-fieldset__legend govuk-fieldset__legend--${size}">
    ${heading({ level, class: 'govuk-fieldset__heading', id, content, tabindex: '-1' })}
  </legend>`;
}
