import type { FieldNode } from '@formwright/model';
import {
  codePattern,
  isFreeText,
  mostCharacters,
  mostInFile,
  normalTextPattern,
  visiblePattern,
} from '@formwright/runtime';
import { formats } from '../../language/formats/index.ts';
import { bothOf, type JsonSchema, type SchemaObject } from './formula/json-schema.ts';

/**
 * The reason why multiples of fractions are left out. Many validators calculate in binary fractions, in which 0.07 is
 * not a multiple of 0.01, so they would refuse valid answers. Our own receiver calculates in decimals.
 */
export type Fractions = 'said' | 'left out';

/** Returns the schema of one answer, once it is there. A calculated answer has only its type and options. */
export function fieldSchema(field: FieldNode, fractions: Fractions): SchemaObject {
  const words = {
    ...(field.label === '' ? {} : { title: field.label }),
    ...(field.hint === undefined ? {} : { description: field.hint }),
  };
  if (field.calculated)
    return { ...words, type: field.type, ...(field.options ? { enum: field.options.map(({ value }) => value) } : {}) };
  if (field.attachments) {
    const items = attachmentSchema(
      { enum: field.attachments.accept.map(({ mediaType }) => mediaType) },
      field.attachments.maxSize,
    );
    return {
      ...words,
      type: 'array',
      items,
      ...limits(field, ['maxItems']),
      minItems: Math.max(1, field.minItems ?? 1),
    };
  }
  const choices =
    field.const !== undefined
      ? { const: field.const }
      : field.options
        ? { enum: field.options.map(({ value }) => value) }
        : {};
  if (field.type === 'strings') {
    const items = { type: 'string', ...choices };
    return {
      ...words,
      type: 'array',
      items,
      uniqueItems: true,
      ...aloneSchema(field),
      ...limits(field, ['maxItems']),
      minItems: Math.max(1, field.minItems ?? 1),
    };
  }
  const size =
    field.type === 'string'
      ? { ...(isFreeText(field) && { maxLength: mostCharacters }), ...limits(field, ['minLength', 'maxLength']) }
      : limits(field, ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']);
  const schema = {
    ...words,
    type: field.type,
    ...choices,
    ...(field.const !== undefined && field.options ? { enum: field.options.map(({ value }) => value) } : {}),
    ...size,
  };
  if (field.type !== 'string')
    return multiplesOf(field)
      .filter((one) => fractions === 'said' || Number.isInteger(one))
      .reduce<JsonSchema>((all, multipleOf) => bothOf(all, { multipleOf }), schema) as SchemaObject;
  return patternsOf(field).reduce<JsonSchema>((all, pattern) => bothOf(all, { pattern }), schema) as SchemaObject;
}

/** The option that excludes the rest is the only one chosen: none is chosen twice. */
function aloneSchema({ exclusive }: FieldNode): SchemaObject {
  return exclusive === undefined ? {} : { if: { contains: { const: exclusive } }, then: { maxItems: 1 } };
}

/** Returns the number of which an answer must be a multiple. */
export function multiplesOf({ multipleOf, format }: FieldNode): readonly number[] {
  return [multipleOf, format === 'money' ? 0.01 : undefined].filter((one) => one !== undefined);
}

/** Returns the schema of what is stored about one file. Without `maxSize`: in a draft. */
export function attachmentSchema(mediaType: SchemaObject, maxSize?: number): SchemaObject {
  // A draft may contain an empty file, a submission may not.
  const size = { type: 'integer', ...(maxSize === undefined ? { minimum: 0 } : { minimum: 1, maximum: maxSize }) };
  const words = { type: 'string', maxLength: mostInFile, pattern: visiblePattern };
  const name = maxSize === undefined ? words : { ...words, pattern: normalTextPattern };
  return {
    type: 'object',
    properties: { id: words, name, size, mediaType: { maxLength: mostInFile, ...mediaType } },
    required: ['id', 'name', 'size', 'mediaType'],
    additionalProperties: false,
  };
}

/** A text that is there is in its normal form, and not blank. Formats and choices ensure this themselves. */
function patternsOf(field: FieldNode): readonly string[] {
  const format = field.code === undefined ? field.format && formats[field.format].pattern : codePattern(field.code);
  return [isFreeText(field) ? normalTextPattern : undefined, format, ...(field.patterns ?? [])].filter(
    (pattern) => pattern !== undefined,
  );
}

function limits(field: FieldNode, names: readonly (keyof FieldNode)[]): SchemaObject {
  return Object.fromEntries(names.filter((name) => field[name] !== undefined).map((name) => [name, field[name]]));
}
