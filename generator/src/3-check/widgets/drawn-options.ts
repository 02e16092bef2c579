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
    const draws = Object.entries(widgets).find(([name]) => name === widget)?.[1].draws;
    if (node.kind !== 'field' || !keyword || !draws) return [];
    const options = optionsAt(node, context).map(({ value }) => String(value));
    const option = options.find((value) => !draws.includes(value));
    if (option === undefined) return [];
    const suggestion =
      didYouMean(option, draws) ?? 'Take the options from the list: `"x-options": "body-regions"`, or some of them.';
    return [diagnostic('not-drawn', keyword.placeOf('/widget'), { widget: String(widget), option, suggestion })];
  });
