import type { Widget } from './widget.ts';

/** An answer that cannot be edited, as text. */
export const output: Widget = {
  draw: ({ node, words }, { id }) => ({
    template: 'control-output',
    id,
    isCalculated: Boolean(node.calculated),
    list: Array.isArray(words) && words,
    text: words,
  }),
  read: () => undefined,
};
