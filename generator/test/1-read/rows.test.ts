import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check, compile, read } from '../../src/index.ts';
import { inWelsh } from '../../src/2-resolve/texts/in-welsh.ts';
import { translatableTexts } from '../../src/2-resolve/texts/translatable.ts';

const file = resolve(fileURLToPath(new URL('../../../forms/test/rows/form.json', import.meta.url)));
const level = { title: 'Can you manage it?', type: 'boolean' };
const asked = { type: 'object', properties: { level } };
const rows = [
  { const: 'eating', title: 'Eating', description: 'And drinking.' },
  { const: 'washing', title: 'Washing' },
];

function readForm(section: object, more: object = {}, welsh?: object): ReturnType<typeof read> {
  const outcomes = { title: 'Outcomes', type: 'object', ...section };
  const form = {
    $schema: '../../../schemas/dialect.json',
    $id: 'test/rows',
    title: 'Rows',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Test' },
    properties: { page: { title: 'Page', type: 'object', properties: { outcomes, ...more } } },
  };
  const open = new Map([[file, JSON.stringify(form)]]);
  if (welsh) open.set(file.replace('form.json', 'cy.json'), JSON.stringify(welsh));
  return read(file, { open });
}

async function codes(section: object, more: object = {}): Promise<readonly string[]> {
  const { definition, diagnostics } = readForm(section, more);
  const checked = definition ? await check(definition) : [];
  return [...diagnostics, ...checked].map(({ code }) => code);
}

