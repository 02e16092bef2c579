/** A JSON Schema, draft 2020-12: plain data. */
export type JsonSchema = boolean | SchemaObject;

/** A JSON Schema that is an object of keywords. */
export interface SchemaObject {
  readonly [keyword: string]: unknown;
}

/**
 * Says both of two schemas at once. Keywords side by side where that means the same, otherwise `allOf`: so that the result
 * reads as somebody would have written it.
 */
export function bothOf(first: JsonSchema, second: JsonSchema): JsonSchema {
  if (first === true) return second;
  if (second === true) return first;
  if (first === false || second === false) return false;
  if ('if' in first && JSON.stringify(first['if']) === JSON.stringify(second['if'])) return withSameIf(first, second);
  const merged: { [keyword: string]: unknown } = { ...first };
  const clashing: { [keyword: string]: unknown } = {};
  for (const [keyword, value] of Object.entries(second)) {
    if (!(keyword in merged) && !bound(keyword, first, second)) merged[keyword] = value;
    else if (keyword === 'required') merged[keyword] = [...new Set([...(merged[keyword] as string[]), ...(value as string[])])];
    else if (keyword === 'allOf') merged[keyword] = [...(merged[keyword] as JsonSchema[]), ...(value as JsonSchema[])];
    else if (keyword === 'properties') merged[keyword] = bothProperties(merged[keyword] as SchemaObject, value as SchemaObject);
    else if (keyword === 'items' && !('prefixItems' in first) && !('prefixItems' in second)) merged[keyword] = bothOf(merged[keyword] as JsonSchema, value as JsonSchema);
    else if (JSON.stringify(merged[keyword]) !== JSON.stringify(value)) clashing[keyword] = value;
  }
  // Keywords that work as one (`if` and `then`) go over together.
  for (const keyword of Object.keys(clashing)) for (const mate of matesOf(keyword)) if (mate in second) clashing[mate] = second[mate];
  if (Object.keys(clashing).length === 0) return merged;
  for (const mate of Object.keys(clashing)) if (!(mate in first)) delete merged[mate];
  return { ...merged, allOf: [...((merged['allOf'] as JsonSchema[] | undefined) ?? []), clashing] };
}

function withSameIf(first: SchemaObject, second: SchemaObject): JsonSchema {
  const { then = true, else: otherwise = true, ...rest } = first;
  const { if: _same, then: then2 = true, else: otherwise2 = true, ...rest2 } = second;
  const [both, neither] = [bothOf(then as JsonSchema, then2 as JsonSchema), bothOf(otherwise as JsonSchema, otherwise2 as JsonSchema)];
  return bothOf({ ...rest, ...(both === true ? {} : { then: both }), ...(neither === true ? {} : { else: neither }) }, rest2);
}

function bothProperties(first: SchemaObject, second: SchemaObject): SchemaObject {
  const merged: { [name: string]: unknown } = { ...first };
  for (const [name, schema] of Object.entries(second)) {
    merged[name] = Object.hasOwn(merged, name) ? bothOf(merged[name] as JsonSchema, schema as JsonSchema) : schema;
  }
  return merged;
}

const groups: readonly (readonly string[])[] = [
  ['if', 'then', 'else'],
  ['contains', 'minContains', 'maxContains'],
  ['items', 'prefixItems'],
];

function matesOf(keyword: string): readonly string[] {
  return groups.find((group) => group.includes(keyword)) ?? [];
}

/** Whether a keyword that only the second has would change what a mate of the first means. */
function bound(keyword: string, first: SchemaObject, second: SchemaObject): boolean {
  const mates = matesOf(keyword);
  return mates.some((mate) => mate in first) && mates.some((mate) => mate in second);
}
