import type { SchemaObject } from './portable/formula/json-schema.ts';

const words = new Set(['title', 'description', '$comment', '$schema']);

/**
 * Prepares a schema for a compiler that makes one function for each schema it can name: every object and every answer
 * becomes a definition, equal ones share one, and texts for people are removed. A form with a thousand answers then
 * becomes many small functions instead of one that no engine can optimise.
 */
export function splitSchema(schema: SchemaObject): SchemaObject {
  const $defs: { [name: string]: unknown } = {};
  const names = new Map<string, string>();

  const name = (plain: SchemaObject): SchemaObject => {
    const key = JSON.stringify(plain);
    const known = names.get(key);
    const given = known ?? `d${names.size}`;
    if (known === undefined) {
      names.set(key, given);
      $defs[given] = plain;
    }
    return { $ref: `#/$defs/${given}` };
  };
  const lower = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const plain: { [keyword: string]: unknown } = {};
    for (const [keyword, inner] of Object.entries(matchedIfShort(value as SchemaObject)))
      if (!words.has(keyword)) plain[keyword] = lowerKeyword(keyword, inner);
    return 'type' in plain ? name(plain) : plain;
  };
  const lowerKeyword = (keyword: string, value: unknown): unknown => {
    if (keyword === 'properties')
      return Object.fromEntries(
        Object.entries(value as SchemaObject).map(([property, inner]) => [property, lower(inner)]),
      );
    if (keyword === 'allOf' || keyword === 'anyOf' || keyword === 'prefixItems') return (value as unknown[]).map(lower);
    return schemas.has(keyword) ? lower(value) : value;
  };
  const { $ref } = lower(schema) as SchemaObject;
  return { $defs, $ref };
}

/**
 * Patterns are proved not to hang on texts that are short enough, but a validator that reports all errors would match
 * them with any text.
 */
function matchedIfShort(schema: SchemaObject): SchemaObject {
  const { pattern, allOf, ...rest } = schema;
  const { maxLength } = schema;
  if (pattern === undefined || maxLength === undefined || 'if' in schema) return schema;
  return { ...rest, if: { maxLength }, then: { pattern, ...(allOf === undefined ? {} : { allOf }) } };
}

const schemas = new Set(['items', 'contains', 'not', 'if', 'then', 'else', 'additionalProperties']);