describe('rows', () => {
  it('are sections with their own titles and help, and what is asked of all', () => {
    const { definition } = readForm({ 'x-rows': rows, additionalProperties: asked });
    const model = definition && compile(definition).model;
    expect(model?.pages[0]?.children).toMatchObject([
      {
        rows: 'grid',
        children: [
          { path: '/page/outcomes/eating', label: 'Eating', hint: 'And drinking.', children: [{ label: level.title }] },
          { path: '/page/outcomes/washing', label: 'Washing', children: [{ path: '/page/outcomes/washing/level' }] },
        ],
      },
    ]);
  });

  it.each([
    { count: 'outcomes', atLeast: 2 },
    { some: 'outcomes', where: { field: 'level', is: true } },
    { every: 'outcomes', where: { count: 'outcomes', above: 0 } },
  ])('cannot depend on themselves: %j', async (visible) => {
    const [first, second] = rows;
    const self = { 'x-rows': [{ ...first, 'x-visible': visible }, second], additionalProperties: asked };
    expect(await codes(self)).toContain('cycle');
  });

  it('have the help of all besides their own line', () => {
    const guidance = { 'x-ui': { hint: 'Hint of all', guidance: 'Help of all' } };
    const { definition } = readForm({ 'x-rows': rows, additionalProperties: { ...asked, ...guidance } });
    const [section] = (definition && compile(definition).model.pages[0]?.children) ?? [];
    expect(section).toMatchObject({
      children: [
        { hint: 'And drinking.', guidance: [{ kind: 'paragraph' }] },
        { hint: 'Hint of all', guidance: [{ kind: 'paragraph' }] },
      ],
    });
    expect(definition && translatableTexts(definition).map(({ text }) => text)).toContain('Help of all');
  });

  it('can be the entries of a shared list', () => {
    const { definition } = readForm({ 'x-rows': 'care-act-levels', additionalProperties: asked });
    const [section] = (definition && compile(definition).model.pages[0]?.children) ?? [];
    expect(section && 'children' in section && section.children.map(({ name }) => name)).toEqual(
      definition?.lists.get('care-act-levels')?.entries.map(({ value }) => value),
    );
  });

  it('can be those of the chosen options of a question', async () => {
    const which = {
      type: 'array',
      title: 'Which?',
      items: { oneOf: rows.map(({ const: name, title }) => ({ const: name, title })) },
    };
    const [first, second] = rows;
    const more = { which, sure: { title: 'Sure?', type: 'boolean' } };
    const shown = { 'x-visible': { field: 'which', includes: '{row}' } };
    const section = {
      'x-rows': [first, { ...second, 'x-visible': { field: 'sure', is: true } }],
      additionalProperties: { ...asked, ...shown },
    };
    expect(await codes(section, more)).toEqual([]);
    const { definition } = readForm(section, more);
    const conditions = definition?.root.children[0]?.children[0]?.children.map(
      ({ keywords }) => keywords.get('x-visible')?.value,
    );
    expect(conditions).toEqual([
      { field: 'which', includes: 'eating' },
      {
        all: [
          { field: 'which', includes: 'washing' },
          { field: 'sure', is: true },
        ],
      },
    ]);
    // Places are those of the text: a row without its option, and a fault in the condition of one row.
    const wrong = { ...section, 'x-rows': [...section['x-rows'], { const: 'resting', title: 'Resting' }] };
    expect(await codes(wrong, more)).toEqual(['impossible-value']);
    const faulty = { ...section, 'x-rows': [{ ...first, 'x-visible': { field: 'gone', is: true } }] };
    const read = readForm(faulty, more);
    const [problem] = read.definition ? await check(read.definition) : [];
    expect(problem).toMatchObject({
      code: 'unknown-field',
      pointer: '/properties/page/properties/outcomes/x-rows/0/x-visible/field',
    });
  });

  it('are refused if they cannot be rows', async () => {
    const again = { const: 'eating', title: 'Eating again' };
    expect(await codes({ 'x-rows': rows })).toContain('bad-rows');
    expect(await codes({ 'x-rows': rows, additionalProperties: level })).toContain('bad-rows');
    expect(await codes({ 'x-rows': rows, additionalProperties: asked, properties: {} })).toEqual(['bad-rows']);
    expect(await codes({ title: undefined, 'x-rows': rows, additionalProperties: asked })).toContain('bad-rows');
    for (const own of [{ title: 'All' }, { 'x-visible': { context: 'role', is: 'a' } }])
      expect(await codes({ 'x-rows': rows, additionalProperties: { ...asked, ...own } })).toContain('bad-rows');
    expect(await codes({ 'x-rows': [...rows, again], additionalProperties: asked })).toEqual(['bad-rows']);
    expect(await codes({ 'x-rows': [{ const: 'a b', title: 'A' }], additionalProperties: asked })).toContain(
      'bad-name',
    );
    expect(await codes({ 'x-rows': 'no-such-list', additionalProperties: asked })).toContain('unknown-list');
    expect(await codes({ 'x-rows': [], additionalProperties: asked })).toContain('wrong-value');
    expect(await codes({ properties: { level }, additionalProperties: asked })).toEqual(['keyword-not-for-forms']);
  });

  it('report once what is wrong in what is asked of each', async () => {
    const wrong = { type: 'object', properties: { level: { ...level, 'x-visible': { field: 'nosuch', is: true } } } };
    expect(new Set(await codes({ 'x-rows': rows, additionalProperties: wrong }))).toEqual(new Set(['unknown-field']));
  });

  it('have no number, and no name that stands for all of them outside a calculation', async () => {
    const section = { 'x-rows': rows, additionalProperties: asked };
    const noteIf = (condition: object): object => ({ note: { 'x-note': 'Note', 'x-visible': condition } });
    const where = { field: '@entry', is: 0 };
    expect(await codes(section, noteIf({ some: 'outcomes', where }))).toContain('entry-outside-repeat');
    expect(await codes(section, noteIf({ field: '/page/outcomes/level', is: true }))).toContain('unknown-field');
    expect(await codes(section, noteIf({ every: 'outcomes', where: { field: 'level', answered: true } }))).toEqual([]);
  });

  it('are translated once: each title, and what is asked of all', () => {
    const at = '/properties/page/properties/outcomes';
    const welsh = {
      [`${at}/x-rows/0/title`]: { en: 'Eating', cy: 'Bwyta' },
      [`${at}/additionalProperties/properties/level/title`]: { en: level.title, cy: 'Allwch chi ei reoli?' },
    };
    const { definition } = readForm({ 'x-rows': rows, additionalProperties: asked }, {}, welsh);
    if (!definition) throw new Error('It cannot be read.');
    const pointers = translatableTexts(definition).map(({ pointer }) => pointer);
    expect(pointers.filter((pointer) => pointer?.startsWith(at))).toEqual([
      `${at}/title`,
      `${at}/x-rows/0/title`,
      `${at}/x-rows/0/description`,
      `${at}/x-rows/1/title`,
      `${at}/additionalProperties/properties/level/title`,
    ]);
    const [section] = compile(inWelsh(definition)).model.pages[0]?.children ?? [];
    expect(section).toMatchObject({
      children: [
        { label: 'Bwyta', children: [{ label: 'Allwch chi ei reoli?' }] },
        { label: 'Washing', children: [{ label: 'Allwch chi ei reoli?' }] },
      ],
    });
  });

  it('have former places: each its own, and those of all, in which `{row}` is any name of the row', async () => {
    const former = { 'x-renamedFrom': '/page/{row}Level' };
    const section = {
      'x-rows': [
        { const: 'eating', title: 'Eating', 'x-renamedFrom': ['/page/meals', 'food'] },
        { const: 'washing', title: 'Washing' },
      ],
      additionalProperties: {
        type: 'object',
        'x-renamedFrom': '/page/old/{row}',
        properties: { level: { ...level, ...former } },
      },
    };
    const { definition } = readForm(section);
    const [outcomes] = (definition && compile(definition).model.pages[0]?.children) ?? [];
    expect(outcomes).toMatchObject({
      children: [
        {
          renamedFrom: ['/page/meals', '/page/outcomes/food', '/page/old/eating', '/page/old/food'],
          children: [{ renamedFrom: ['/page/eatingLevel', '/page/foodLevel'] }],
        },
        { renamedFrom: ['/page/old/washing'], children: [{ renamedFrom: ['/page/washingLevel'] }] },
      ],
    });
    expect(await codes(section)).toEqual([]);
    const outside = { one: { ...level, title: 'One', ...former } };
    expect(await codes(section, outside)).toEqual(['not-in-row']);
    const twice = { ...section.additionalProperties, properties: { level, other: { ...level, title: 'Other' } } };
    const both = Object.values(twice.properties).map((one, n) => [`q${n}`, { ...one, ...former }]);
    expect(
      await codes({ ...section, additionalProperties: { ...twice, properties: Object.fromEntries(both) } }),
    ).toContain('renamed-twice');
    const there = { eatingLevel: { ...level, title: 'There' } };
    expect(await codes(section, there)).toEqual(['renamed-present']);
  });

  const choice = { title: 'How much?', enum: ['none', 'low', 'high'] };
  const narrowed = (own: object, more: object = {}): object => ({
    'x-rows': [rows[0], { const: 'washing', title: 'Washing', properties: own }],
    additionalProperties: {
      type: 'object',
      properties: {
        choice: { ...choice, ...more },
        several: { title: 'S', type: 'array', items: { enum: ['a', 'b'] } },
      },
    },
  });

  it('have only some of the options of a question, of which the others are not called impossible', async () => {
    const section = narrowed({ choice: { enum: ['none', 'low'] } });
    const note = (where: object): object => ({ note: { 'x-note': 'N', 'x-visible': { some: 'outcomes', where } } });
    expect(await codes(section, note({ field: 'choice', is: 'high' }))).toEqual([]);
    expect(await codes(section, note({ field: 'choice', is: 'other' }))).toContain('impossible-value');
    const { definition } = readForm(section);
    const model = definition && compile(definition).model;
    expect(model?.pages[0]?.children).toMatchObject([
      { children: [{ children: [{ options: [{}, {}, {}] }, {}] }, { children: [{ options: [{}, {}] }, {}] }] },
    ]);
    for (const own of [
      { nothing: { enum: ['a'] } },
      { choice: { enum: ['none', 'lo'] } },
      { several: { enum: ['a'] } },
    ])
      expect(await codes(narrowed(own))).toEqual(['bad-rows']);
    expect(await codes(narrowed({ choice: { enum: ['none', 'low'] } }, { default: 'high' }))).toEqual(['bad-rows']);
    expect(await codes(narrowed({ choice: { title: 'Another' } }))).toContain('unknown-member');
  });

  it('end with their totals, which no condition or calculation over rows reads', async () => {
    const hours = { title: 'Hours', type: 'integer' };
    const section = {
      'x-rows': rows,
      additionalProperties: { type: 'object', properties: { hours, level } },
      'x-total': { title: 'Altogether', of: ['hours'] },
    };
    const more = {
      sum: { title: 'Sum', type: 'integer', 'x-calculate': { sum: ['/page/outcomes/hours'] } },
      all: { 'x-note': 'All', 'x-visible': { every: 'outcomes', where: { field: 'level', answered: true } } },
      many: { 'x-note': 'Many', 'x-visible': { field: '/page/outcomes/total/hours', above: 9 } },
    };
    expect(await codes(section, more)).toEqual([]);
    const { definition } = readForm(section, more);
    const compiled = definition && compile(definition);
    expect(compiled?.model.pages[0]?.children[0]).toMatchObject({
      children: [{}, {}, { label: 'Altogether', path: '/page/outcomes/total', children: [{ calculated: true }] }],
    });
    const wrong = (own: object): Promise<readonly string[]> => codes({ ...section, ...own });
    expect(await wrong({ 'x-total': { title: 'T', of: ['level'] } })).toEqual(['bad-rows']);
    expect(await wrong({ 'x-total': { title: 'T', of: ['nothing'] } })).toEqual(['bad-rows']);
    expect(await wrong({ 'x-rows': [...rows, { const: 'total', title: 'Mine' }] })).toContain('bad-rows');
    expect(await codes({ properties: { hours }, 'x-total': { title: 'T', of: ['hours'] } })).toContain('bad-rows');
  });
});
