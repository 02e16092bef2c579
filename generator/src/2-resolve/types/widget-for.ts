import type { FieldNode, WidgetName } from '@formwright/model';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { textFormatNamed } from '../../language/formats/index.ts';
import { uiOf, valueOf } from '../keywords/value-of.ts';
import type { PlacedOption } from '../options/options.ts';
import { optionsAt, type Resolved } from '../resolve.ts';
import { typeOf } from './answer-type.ts';

/** A field with more choices than this is a drop-down list. */
const mostRadios = 12;

/** A text that may have more characters than this has several lines. */
const longestLine = 200;

/** Returns the widget that draws a field: the one that its author names, otherwise the one that suits its answers. */
export function widgetFor(node: DefinitionNode, resolved: Resolved): WidgetName {
  const options = optionsAt(node, resolved);
  return (uiOf(node).widget as WidgetName | undefined) ?? widgetOf(node, { type: typeOf(node, options), options });
}

function widgetOf(
  node: DefinitionNode,
  { type, options }: { type: FieldNode['type']; options: readonly PlacedOption[] },
): WidgetName {
  if (node.keywords.has('x-calculate')) return 'output';
  if (type === 'strings') return 'checkboxes';
  if (type === 'attachments') return 'attachments';
  if (node.keywords.has('x-lookup')) return 'lookup';
  if (type === 'boolean') return valueOf(node, 'const') === true ? 'checkbox' : 'radios';
  if (options.length > 0) return options.length > mostRadios ? 'select' : 'radios';
  if (type === 'number' || type === 'integer') return 'number';
  const widget = textFormatNamed(valueOf(node, 'format'))?.widget ?? 'text';
  if (widget !== 'text') return widget;
  const isLong =
    uiOf(node).rows !== undefined ||
    node.keywords.has('x-maxWords') ||
    (valueOf<number>(node, 'maxLength') ?? 0) > longestLine;
  return isLong ? 'textarea' : 'text';
}
