import { asTyped, input } from './input.ts';
import type { Widget } from './widget.ts';

/** An e-mail address. */
export const email: Widget = (context, view) => input(context, view, { ...asTyped, type: 'email', spellcheck: 'false' });
