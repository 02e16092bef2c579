import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check, compile, read, type Compiled, type Definition } from '../../src/index.ts';

const file = resolve(fileURLToPath(new URL('../../../forms/test/part-words/form.json', import.meta.url)));
const block = {
  title: 'How to reach {who}',
  type: 'object',
  'x-words': { who: 'the {person}', They: 'They' },
  properties: {
    none: { title: '{They} have no phone', type: 'boolean' },
    note: { 'x-note': 'Write to **{who}**.' },
    phone: {
      title: 'Phone',
      type: 'string',
      maxLength: 20,
      'x-rules': [{ check: { field: 'phone', answered: true }, message: 'Enter a phone of {who}' }],
    },
  },
};
const self = { who: 'you', They: 'You' };

interface Given {
  readonly words?: object;
  readonly first?: object;
  readonly around?: object;
  readonly welsh?: object;
}

function readForm({ words = { person: 'adult' }, first = {}, around = {}, welsh }: Given = {}): Definition {
  const written = {
    $schema: '../../../schemas/dialect.json',
    $id: 'test/part-words',
    title: 'Words',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Test', words },
    properties: {
      page: {
        title: 'Page',
        type: 'object',
        ...around,
        properties: {
          first: { $ref: 'block.json', ...first },
          second: { $ref: 'block.json', title: 'How to reach the other' },
        },
      },
    },
  };
  const open = new Map([
    [file, JSON.stringify(written)],
    [resolve(file, '../block.json'), JSON.stringify(block)],
  ]);
  if (welsh) open.set(resolve(file, '../cy.json'), JSON.stringify(welsh));
  const { definition, diagnostics } = read(file, { open });
  if (!definition) throw new Error(JSON.stringify(diagnostics));
  return definition;
}

/** What people read in the two blocks, and the messages. */
function said({ model }: Pick<Compiled, 'model'>): string {
  return JSON.stringify([model.pages, model.texts]);
}

describe('the words of a part', () => {
  it('are those of a block, if the form says none', async () => {
    const definition = readForm();
    expect(await check(definition)).toEqual([]);
    expect(said(compile(definition)).match(/the \{person\}/g)).toHaveLength(4);
  });

  it('are those beside the block, and only there', async () => {
    const definition = readForm({ first: { 'x-words': self } });
    expect(await check(definition)).toEqual([]);
    const text = said(compile(definition));
    expect(text).toContain('"How to reach you"');
    expect(text).toContain('"You have no phone"');
    expect(text).toContain('"They have no phone"');
    expect(text).toContain('"Enter a phone of you"');
    expect(text).toContain('"Enter a phone of the {person}"');
    expect(text).toContain('{"kind":"strong","content":["you"]}');
  });

  it('can be around the block, or those of the form, which a host can override', () => {
    expect(said(compile(readForm({ around: { 'x-words': self } })))).not.toMatch(/They|\{who\}/);
    const { model } = compile(readForm({ words: self }));
    expect(model.words).toEqual(self);
    expect(said({ model })).toContain('"How to reach {who}"');
  });

  it('can have words of what is around', () => {
    const form = readForm({
      around: { 'x-words': { name: 'Ann' } },
      first: { 'x-words': { who: 'your {name}', They: 'They' } },
    });
    expect(said(compile(form))).toContain('"How to reach your Ann"');
  });

  it('of a block have the words that the form says around it, and otherwise those of the form', () => {
    const around = said(compile(readForm({ around: { 'x-words': { person: 'carer' } } })));
    expect(around).toContain('"How to reach the carer"');
    expect(around).toContain('"Enter a phone of the carer"');
    expect(around).not.toContain('{person}');
    expect(said(compile(readForm({ first: { 'x-words': { They: 'They', who: '{person}' } } })))).toContain(
      '"How to reach {person}"',
    );
  });

  it('are all said by the form, or none: otherwise the block would speak half to a person and half about them', async () => {
    const found = await check(readForm({ words: { who: 'you' } }));
    expect(found.map(({ code, params, pointer }) => [code, params['missing'], pointer])).toEqual([
      ['half-worded', '`They`', '/properties/page/properties/first/$ref'],
      ['half-worded', '`They`', '/properties/page/properties/second/$ref'],
    ]);
    const beside = await check(readForm({ first: { 'x-words': { who: 'you' } } }));
    expect(beside.map(({ code, params, pointer }) => [code, params['name'], pointer])).toEqual([
      ['unknown-word', 'They', '/properties/page/properties/first/$ref'],
    ]);
  });

  it('of a block need no words of their own where the form says them instead', async () => {
    const form = (words: object) => readForm({ around: { 'x-words': self }, words });
    expect(await check(form({}))).toEqual([]);
    expect((await check(form({ person: 'adult' }))).map(({ code, params }) => [code, params['name']])).toEqual([
      ['unused-name', 'person'],
    ]);
    expect(await check(readForm({ words: self }))).toEqual([]);
  });

  it('are reported if no text has them', async () => {
    const found = await check(readForm({ first: { 'x-words': { ...self, whom: 'you' } } }));
    expect(found.map(({ code, params }) => [code, params['name']])).toEqual([['unused-name', 'whom']]);
  });

  it('have Welsh, also in messages', () => {
    const at = '/properties/page/properties/first';
    const welsh = {
      [`${at}/x-words/who`]: { en: 'you', cy: 'chi' },
      [`${at}/x-words/They`]: { en: 'You', cy: 'Chi' },
      [`${at}/title`]: { en: block.title, cy: 'Sut i gysylltu â {who}' },
      [`${at}/properties/phone/x-rules/0/message`]: { en: 'Enter a phone of {who}', cy: 'Rhowch ffôn i {who}' },
    };
    const { welsh: model } = compile(readForm({ first: { 'x-words': self }, welsh }));
    expect(model?.texts[0]).toBe('Rhowch ffôn i chi');
    expect(JSON.stringify(model?.pages)).toContain('"Sut i gysylltu â chi"');
    // English with a Welsh word in it is still marked as English.
    expect(model?.untranslated).toContain('Chi have no phone');
  });
});
