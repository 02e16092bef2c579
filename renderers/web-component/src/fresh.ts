import { html } from 'lit/html.js';
import { keyed } from './keyed.ts';

/** Draws text that can change, in new nodes each time, because a page translator replaces our nodes. */
export function fresh(text: unknown): unknown {
  return keyed(text, html`${text}`);
}
