import { diagnostic } from '@formwright/diagnostics';
import type { WidgetName } from '@formwright/model';
import { widgetFor } from '../../2-resolve/types/widget-for.ts';
import { isJson } from '../../2-resolve/keywords/is-json.ts';
import type { Rule } from '../rule.ts';
import { kindWords } from '../../language/value-type.ts';
import { fieldType } from '../../2-resolve/types/types-of.ts';

/** Members of `x-ui` that are about a box that is typed into. */
const ofBoxes: readonly string[] = ['width', 'rows', 'prefix', 'suffix', 'autocomplete'];

const oneLine: readonly string[] = ['width', 'prefix', 'suffix', 'autocomplete'];

/** What can be said of the box that each widget draws. A lookup's own suggestions stand where a browser's would. */
const membersOf: Readonly<Record<WidgetName, readonly string[]>> = {
  text: oneLine,
  number: oneLine,
  email: oneLine,
  telephone: oneLine,
  lookup: ['width'],
  textarea: ['rows', 'autocomplete'],
  date: ['autocomplete'],
  radios: [],
  select: [],
  checkboxes: [],
  checkbox: [],
  output: [],
  attachments: [],
};

/** In messages: 'says nothing of …'. Absent: the answer's type says enough. */
const widgetWords: Partial<Record<WidgetName, string>> = {
  radios: 'a choice',
  select: 'a choice',
  output: 'a calculated value',
  textarea: 'a text area',
  lookup: 'a text that is looked up',
  text: 'a box of one line',
  email: 'a box of one line',
  telephone: 'a box of one line',
};

/**
 * Nothing is said of a box that the question has not: what is ticked or chosen has none, a text area no width. No
 * browser fills in what is sensitive.
 */
export const boxMembers: Rule = (resolved) =>
  resolved.nodes.flatMap((node) => {
    const keyword = node.keywords.get('x-ui');
    if (node.kind !== 'field' || !keyword || !isJson(keyword.value)) return [];
    const widget = widgetFor(node, resolved);
    const { kind } = fieldType(node, resolved);
    // A number is shown with what stands before and after it, worked out or not.
    const known =
      widget === 'output' && (kind === 'number' || kind === 'integer') ? ['prefix', 'suffix'] : membersOf[widget];
    const type = (kind === 'boolean' && widget !== 'output' ? undefined : widgetWords[widget]) ?? kindWords[kind];
    return Object.keys(keyword.value)
      .filter((name) => ofBoxes.includes(name))
      .flatMap((name) => {
        const place = keyword.placeOf(`/${name}`);
        if (!known.includes(name)) return [diagnostic('keyword-mismatch', place, { keyword: `x-ui.${name}`, type })];
        if (name === 'autocomplete' && node.keywords.has('x-sensitive'))
          return [diagnostic('keyword-mismatch', place, { keyword: 'x-ui.autocomplete', type: 'a sensitive answer' })];
        return [];
      });
  });
