import { diagnostic } from '@formwright/diagnostics';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { valueOf } from '../../2-resolve/keywords/value-of.ts';
import { askedWords, widgets, type Asked } from '../../language/widgets.ts';
import { textFormatNamed } from '../../language/formats/index.ts';
import { optionsAt, type Resolved } from '../../2-resolve/resolve.ts';
import type { Rule } from '../rule.ts';
import { fieldType } from '../../2-resolve/types/types-of.ts';
import { memberOf } from '../../2-resolve/keywords/members.ts';

/** The widget that a field names can show what it asks for. */
export const fittingWidget: Rule = (resolved) =>
  resolved.nodes.flatMap((node) => {
    const keyword = node.keywords.get('x-ui');
    const widget = memberOf(keyword, 'widget') as string | undefined;
    if (node.kind !== 'field' || !keyword || widget === undefined) return [];
    const { fitting, type } = fit(node, resolved);
    if (fitting.includes(widget)) return [];
    const suggestion = `Possible: ${fitting.map((name) => `\`${name}\``).join(', ')}.`;
    return [diagnostic('widget-mismatch', keyword.placeOf('/widget'), { widget, type, suggestion })];
  });

function fit(node: DefinitionNode, resolved: Resolved): { readonly fitting: readonly string[]; readonly type: string } {
  const asked = askedBy(node, resolved);
  const format = valueOf<string>(node, 'format') ?? '';
  // Its format says how it is typed; only the box can be larger.
  const own = asked === 'text of a format' ? [textFormatNamed(format)?.widget ?? 'text'] : [];
  const fitting = Object.entries(widgets).flatMap(([name, { shows }]) => (shows.includes(asked) ? [name] : []));
  return { fitting: [...new Set([...own, ...fitting])], type: askedWords[asked].replace('{format}', format) };
}

function askedBy(node: DefinitionNode, resolved: Resolved): Asked {
  const { kind } = fieldType(node, resolved);
  if (node.keywords.has('x-calculate')) return 'calculated';
  if (kind === 'files' || kind === 'several') return kind;
  if (optionsAt(node, resolved).length > 0) return 'choice';
  if (kind === 'boolean') return valueOf(node, 'const') === true ? 'declaration' : 'boolean';
  if (kind === 'date' || kind === 'time' || kind === 'number' || kind === 'integer') return kind;
  if (node.keywords.has('x-lookup')) return 'looked-up text';
  return valueOf(node, 'format') === undefined ? 'text' : 'text of a format';
}
