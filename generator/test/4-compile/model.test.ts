import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, CompileError, read, type Definition } from '@formwright/generator';
import { describe, expect, test } from 'vitest';
import { resolveCalculation } from '../../src/2-resolve/calculations/resolve-calculation.ts';
import { resolveCondition } from '../../src/2-resolve/conditions/resolve-condition.ts';
import type { Site } from '../../src/2-resolve/names/site.ts';
import { lowerCalculation } from '../../src/4-compile/logic/lower-calculation.ts';
import { lowerCondition } from '../../src/4-compile/logic/lower-condition.ts';
import type { Condition, Expression } from '../../src/4-compile/logic/logic.ts';
import { isSafeAddress, richText } from '../../src/2-resolve/texts/rich-text.ts';
import { textFormats } from '../../src/language/index.ts';
import { orderedSteps } from '../../src/5-emit/logic/steps.ts';

const folder = join(import.meta.dirname, 'every-keyword');
const definition = read(join(folder, 'form.json')).definition as Definition;

const siteIn = (from: string): Site => {
  const node = definition.root;
  const keyword = { name: 'x-rules', value: [], place: node.place, namePlace: node.place, placeOf: () => node.place };
  return { node, keyword, pointer: '', scope: { root: node, from, repeats: new Set() } };
};
const compileCondition = (written: unknown, from: string): Condition =>
  lowerCondition(resolveCondition(written, siteIn(from)));
const compileCalculation = (written: unknown, from: string): Expression =>
  lowerCalculation(resolveCalculation(written, siteIn(from)));
const json = (name: string): object => JSON.parse(readFileSync(join(folder, name), 'utf8')) as object;

describe('a form with every keyword that changes what people see', () => {
  test('has the model in the file beside it', () => {
    const { model } = compile(definition);
    // Functions have no place in JSON: what a format does is what the runtime's does.
    expect(JSON.parse(JSON.stringify(model))).toEqual(json('model.json'));
    expect(
      model.pages
        .flatMap(({ children }) => children)
        .flatMap((node) =>
          node.kind === 'field' && node.format && node.format !== 'money'
            ? [node.textFormat === textFormats[node.format].text]
            : [],
        ),
    ).not.toContain(false);
  });

  test('knows the facts that it declares', () => {
    expect([...compile(definition).facts]).toEqual([
      ['role', { type: 'string', values: ['worker', 'manager'] }],
      ['since', { type: 'string', format: 'date' }],
      ['level', { type: 'integer' }],
    ]);
  });
});

test('a Welsh form marks what is still in English', () => {
  const rule = (message: string): object => ({ check: { field: 'f', is: 'a' }, message });
  const choices = [
    { const: 'a', title: 'A' },
    { const: 'b', title: 'B' },
  ];
  const form = {
    $id: 'test/welsh',
    title: 'Welsh',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Council' },
    properties: {
      p: {
        title: 'Page',
        type: 'object',
        properties: {
          f: { title: 'Field', oneOf: choices, 'x-rules': [rule('Check'), rule('Think'), rule('Check')] },
          g: { title: 'Page', type: 'boolean' },
          n: { 'x-note': 'Read *this*.' },
          m: { 'x-note': 'Stop.' },
        },
      },
    },
  };
  const cy = {
    '/title': { en: 'Welsh', cy: 'Cymraeg' },
    '/properties/p/title': { en: 'Page', cy: 'Tudalen' },
    '/properties/p/properties/f/oneOf/1/title': { en: 'B', cy: 'Bi' },
    '/properties/p/properties/f/x-rules/0/message': { en: 'Check', cy: 'Gwiriwch' },
    '/properties/p/properties/f/x-rules/2/message': { en: 'Check', cy: 'Gwiriwch eto' },
    '/properties/p/properties/m/x-note': { en: 'Stop.', cy: 'Stopiwch.' },
  };
  const texts = { '/forms/test/welsh/form.json': form, '/forms/test/welsh/cy.json': cy };
  const { definition: made } = read('/forms/test/welsh/form.json', {
    open: new Map(Object.entries(texts).map(([file, content]) => [file, JSON.stringify(content)])),
  });
  const { model, welsh } = compile(made as Definition);
  const [page] = model.pages;
  const [f, g, n, m] = page?.children ?? [];
  expect(welsh).toEqual({
    ...model,
    title: 'Cymraeg',
    language: 'cy',
    texts: ['Gwiriwch', 'Think'],
    untranslated: ['Council', 'Field', 'A', 'Think', 'Page'],
    pages: [
      {
        ...page,
        label: 'Tudalen',
        children: [
          {
            ...f,
            options: [
              { value: 'a', label: 'A' },
              { value: 'b', label: 'Bi' },
            ],
          },
          g,
          {
            ...n,
            text: [
              { kind: 'paragraph', content: ['Read ', { kind: 'emphasis', content: ['this'] }, '.'], language: 'en' },
            ],
          },
          { ...m, text: [{ kind: 'paragraph', content: ['Stopiwch.'] }] },
        ],
      },
    ],
  });
});

