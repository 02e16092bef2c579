import { asTyped, input } from './input.ts';
import type { Widget } from './widget.ts';

/** One line of text. Numbers that are not counted with, as an NHS number, bring up digits on a telephone. */
export const text: Widget = (context, view) =>
  input(context, view, {
    ...asTyped,
    type: 'text',
    ...(view.node.format === 'nhs-number' ? { inputmode: 'numeric', spellcheck: 'false' } : {}),
    ...(view.node.format === 'uk-postcode' ? { spellcheck: 'false' } : {}),
  });
