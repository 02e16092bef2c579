import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A name that a designer can write, with what editors say of it: several where it stands on several kinds of node. */
export interface Named {
  readonly name: string;
  readonly descriptions: readonly string[];
}

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

const schemas = join(import.meta.dirname, '../../../../schemas');
const parse = (file: string): Schema => JSON.parse(readFileSync(join(schemas, file), 'utf8')) as Schema;

/** Returns every keyword, member of `x-form` and `x-ui`, operator, calculation and format of the dialect. */
export function describedNames(): readonly Named[] {
  const dialect = parse('dialect.json');
  const names = new Map<string, Set<string>>();
  const note = (prefix: string, file: string, { properties = {} }: Schema = {}): void => {
    for (const [name, schema] of Object.entries(properties)) {
      const said = names.get(prefix + name) ?? new Set();
      names.set(prefix + name, said);
      for (const words of descriptionsOf(schema, file)) said.add(words);
    }
  };
  for (const node of [dialect, ...Object.values(dialect.$defs ?? {})]) note('', 'dialect.json', node);
  note('x-form.', 'vocabularies/form.json', parse('vocabularies/form.json').$defs?.['x-form']);
  for (const [name, ui] of Object.entries(parse('vocabularies/presentation.json').$defs ?? {}))
    if (name.startsWith('ui-')) note('x-ui.', 'vocabularies/presentation.json', ui);
  const { condition, calculation, operand } = parse('vocabularies/conditions.json').$defs ?? {};
  note('', 'vocabularies/conditions.json', condition);
  note('', 'vocabularies/conditions.json', operand);
  note('', 'vocabularies/conditions.json', calculation);
  const { format } = parse('vocabularies/structure.json').$defs ?? {};
  for (const [n, name] of (format?.enum ?? []).entries())
    names.set(`format: ${name}`, new Set([format?.enumDescriptions?.[n] ?? []].flat()));
  return [...names].map(([name, said]) => ({ name, descriptions: [...said] }));
}

function descriptionsOf(schema: Schema, file: string): readonly string[] {
  if (schema.description !== undefined || schema.$ref === undefined)
    return schema.description === undefined ? [] : [schema.description];
  const [path = '', pointer = ''] = schema.$ref.split('#');
  const target =
    path === '' ? file : path.startsWith('vocabularies/') || !file.includes('/') ? path : `vocabularies/${path}`;
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], parse(target)) as Schema;
  return descriptionsOf(found, target);
}
