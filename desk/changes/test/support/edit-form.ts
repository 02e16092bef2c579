import type { Genes } from '../../../../test-support/src/random/genes.ts';
import type { Json } from '../../../../generator/test/properties/support/random-fields.ts';

interface Found {
  readonly name: string;
  readonly path: string;
  readonly schema: Json;
  readonly around: Json;
  readonly kind: 'page' | 'container' | 'rows' | 'repeat' | 'field' | 'note';
}

/**
 * Changes a form here and there, as its author does from one version to the next: renames, moves, removes, another
 * type, an option less, a section around it.
 */
export function editForm(genes: Genes, form: Json, version: number): Json {
  const edited = structuredClone(form);
  const edits = 1 + genes.below(6);
  for (let n = 0; n < edits; n++) edit(genes, edited, `v${version}n${n}`);
  return edited;
}

function edit(genes: Genes, form: Json, fresh: string): void {
  const nodes = nodesOf(form['properties'] as Json, '');
  const { name, path, schema, around, kind } = genes.pick(nodes);
  const answers = nodes.filter((node) => node.kind !== 'note');
  switch (
    kind === 'note'
      ? 'remove'
      : genes.pick(['rename', 'rename', 'move', 'move', 'wrap', 'remove', 'retype', 'fewer'] as const)
  ) {
    case 'rename':
      Object.assign(schema, renamedFrom(schema, path));
      return put(
        around,
        Object.entries(around).map(([other, value]) => [other === name ? fresh : other, value]),
      );
    case 'move': {
      if (kind === 'page' || Object.keys(around).length < 2) return;
      const homes = answers.filter(
        (node) =>
          (node.kind === 'page' || node.kind === 'container') &&
          starsIn(node.path) === entriesOf(path) &&
          !`${node.path}/`.startsWith(`${path}/`),
      );
      if (homes.length === 0) return;
      const properties = genes.pick(homes).schema['properties'] as Json;
      if (properties === around) return;
      delete around[name];
      properties[fresh] = { ...schema, ...renamedFrom(schema, path) };
      return;
    }
    case 'wrap': {
      if (kind !== 'field' && kind !== 'repeat') return;
      const inner = { ...schema, ...renamedFrom(schema, path) };
      around[name] = { title: schema['title'], type: 'object', properties: { [fresh]: inner } };
      return;
    }
    case 'remove':
      if (Object.keys(around).length > 1) delete around[name];
      return;
    case 'retype': {
      if (kind !== 'field') return;
      const { title, 'x-renamedFrom': former } = schema;
      put(
        schema,
        Object.entries({
          title: title as unknown,
          ...genes.pick<object>([
            { type: 'boolean' },
            { type: 'number' },
            { type: 'string' },
            { type: 'array', items: { enum: ['a', 'b'] } },
          ]),
          ...(former === undefined ? {} : { 'x-renamedFrom': former as unknown }),
        }),
      );
      return;
    }
    case 'fewer':
      for (const options of [schema['oneOf'], schema['enum'], schema['items']?.oneOf, schema['items']?.enum])
        if (Array.isArray(options) && options.length > 1) options.shift();
  }
}

function renamedFrom(schema: Json, path: string): { readonly 'x-renamedFrom': readonly string[] } {
  return { 'x-renamedFrom': [path, ...((schema['x-renamedFrom'] as string[] | undefined) ?? [])] };
}

function put(object: Json, entries: readonly (readonly [string, unknown])[]): void {
  for (const name of Object.keys(object)) delete object[name];
  Object.assign(object, Object.fromEntries(entries));
}

function nodesOf(properties: Json, around: string): readonly Found[] {
  return Object.entries(properties).flatMap(([name, schema]: [string, Json]): readonly Found[] => {
    const path = `${around}/${name}`;
    const inner = (schema['properties'] ?? schema['items']?.properties) as Json | undefined;
    const isRepeat = schema['type'] === 'array' && inner !== undefined;
    return [
      { name, path, schema, around: properties, kind: kindOf() },
      ...(inner ? nodesOf(inner, isRepeat ? `${path}/*` : path) : []),
    ];

    function kindOf(): Found['kind'] {
      if ('x-note' in schema) return 'note';
      if ('x-rows' in schema) return 'rows';
      if (isRepeat) return 'repeat';
      if (!inner) return 'field';
      return around === '' ? 'page' : 'container';
    }
  });
}

function starsIn(path: string): string {
  return path.slice(0, path.lastIndexOf('/*') + 1);
}

/** The entry in which something stands, by the path of its repeat. */
function entriesOf(path: string): string {
  return starsIn(path.slice(0, path.lastIndexOf('/')).concat('/'));
}

/** Takes all conditions, calculations and rules out of a form: after an edit they may name what is not there. */
export function withoutLogic(form: Json): Json {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(
      ([name, inner]) =>
        ![
          'x-visible',
          'x-editable',
          'x-rules',
          'x-prompts',
          'x-calculate',
          'x-values',
          'x-start',
          'conditions',
          'routing',
        ].includes(name) && !(name === 'x-mandatory' && inner !== true),
    );
    return {
      ...('x-calculate' in value && !('type' in value) ? { type: 'string' } : {}),
      ...Object.fromEntries(kept.map(([name, inner]) => [name, strip(inner)])),
    };
  };
  return strip(form) as Json;
}
