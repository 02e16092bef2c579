import { asTyped, input } from './input.ts';
import type { Widget } from './widget.ts';

/** A telephone number. */
export const telephone: Widget = (context, view) => input(context, view, { ...asTyped, type: 'tel' });
