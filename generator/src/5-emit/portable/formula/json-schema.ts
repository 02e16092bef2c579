/** A JSON Schema, draft 2020-12: plain data. */
export type JsonSchema = boolean | SchemaObject;

/** A JSON Schema that is an object of keywords. */
export interface SchemaObject {
  readonly [keyword: string]: unknown;
}

/**
 * Combines two schemas so that both apply. Their keywords are put side by side if that means the same, otherwise into
 * `allOf`, so that the result reads as if somebody had written it.
 */
export function bothOf(first: JsonSchema, second: JsonSchema): JsonSchema {
  if (first === true) return second;
  if (second === true) return first;
  if (first === false || second === false) return false;
  if ('if' in first && JSON.stringify(first['if']) === JSON.stringify(second['if'])) return withSameIf(first, second);
  const merged: { [keyword: string]: unknown } = { ...first };
  const clashing: { [keyword: string]: unknown } = {};
  for (const [keyword, value] of Object.entries(second)) {
    if (clashes(keyword, first, second)) clashing[keyword] = value;
    else if (!(keyword in merged)) merged[keyword] = value;
    else if (keyword === 'required')
      merged[keyword] = [...new Set([...(merged[keyword] as string[]), ...(value as string[])])];
    else if (keyword === 'allOf') merged[keyword] = [...(merged[keyword] as JsonSchema[]), ...(value as JsonSchema[])];
    else if (keyword === 'properties')
      merged[keyword] = bothProperties(merged[keyword] as SchemaObject, value as SchemaObject);
    else if (keyword === 'items') merged[keyword] = bothOf(merged[keyword] as JsonSchema, value as JsonSchema);
    else if (JSON.stringify(merged[keyword]) !== JSON.stringify(value)) clashing[keyword] = value;
  }
  if (Object.keys(clashing).length === 0) return merged;
  return { ...merged, allOf: [...((merged['allOf'] as JsonSchema[] | undefined) ?? []), clashing] };
}

function withSameIf(first: SchemaObject, second: SchemaObject): JsonSchema {
  const { then = true, else: otherwise = true, ...rest } = first;
  const { if: _same, then: then2 = true, else: otherwise2 = true, ...rest2 } = second;
  const [both, neither] = [
    bothOf(then as JsonSchema, then2 as JsonSchema),
    bothOf(otherwise as JsonSchema, otherwise2 as JsonSchema),
  ];
  return bothOf(
    { ...rest, ...(both === true ? {} : { then: both }), ...(neither === true ? {} : { else: neither }) },
    rest2,
  );
}

function bothProperties(first: SchemaObject, second: SchemaObject): SchemaObject {
  const merged: { [name: string]: unknown } = { ...first };
  for (const [name, schema] of Object.entries(second)) {
    merged[name] = Object.hasOwn(merged, name) ? bothOf(merged[name] as JsonSchema, schema as JsonSchema) : schema;
  }
  return merged;
}

/**
 * Keywords that work as one, because the meaning of one depends on the others beside it; and when those of two schemas
 * can be put side by side nevertheless.
 */
const groups: readonly {
  readonly mates: readonly string[];
  readonly standTogether?: (first: SchemaObject, second: SchemaObject) => boolean;
}[] = [
  { mates: ['if', 'then', 'else'] },
  { mates: ['contains', 'minContains', 'maxContains'] },
  {
    mates: ['items', 'prefixItems'],
    standTogether: (first, second) => !('prefixItems' in first) && !('prefixItems' in second),
  },
  {
    mates: ['properties', 'additionalProperties'],
    standTogether: (first, second) =>
      !('additionalProperties' in second) && (!('additionalProperties' in first) || knows(first, second)),
  },
];

function clashes(keyword: string, first: SchemaObject, second: SchemaObject): boolean {
  const group = groups.find(({ mates }) => mates.includes(keyword));
  if (!group?.mates.some((mate) => mate in first)) return false;
  return !(group.standTogether?.(first, second) ?? false);
}

function knows(first: SchemaObject, second: SchemaObject): boolean {
  return Object.keys(second['properties'] ?? {}).every((name) => Object.hasOwn(first['properties'] ?? {}, name));
}
