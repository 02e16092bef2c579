import { html } from 'lit/html.js';
import { keyed } from './keyed.ts';

/**
 * Draws a text that becomes another while it stands, in new nodes each time: a page's translator puts its own in the
 * place of those that there were.
 */
export function fresh(text: unknown): unknown {
  return keyed(text, html`${text}`);
}