test('a minimal form', () => {
  const file = '/forms/test/plain/form.json';
  const plain = {
    $id: 'test/plain',
    type: 'object',
    properties: { p: { type: 'object', properties: { f: { const: 5 }, g: { type: 'string' } } } },
  };
  const { definition: made } = read(file, { open: new Map([[file, JSON.stringify(plain)]]) });
  const compiled = compile(made as Definition);
  expect(compiled).not.toHaveProperty('welsh');
  const { model, facts } = compiled;
  const field = { kind: 'field', label: '', widget: 'text', ui: {} };
  expect(facts.size).toBe(0);
  expect(model).toEqual({
    id: 'test/plain',
    title: '',
    version: '',
    owner: '',
    language: 'en',
    progress: 'mandatory',
    reference: 'XX-XX-XXXX-XXXXXX',
    words: {},
    texts: [],
    pages: [
      {
        kind: 'page',
        name: 'p',
        path: '/p',
        label: '',
        children: [
          { ...field, name: 'f', path: '/p/f', type: 'number', widget: 'number', const: 5 },
          { ...field, name: 'g', path: '/p/g', type: 'string' },
        ],
      },
    ],
  });
});

describe('Markdown', () => {
  test('what is not supported stays as it was written', () => {
    expect(richText('<b>raw</b> and ![image](x.png)\n\n> Quoted\n\n- One\n\n  - Inner')).toEqual([
      { kind: 'paragraph', content: ['<b>', 'raw', '</b>', ' and ', '![image](x.png)'] },
      { kind: 'paragraph', content: ['> Quoted'] },
      { kind: 'list', ordered: false, items: [['One', '- Inner']] },
    ]);
  });

  test('links lead only where links may lead', () => {
    const safe = ['https://a.org', 'http://a.org/b?c=d', 'HTTPS://A.ORG', 'mailto:a@b.org', 'tel:0113', '/here', '/'];
    const unsafe = [
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      '/\\evil.example',
      'here',
      'xhttps://a.org',
      'https://a.org/<b>',
      'https://a.org/ b',
      'ftp://a.org',
      ' https://a.org',
      'https:/a.org',
    ];
    expect([safe.filter(isSafeAddress), unsafe.filter(isSafeAddress)]).toEqual([safe, []]);
    expect(richText('[Bad](javascript:alert) [Good](/a)')).toEqual([
      { kind: 'paragraph', content: ['Bad', ' ', { kind: 'link', href: '/a', content: ['Good'] }] },
    ]);
  });
});

describe('what the checker would have refused is an error:', () => {
  const scope = '/calls';

  test.each([
    ['No field nobody seen from /calls', () => compileCondition({ field: 'nobody', is: 1 }, scope)],
    ['No field nobody seen from the root', () => compileCondition({ field: 'nobody', is: 1 }, '')],
    ['A comparison without an operator: {"field":"named"}', () => compileCondition({ field: 'named' }, scope)],
    ['No such calculation: {"guess":"named"}', () => compileCalculation({ guess: 'named' }, scope)],
  ] as const)('%s', (message, broken) => {
    expect(broken).toThrow(message);
    try {
      broken();
    } catch (error) {
      expect(error).toBeInstanceOf(CompileError);
      expect((error as Error).name).toBe('CompileError');
    }
  });

  test('a circle of conditions', () => {
    const compiled = compile(definition);
    const isTrue = (path: string): Condition => ({
      kind: 'answered',
      of: { kind: 'field', path },
      is: true,
    });
    const circle = new Map([
      ['/calls/named', isTrue('/calls/all')],
      ['/calls/all', isTrue('/calls/named')],
    ]);
    expect(() => orderedSteps({ ...compiled, logic: { ...compiled.logic, visible: circle } })).toThrow(
      'visible /calls/named depends on itself',
    );
  });
});

test('operands and calculations of unusual shapes', () => {
  const scope = '/sums';
  const constant = (value: unknown): object => ({ kind: 'operand', of: { kind: 'constant', value } });
  const field = (name: string): object => ({ kind: 'field', path: `/sums/${name}` });
  expect([
    compileCalculation('as it is', scope),
    compileCalculation(null, scope),
    compileCalculation(5, scope),
  ]).toEqual([constant('as it is'), constant(null), constant(5)]);
  expect(compileCalculation({ field: 'a' }, scope)).toEqual({ kind: 'operand', of: field('a') });
  expect(compileCalculation({ context: 'role' }, scope)).toEqual({
    kind: 'operand',
    of: { kind: 'context', name: 'role' },
  });
  expect(compileCalculation({ today: { days: -3 } }, scope)).toEqual({
    kind: 'operand',
    of: { kind: 'today', move: { days: { kind: 'constant', value: -3 } } },
  });
  expect(compileCalculation({ today: null }, scope)).toEqual({
    kind: 'operand',
    of: { kind: 'today', move: {} },
  });
  expect(compileCalculation({ sum: 'a' }, scope)).toEqual({ kind: 'sum', of: [field('a')] });
  expect(compileCalculation({ sum: ['a', { field: 'b' }] }, scope)).toEqual({
    kind: 'sum',
    of: [field('a'), field('b')],
  });
  expect(compileCalculation({ age: { field: 'f' } }, scope)).toEqual({ kind: 'age', from: field('f') });
  expect(compileCalculation({ age: { from: 'f' } }, scope)).toEqual({ kind: 'age', from: field('f') });
  expect(compileCalculation({ age: { from: 'f', until: { today: {} } } }, scope)).toEqual({
    kind: 'age',
    from: field('f'),
    until: { kind: 'today', move: {} },
  });
  expect(compileCalculation({ text: 'alone' }, scope)).toEqual({ kind: 'text', pieces: ['alone'] });
  expect(compileCalculation({ choose: [{ when: { field: 'l', is: true }, value: 1 }] }, scope)).toEqual({
    kind: 'choose',
    rows: [
      {
        when: { kind: 'compare', left: field('l'), operator: 'is', right: { kind: 'constant', value: true } },
        value: constant(1),
      },
    ],
  });
});
