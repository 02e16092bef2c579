import type { Genes } from '../../../../test-support/src/random/genes.ts';
import { allOf, planForm, readyAt, type Planned } from './plan.ts';
import { randomCalculation, type Calculated } from './random-calculations.ts';
import { isOfThisRow, randomCondition, type Standing } from './random-conditions.ts';
import { actionList, type Json, type RandomField } from './random-fields.ts';

/** Makes a whole definition that uses anything the language has. */
export function randomForm(genes: Genes): Json {
  const pages = planForm(genes);
  const nodes = allOf(pages);
  const named: { name: string; rank: number }[] = [];
  const conditions: Json = {};
  for (const name of ['busy', 'late', 'ready'].slice(0, genes.below(4))) {
    const rank = 200 + genes.below(600);
    conditions[name] = randomCondition(genes, { from: '', before: rank, nodes, named: [] });
    named.push({ name, rank });
  }
  const all: Standing = { from: '', before: 1001, nodes, named };
  // In order of rank, so that everything that reads a calculated field knows its type.
  for (const node of [...nodes].sort((left, right) => left.rank - right.rank))
    addWorkedOut(genes, node, { ...all, from: objectOf(node), before: node.rank });
  for (const node of nodes) addFindings(genes, node, all);
  if (genes.chance(60)) addChain(genes, { ...all, named: [] });
  return {
    $schema: '../../../schemas/dialect.json',
    $id: 'random/form',
    title: 'Random form',
    type: 'object',
    'x-form': {
      version: '1.0.0',
      owner: 'Nobody',
      ...genes.pick([
        { progress: 'mandatory' },
        { progress: 'fields', paging: 'single' },
        { progress: 'pages', paging: 'question' },
      ]),
      conditions,
      context: {
        role: { type: 'string' },
        open: { type: 'boolean' },
        level: { type: 'number' },
        teams: { type: 'array' },
        team: { type: 'string' },
        since: { type: 'string', format: 'date' },
      },
      // A Monday, Christmas, and Boxing Day, which was a Saturday.
      bankHolidays: ['2026-11-23', '2024-12-25', '2026-12-28'],
      ...(genes.chance(40) ? { routing: randomRouting(genes, all) } : {}),
      words: { who: 'the person', place: 'home' },
      lists: { ...actionList, ...(genes.chance(30) ? ownLists : {}) },
    },
    ...written(pages, (before) => randomCondition(genes, { from: '', before, nodes, named: [] })),
  };
}

/** Lists of the form, one of which takes the place of a shared list. */
const ownLists: Json = {
  'care-act-levels': {
    from: 'care-act-levels',
    entries: [{ const: 'never', title: 'Never', attributes: { cannot: 4 } }],
  },
  'yes-no-not-known': { from: 'yes-no-not-known', first: ['notKnown'] },
};

/** Words of a part, some of which have a word of what is around the part. */
const partWords: readonly Json[] = [
  { who: 'you' },
  { who: 'somebody at {place}' },
  { place: 'school' },
  { who: 'your mother', place: 'the house of {who}' },
];

function randomRouting(genes: Genes, standing: Standing): Json {
  const rows = (): Json[] =>
    Array.from({ length: 1 + genes.below(3) }, () => ({
      when: randomCondition(genes, standing),
      to: genes.pick(['duty', 'hospital', 'urgent']),
    }));
  return {
    teams: { duty: 'Duty team', hospital: 'Hospital team', urgent: 'Urgent team' },
    choose: rows(),
    otherwise: genes.pick(['duty', 'hospital']),
    copies: rows(),
  };
}

function objectOf(node: Planned): string {
  return node.path.slice(0, node.path.lastIndexOf('/'));
}

/** Adds x-visible, calculations and conditions of options. */
function addWorkedOut(genes: Genes, node: Planned, standing: Standing): void {
  const { schema } = node;
  if (node.rank === 0) return;
  if (node.isValue) {
    const made = randomCalculation(genes, standing) ?? randomCalculation(genes, standing);
    return become(node, made ?? { ...textOf(randomCondition(genes, standing)), sort: 'text', values: ['so'] });
  }
  if (genes.chance(node.kind === 'page' ? 40 : 70)) schema['x-visible'] = randomCondition(genes, standing);
  if (node.kind !== 'field') return;
  const calculated = genes.chance(40)
    ? (randomCalculation(genes, standing) ?? randomCalculation(genes, standing) ?? randomCalculation(genes, standing))
    : undefined;
  if (calculated) {
    become(node, calculated);
  }
  if (!calculated && genes.chance(20)) addCalculatedStart(genes, node, standing);
  const options = (schema['oneOf'] ?? schema['items']?.oneOf ?? []) as Json[];
  if (!calculated && genes.chance(60))
    for (const option of options) if (genes.chance(40)) option['x-visible'] = randomCondition(genes, standing);
}

