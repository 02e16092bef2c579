import { diagnostic, didYouMean } from '@formwright/diagnostics';
import { memberOf } from '../../2-resolve/keywords/members.ts';
import { optionsAt } from '../../2-resolve/resolve.ts';
import { widgets } from '../../language/widgets.ts';
import type { Rule } from '../rule.ts';

/** The drawing of a widget has each option of its question. */
export const drawnOptions: Rule = (context) =>
  context.nodes.flatMap((node) => {
    const keyword = node.keywords.get('x-ui');
    const widget = memberOf(keyword, 'widget');
    const drawing = Object.entries(widgets).find(([name]) => name === widget)?.[1].drawing;
    if (node.kind !== 'field' || !keyword || !drawing) return [];
    const options = optionsAt(node, context).map(({ value }) => String(value));
    const option = options.find((value) => !drawing.options.includes(value));
    if (option === undefined) return [];
    const suggestion =
      didYouMean(option, drawing.options) ??
      `Take the options from the list: \`"x-options": "${drawing.list}"\`, or some of them.`;
    return [diagnostic('not-drawn', keyword.placeOf('/widget'), { widget: String(widget), option, suggestion })];
  });
