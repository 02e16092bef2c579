import { html, type TemplateResult } from 'lit-html';

/** Draws a message: text in backticks is code. */
export function withCode(text: string): readonly (string | TemplateResult)[] {
  return text.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}
