import type { FieldNode, FieldUi, FormatName, Lookup, Option, Prefill } from '@formwright/model';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { attachmentLimits, type WrittenAttachments } from './attachment-limits.ts';
import { constraintsOf } from '../../2-resolve/keywords/constraints-of.ts';
import { uiOf, valueOf } from '../../2-resolve/keywords/value-of.ts';
import { patternsOf, type WrittenPattern } from '../../2-resolve/keywords/patterns-of.ts';
import { typeOf } from '../../2-resolve/types/answer-type.ts';
import { widgetFor } from '../../2-resolve/types/widget-for.ts';
import { formats, textFormatOf } from '../../language/formats/index.ts';
import { codeFormat } from '@formwright/runtime';
import { richText } from '../../2-resolve/texts/rich-text.ts';
import { described, given } from './described.ts';
import { offeredOf, type PlacedOption } from '../../2-resolve/options/options.ts';
import { optionsAt, type Resolved } from '../../2-resolve/resolve.ts';

/** Compiles one field. */
export function compileField(
  node: DefinitionNode,
  { resolved, prefill }: { resolved: Resolved; prefill: Prefill | undefined },
): FieldNode {
  const placed = offeredOf(node, optionsAt(node, resolved));
  const options = modelOptions(placed);
  const type = typeOf(node, options);
  const { width, rows, prefix, suffix, addressLine, ...ui } = uiOf(node);
  const widget = widgetFor(node, resolved);
  const isPassword = widget === 'password';
  const sensitive = isPassword || valueOf(node, 'x-sensitive') === true;
  // A browser remembers what it may fill in. Passwords are kept by a password manager, which asks its owner.
  const autocomplete = sensitive && !isPassword ? 'off' : ui.autocomplete;
  const format = valueOf<FormatName>(node, 'format');
  const code = valueOf<string>(node, 'x-code');
  const files = valueOf<WrittenAttachments>(node, 'x-attachments');
  const lookup = valueOf<Partial<Lookup> & Pick<Lookup, 'source'>>(node, 'x-lookup');
  return {
    kind: 'field',
    // A record never has files, because their bytes belong to one draft.
    ...described(node, type === 'attachments' ? undefined : prefill),
    type,
    widget,
    ...given({ format, options: options.length > 0 ? options : undefined }),
    ...given({ exclusive: placed.find(({ exclusive }) => exclusive)?.value }),
    ...(code === undefined ? textFormatOf(format) : { code, textFormat: codeFormat(code) }),
    ...constraintsOf(node),
    ...given({ maxWords: valueOf(node, 'x-maxWords'), patterns: patternsOf(node) }),
    ...(format === 'money' ? amountLimits(node) : {}),
    ...given({ attachments: files && attachmentLimits(files), lookup: lookup && { freeText: true, ...lookup } }),
    ...(sensitive ? { sensitive } : {}),
    ...given({ default: valueOf<FieldNode['default']>(node, 'default') }),
    ...(node.keywords.has('x-calculate') ? { calculated: true } : {}),
    ...given({ messages: messagesOf(node), addressLine: addressLine === true ? addressLine : undefined }),
    ui: {
      ...(format && formats[format].ui),
      ...(code !== undefined && { width: widthOf(code) }),
      ...given({ width, rows, autocomplete, prefix, suffix }),
    } as FieldUi,
  };
}

/** Returns the width of the smallest box that shows a code. */
function widthOf({ length }: string): FieldUi['width'] {
  return ([2, 3, 4, 5, 10] as const).find((width) => width >= length) ?? 20;
}

/** Returns the author's messages by code, with those of several patterns. */
function messagesOf(node: DefinitionNode): FieldNode['messages'] {
  const own = valueOf<FieldNode['messages']>(node, 'x-messages');
  const several = valueOf<readonly WrittenPattern[]>(node, 'x-patterns');
  if (!several) return own;
  return { ...own, ...Object.fromEntries(several.map(({ message }, which) => [`pattern${which}`, message])) };
}

/**
 * The greatest amount of money, in pounds; the least is its negative. Up to this, every validator's arithmetic is exact
 * to the penny.
 */
export const greatestAmount = 9_999_999.99;

function amountLimits(node: DefinitionNode): Pick<FieldNode, 'minimum' | 'maximum'> {
  return {
    minimum: Math.max(valueOf<number>(node, 'minimum') ?? -greatestAmount, -greatestAmount),
    maximum: Math.min(valueOf<number>(node, 'maximum') ?? greatestAmount, greatestAmount),
  };
}

/** Returns the choices as in the model: without their conditions, which belong to logic. */
function modelOptions(options: readonly PlacedOption[]): readonly Option[] {
  return options.map(({ value, label, hint, guidance, attributes }) => ({
    value,
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(guidance === undefined ? {} : { guidance: richText(guidance) }),
    ...(attributes === undefined ? {} : { attributes: { ...attributes } }),
  }));
}
