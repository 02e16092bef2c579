import { diagnostic } from '@formwright/diagnostics';
import { widgets } from '../../language/widgets.ts';
import { widgetFor } from '../../2-resolve/types/widget-for.ts';
import { isJson } from '../../2-resolve/keywords/is-json.ts';
import type { Rule } from '../rule.ts';
import { kindWords } from '../../language/value-type.ts';
import { fieldType } from '../../2-resolve/types/types-of.ts';

/** Members of `x-ui` that are about a box for typing. */
const ofBoxes: ReadonlySet<string> = new Set(Object.values(widgets).flatMap(({ members }) => members));

/**
 * No member is about a box that the question does not have: a choice has none, and a text area has no width. Browsers
 * do not fill in sensitive answers, but for passwords, which people keep in a password manager.
 */
export const boxMembers: Rule = (resolved) =>
  resolved.nodes.flatMap((node) => {
    const keyword = node.keywords.get('x-ui');
    if (node.kind !== 'field' || !keyword || !isJson(keyword.value)) return [];
    const widget = widgetFor(node, resolved);
    const { kind } = fieldType(node, resolved);
    // A number is shown with its prefix and suffix, whether it is calculated or not.
    const known: readonly string[] =
      widget === 'output' && (kind === 'number' || kind === 'integer') ? ['prefix', 'suffix'] : widgets[widget].members;
    const type = (kind === 'boolean' && widget !== 'output' ? undefined : widgets[widget].noun) ?? kindWords[kind];
    const sensitive = widget === 'password' ? node.keywords.get('x-sensitive') : undefined;
    const needless = { keyword: 'x-sensitive', type: 'a password, which is always sensitive' };
    const ofNoBox = Object.keys(keyword.value)
      .filter((name) => ofBoxes.has(name))
      .flatMap((name) => {
        const place = keyword.placeOf(`/${name}`);
        if (!known.includes(name)) return [diagnostic('keyword-mismatch', place, { keyword: `x-ui.${name}`, type })];
        if (name === 'autocomplete' && node.keywords.has('x-sensitive') && widget !== 'password')
          return [diagnostic('keyword-mismatch', place, { keyword: 'x-ui.autocomplete', type: 'a sensitive answer' })];
        return [];
      });
    return [...(sensitive ? [diagnostic('keyword-mismatch', sensitive.place, needless)] : []), ...ofNoBox];
  });