function textOf(when: Json): { readonly schema: Json } {
  return { schema: { type: 'string', 'x-calculate': { choose: [{ when, value: 'so' }] } } };
}

/** Makes a field another one, at the same place. */
function become(node: Planned, { schema, ...field }: RandomField): void {
  for (const name of Object.keys(node.schema)) if (name !== 'title' && name !== 'x-visible') delete node.schema[name];
  Object.assign(node.schema, schema);
  Object.assign(node.field as { -readonly [Key in keyof RandomField]: RandomField[Key] }, { schema, ...field });
}

/** Makes a field one that a person answers and that starts with what is calculated. */
function addCalculatedStart(genes: Genes, node: Planned, standing: Standing): void {
  const made = genes.chance(20)
    ? ofNow(genes)
    : (randomCalculation(genes, standing) ?? randomCalculation(genes, standing));
  if (!made) return;
  const { 'x-calculate': start, ...schema } = made.schema;
  become(node, { ...made, schema: { ...schema, 'x-start': start } });
}

/** The time at which the value is taken: anything but a start value is refused it. */
function ofNow(genes: Genes): Calculated {
  const now = genes.pick<Json>([{}, { hours: 2 }, { days: -1, minutes: 45 }]);
  return genes.pick<Calculated>([
    {
      schema: { type: 'string', format: 'local-date-time', 'x-calculate': { copy: { now } } },
      sort: 'moment',
      values: ['2026-11-22T09:30'],
    },
    {
      schema: { type: 'string', format: 'local-time', 'x-calculate': { timeOf: { now } } },
      sort: 'time',
      values: ['09:30'],
    },
  ]);
}

/** Kinds of answer for which each of a field's `values` is one that it accepts. */
const startable: readonly string[] = ['choice', 'choices', 'date', 'moment', 'time', 'boolean', 'attributed', 'scored'];

function addDefault(genes: Genes, { schema, field }: Planned): void {
  if (!field || !startable.includes(field.sort) || ['const', 'minItems', 'x-start'].some((name) => name in schema))
    return;
  const value = genes.pick(field.values);
  schema['default'] = field.sort === 'choices' ? [value] : value;
}

/** Adds what nothing else reads: mandatory, editable, rules, prompts, stops. */
function addFindings(genes: Genes, node: Planned, all: Standing): void {
  if (node.isValue) return;
  const { schema, kind } = node;
  if (genes.chance(15)) schema['x-words'] = genes.pick(partWords);
  const outside = { ...all, from: objectOf(node) };
  const inside = kind === 'page' || kind === 'section' ? { ...all, from: node.path } : outside;
  if (kind === 'note') {
    delete schema['title'];
    schema['x-note'] = `Words ${node.name}`;
    if (genes.chance(30)) schema['x-stop'] = true;
    return;
  }
  const answers = kind === 'repeat' || (kind === 'field' && schema['x-calculate'] === undefined);
  if (answers && genes.chance(45)) schema['x-mandatory'] = genes.chance(70) ? true : randomCondition(genes, outside);
  if (kind !== 'field' && !node.path.includes('*') && genes.chance(8))
    schema['x-prefill'] = { from: `record.${node.name}`, edit: genes.pick(['locked', 'editable']) };
  if (kind === 'field' && answers && genes.chance(20)) addDefault(genes, node);
  if (genes.chance(10)) schema['x-editable'] = randomCondition(genes, outside);
  if (genes.chance(12)) addRules(genes, node, inside);
  if (kind !== 'field' && genes.chance(12)) schema['x-prompts'] = [randomPrompt(genes, inside)];
  if (kind === 'repeat') {
    const entry = { ...all, from: `${node.path}/*` };
    schema['items'] = { title: 'Entry', type: 'object' };
    if (genes.chance(15)) schema['minItems'] = genes.below(3);
    if (genes.chance(15)) schema['maxItems'] = 2 + genes.below(3);
    if (genes.chance(20)) addRules(genes, { schema: schema['items'] as Json }, entry);
  }
}

/** Locks something by a fact, and then other things by what the one before holds. */
function addChain(genes: Genes, all: Standing): void {
  const lockable = all.nodes.filter(({ kind, isValue }) => kind !== 'note' && !isValue);
  const steady = lockable.filter((node) => readyAt(node) === 0 && !node.path.includes('*'));
  if (steady.length === 0) return;
  let link = genes.pick(steady);
  link.schema['x-editable'] = { context: 'role', is: 'manager' };
  for (let left = 1 + genes.below(3); left > 0; left--) {
    const isInside = ({ path }: Planned): boolean => `${path}/`.startsWith(`${link.path}/`);
    const others = lockable.filter((node) => !isInside(node) && node.schema['x-editable'] === undefined);
    if (others.length === 0) return;
    const next = genes.pick(others);
    next.schema['x-editable'] = randomCondition(genes, {
      ...all,
      from: objectOf(next),
      only: new Set(all.nodes.filter(isInside)),
    });
    link = next;
  }
}

