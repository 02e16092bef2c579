import { diagnostic } from '@formwright/diagnostics';
import type { FormatName, WidgetName } from '@formwright/model';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { valueOf } from '../../2-resolve/keywords/value-of.ts';
import { widgetByFormat } from '../../2-resolve/types/widget-for.ts';
import { optionsAt, type Resolved } from '../../2-resolve/resolve.ts';
import type { Rule } from '../rule.ts';
import { kindWords } from '../../language/value-type.ts';
import { fieldType } from '../../2-resolve/types/types-of.ts';
import { memberOf } from '../../2-resolve/keywords/members.ts';

/** The widget that a field names can show what it asks for. */
export const widgets: Rule = (resolved) =>
  resolved.nodes.flatMap((node) => {
    const keyword = node.keywords.get('x-ui');
    const widget = memberOf(keyword, 'widget') as WidgetName | undefined;
    if (node.kind !== 'field' || !keyword || widget === undefined) return [];
    const { fitting, type } = fit(node, resolved);
    if (fitting.includes(widget)) return [];
    const suggestion = `Possible: ${fitting.map((name) => `\`${name}\``).join(', ')}.`;
    return [diagnostic('widget-mismatch', keyword.placeOf('/widget'), { widget, type, suggestion })];
  });

function fit(
  node: DefinitionNode,
  resolved: Resolved,
): { readonly fitting: readonly WidgetName[]; readonly type: string } {
  const { kind } = fieldType(node, resolved);
  if (node.keywords.has('x-calculate')) return { fitting: ['output'], type: 'a calculated value' };
  if (kind === 'files') return { fitting: ['attachments'], type: kindWords.files };
  if (kind === 'several') return { fitting: ['checkboxes'], type: kindWords.several };
  if (optionsAt(node, resolved).length > 0) return { fitting: ['radios', 'select'], type: 'one choice' };
  if (kind === 'boolean') {
    return valueOf(node, 'const') === true
      ? { fitting: ['checkbox'], type: 'a declaration' }
      : { fitting: ['radios', 'checkbox'], type: kindWords.boolean };
  }
  if (kind === 'date') return { fitting: ['date'], type: kindWords.date };
  if (kind === 'time') return { fitting: ['text'], type: kindWords.time };
  if (kind === 'number' || kind === 'integer') return { fitting: ['number'], type: kindWords[kind] };
  if (node.keywords.has('x-lookup')) return { fitting: ['lookup'], type: 'a text that is looked up' };
  const format = valueOf<FormatName>(node, 'format');
  // Its format says how it is typed; only the box can be larger.
  if (format)
    return { fitting: [widgetByFormat[format] ?? 'text', 'textarea'], type: `a text of the format \`${format}\`` };
  return { fitting: ['text', 'textarea', 'email', 'telephone'], type: kindWords.text };
}
