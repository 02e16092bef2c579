import { numberFromTyped, typedNumber } from '@formwright/session';
import { input } from './input.ts';
import type { Widget } from './widget.ts';

/** A number, as text: GOV.UK's advice, as a browser's own number input loses what is no number and scrolls by accident. */
export const number: Widget = (context, view) =>
  input(context, view, {
    type: 'text',
    inputmode: view.node.type === 'integer' ? 'numeric' : 'decimal',
    spellcheck: 'false',
    read: numberFromTyped,
    show: typedNumber,
  });