function randomPrompt(genes: Genes, standing: Standing): Json {
  return {
    when: randomCondition(genes, standing),
    message: `Prompt ${genes.below(5)} for {who} at {place}`,
    ...(genes.chance(40) ? { until: randomCondition(genes, standing) } : {}),
  };
}

function addRules(
  genes: Genes,
  { schema, kind }: { readonly schema: Json; readonly kind?: Planned['kind'] },
  standing: Standing,
): void {
  const targets = standing.nodes.filter(
    (node) =>
      ((node.kind === 'field' && !node.isValue) || node.kind === 'repeat') &&
      readyAt(node) < 1001 &&
      near(node.path, standing.from) &&
      !isOfThisRow(node, standing),
  );
  const own = kind === 'field' || kind === 'repeat';
  const at =
    targets.length === 0 || genes.chance(own ? 70 : 50) ? {} : { at: genes.pick(targets).path.replaceAll('/*', '') };
  schema['x-rules'] = [
    {
      check: randomCondition(genes, standing),
      message: `Rule ${genes.below(9)} about {who}`,
      ...at,
      ...(genes.chance(40) ? { when: randomCondition(genes, standing) } : {}),
      ...(genes.chance(25) ? { severity: 'advice' } : {}),
    },
  ];
}

function near(path: string, from: string): boolean {
  return [...path.matchAll(/\/\*/g)].every(({ index }) => `${from}/`.startsWith(`${path.slice(0, index)}/*/`));
}

/** Writes the contents of a form, page, section or entry. `condition`: makes one that reads only what comes before a rank. */
function written(all: readonly Planned[], condition: (before: number) => Json): Json {
  const values = all.filter(({ isValue }) => isValue).map(({ name, schema }) => [name, schema['x-calculate']] as const);
  return {
    ...(values.length > 0 ? { 'x-values': Object.fromEntries(values) } : {}),
    properties: propertiesOf(
      all.filter(({ isValue }) => !isValue),
      condition,
    ),
  };
}

function propertiesOf(nodes: readonly Planned[], condition: (before: number) => Json): Json {
  return Object.fromEntries(
    nodes.map((node) => {
      const properties = node.children.length > 0 ? written(node.children, condition) : {};
      if (node.rows) return [node.name, ofRows(node, node.rows, condition)];
      if (node.kind === 'repeat')
        return [node.name, { ...node.schema, type: 'array', items: { ...node.schema['items'], ...properties } }];
      return [
        node.name,
        node.kind === 'field' || node.kind === 'note' ? node.schema : { ...node.schema, type: 'object', ...properties },
      ];
    }),
  );
}

/** The first row has the condition that was made for it; another may have one of its own. */
function ofRows(node: Planned, rows: readonly string[], condition: (before: number) => Json): Json {
  const [first] = node.children as [Planned];
  const { title, 'x-visible': visible, 'x-renamedFrom': _, ...asked } = first.schema;
  const own = (n: number): Json | undefined => (n === 0 || first.rank === 0 ? visible : condition(first.rank));
  return {
    ...node.schema,
    type: 'object',
    'x-rows': rows.map((name, n) => {
      const shown = own(n);
      return {
        const: name,
        title: `${title} ${n}`,
        ...(shown ? { 'x-visible': shown } : {}),
        ...(n === 0 ? {} : narrowed(first.children)),
      };
    }),
    additionalProperties: { ...asked, type: 'object', ...written(first.children, condition) },
    ...totals(first.children),
  };
}

/** A row that is not the first has only some of the options of one question. */
function narrowed(asked: readonly Planned[]): Json {
  const choice = asked.find(
    ({ kind, isValue, schema }) => kind === 'field' && !isValue && (schema['oneOf'] ?? schema['enum'])?.length > 2,
  );
  if (!choice || 'x-calculate' in choice.schema || 'default' in choice.schema) return {};
  const options = (choice.schema['oneOf'] ?? choice.schema['enum']) as Json[];
  const values = options.map((option) => (typeof option === 'object' ? option['const'] : option) as unknown);
  return { properties: { [choice.name]: { enum: values.slice(1) } } };
}

/** Plain numbers have totals. */
function totals(asked: readonly Planned[]): Json {
  const numbers = asked.filter(
    ({ kind, isValue, schema }) =>
      kind === 'field' &&
      !isValue &&
      (schema['type'] === 'number' || schema['type'] === 'integer') &&
      !['format', 'oneOf', 'enum', 'x-calculate'].some((name) => name in schema),
  );
  return numbers.length > 0 ? { 'x-total': { title: 'All of them', of: numbers.map(({ name }) => name) } } : {};
}
