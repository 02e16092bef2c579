import type { FieldNode, FieldUi, FormatName, Lookup, Option, Prefill, WidgetName } from '@formwright/model';
import { textFormatOf } from '@formwright/runtime';
import type { Definition, DefinitionNode } from '../1-read/definition.ts';
import { attachmentLimits, type WrittenAttachments } from './attachment-limits.ts';
import { described, given, uiOf, valueOf } from './described.ts';
import { modelOptions, optionsOf } from './options.ts';

const constraints = [
  'const',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
] as const;

/** Compiles one field. `read`: whether any logic reads it. */
export function compileField(
  node: DefinitionNode,
  { definition, prefill, read }: { definition: Definition; prefill: Prefill | undefined; read: boolean },
): FieldNode {
  const options = modelOptions(optionsOf(node, definition.lists));
  const type = typeOf(node, options);
  const { width, rows, prefix, suffix, ...ui } = uiOf(node);
  const sensitive = valueOf(node, 'x-sensitive') === true;
  // A browser keeps what it may fill in.
  const autocomplete = sensitive ? 'off' : ui.autocomplete;
  const format = valueOf<FormatName>(node, 'format');
  const files = valueOf<WrittenAttachments>(node, 'x-attachments');
  const lookup = valueOf<Partial<Lookup> & Pick<Lookup, 'source'>>(node, 'x-lookup');
  return {
    kind: 'field',
    // Files are never a record's: the bytes are of one draft.
    ...described(node, type === 'attachments' ? undefined : prefill),
    type,
    widget: widgetFor(node, definition),
    ...given({ format, options: options.length > 0 ? options : undefined }),
    ...textFormatOf(format),
    ...given(Object.fromEntries(constraints.map((name) => [name, valueOf(node, name)]))),
    ...(format === 'money' ? amountLimits(node) : {}),
    ...given({ attachments: files && attachmentLimits(files), lookup: lookup && { freeText: true, ...lookup } }),
    ...(sensitive ? { sensitive } : {}),
    ...(node.keywords.has('x-calculate') ? { calculated: true } : {}),
    ...(read ? { read: true } : {}),
    ...given({ messages: valueOf<FieldNode['messages']>(node, 'x-messages') }),
    ui: { ...(format && uiByFormat[format]), ...given({ width, rows, autocomplete, prefix, suffix }) } as FieldUi,
  };
}

/**
 * The greatest amount of money, in pounds; the least is the same below zero. Of these every validator's arithmetic is
 * sure to the penny.
 */
export const greatestAmount = 9_999_999.99;

function amountLimits(node: DefinitionNode): Pick<FieldNode, 'minimum' | 'maximum'> {
  return {
    minimum: Math.max(valueOf<number>(node, 'minimum') ?? -greatestAmount, -greatestAmount),
    maximum: Math.min(valueOf<number>(node, 'maximum') ?? greatestAmount, greatestAmount),
  };
}

const numeric = ['sum', 'count', 'difference', 'age', 'days'];

/** The type a field's answers have: as written, or else that of its choices or of its calculation. */
export function typeOf(node: DefinitionNode, options: readonly Option[]): FieldNode['type'] {
  const type = valueOf<string>(node, 'type');
  if (type === 'array') return node.keywords.has('x-attachments') ? 'attachments' : 'strings';
  if (type !== undefined) return type as FieldNode['type'];
  const sample = options[0]?.value ?? valueOf<unknown>(node, 'const');
  if (typeof sample === 'boolean' || typeof sample === 'number') return typeof sample as 'boolean' | 'number';
  const calculation = Object.keys(valueOf<object>(node, 'x-calculate') ?? {});
  return calculation.some((name) => numeric.includes(name)) ? 'number' : 'string';
}

/** The widgets of formats that have one of their own. */
export const widgetByFormat: Partial<Record<FormatName, WidgetName>> = {
  date: 'date',
  'rough-date': 'date',
  'local-date-time': 'date',
  email: 'email',
  'uk-telephone': 'telephone',
};

/**
 * How answers of a format are typed, where the author says nothing else. A browser's memory of other people's numbers
 * is no help.
 */
const uiByFormat: Partial<Record<FormatName, FieldUi>> = {
  'nhs-number': { width: 20, autocomplete: 'off' },
  'ni-number': { width: 20, autocomplete: 'off' },
  'uk-postcode': { width: 10 },
  'uk-telephone': { width: 20 },
  uprn: { width: 20 },
  'ods-code': { width: 10 },
  'local-time': { width: 10 },
  money: { width: 10, prefix: '£' },
};

/** More choices than this are a drop-down. */
const mostRadios = 12;

/** Returns the widget that a field is drawn by: the one that its author names, or what suits its answers. */
export function widgetFor(node: DefinitionNode, definition: Definition): WidgetName {
  const options = modelOptions(optionsOf(node, definition.lists));
  return (uiOf(node).widget as WidgetName | undefined) ?? widgetOf(node, { type: typeOf(node, options), options });
}

function widgetOf(
  node: DefinitionNode,
  { type, options }: { type: FieldNode['type']; options: readonly Option[] },
): WidgetName {
  if (node.keywords.has('x-calculate')) return 'output';
  if (type === 'strings') return 'checkboxes';
  if (type === 'attachments') return 'attachments';
  if (node.keywords.has('x-lookup')) return 'lookup';
  if (type === 'boolean') return valueOf(node, 'const') === true ? 'checkbox' : 'radios';
  if (options.length > 0) return options.length > mostRadios ? 'select' : 'radios';
  if (type === 'number' || type === 'integer') return 'number';
  const format = valueOf<FormatName>(node, 'format');
  return (
    (format && widgetByFormat[format]) ??
    (uiOf(node).rows === undefined && (valueOf<number>(node, 'maxLength') ?? 0) <= 200 ? 'text' : 'textarea')
  );
}
