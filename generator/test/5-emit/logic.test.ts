import { compile, read, runForm, type Compiled, type Definition } from '@formwright/generator';
import type { CompiledForm } from '@formwright/model';
import { describe, expect, test } from 'vitest';
import { actionList } from '../properties/support/random-fields.ts';
import { emitLogic } from '../../src/5-emit/logic.ts';

type Json = { readonly [name: string]: unknown };

const file = '/forms/test/logic/form.json';

function compiled(pages: Json, more: Json = {}): Compiled {
  const properties = Object.fromEntries(
    Object.entries(pages).map(([name, nodes]) => [name, { title: name, type: 'object', properties: nodes }]),
  );
  const form = {
    $id: 'test/logic',
    title: 'Logic',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Nobody', lists: actionList, ...more },
    properties,
  };
  return compile(read(file, { open: new Map([[file, JSON.stringify(form)]]) }).definition as Definition);
}

const formOf = (pages: Json, more?: Json): CompiledForm => runForm(compiled(pages, more));
const facts = { today: '2026-11-24' };
const yesNo = (more: Json = {}): Json => ({ title: 'Yes or no', type: 'boolean', ...more });
const text = (more: Json = {}): Json => ({ title: 'Text', type: 'string', maxLength: 20, ...more });
const number = (more: Json = {}): Json => ({ title: 'Number', type: 'number', ...more });
const repeat = (properties: Json, more: Json = {}, entry: Json = {}): Json => ({
  title: 'Repeat',
  type: 'array',
  ...more,
  items: { title: 'Entry', type: 'object', ...entry, properties },
});

test('logic.js imports only what it calls, and evaluates each thing once', () => {
  const list = { title: 'Action', type: 'string', 'x-options': 'actions' };
  const shown = { 'x-visible': { field: 'a', is: true } };
  const form = {
    p: {
      a: yesNo(),
      b: text(shown),
      c: text(shown),
      d: {
        ...list,
        ...shown,
        'x-mandatory': {
          all: [
            { field: 'd', attribute: 'assign', is: 'team' },
            { field: 'd', attribute: 'assign', is: 'me' },
            { field: 'd', attribute: 'team', is: 'hub' },
          ],
        },
      },
    },
    q: {
      r: repeat({ x: text({ format: 'uprn', 'x-mandatory': { field: 'y', is: 'r9' } }), y: text() }),
      s: repeat({ z: text() }),
      u: text({ 'x-mandatory': { some: 'r', where: { field: 'x', is: '1' } } }),
    },
  };
  expect(emitLogic(compiled(form)))
    .toBe(`import { addAll, boolean, entriesOf, formatted, part, text, uprn } from "@formwright/runtime";

const t0 = new Map([["transferToHub", "team"], ["sadl", "team"], ["telecare", "none"], ["proposedClosure", "me"], ["closureStarted", "none"]]);
const t1 = new Map([["transferToHub", "hub"], ["sadl", "sadl"], ["telecare", "none"], ["proposedClosure", "none"], ["closureStarted", "none"]]);
export const steps = [
  [step1, "a6 a1 a4", "r6 0"],
];

function step1(draft, {}, { hidden, mandatory }, k) {
  const o0 = part(draft, "p");
  const o5 = part(draft, "q");
  k.r6 = entriesOf(o5.r, "/q/r");
  k[0] = (boolean(o0.a) === true);
  if (!k[0]) addAll(hidden, ["/p/b", "/p/c", "/p/d"]);
  if (k[0] && ((t0.get((k[0] ? text(o0.d) : undefined)) === "team") && (t0.get((k[0] ? text(o0.d) : undefined)) === "me") && (t1.get((k[0] ? text(o0.d) : undefined)) === "hub"))) mandatory.add("/p/d");
  if (k.r6.some((q0) => (formatted(uprn, q0.a.x) === "1"))) mandatory.add("/q/u");
  for (const s of k.r6) {
    if ((text(s.a.y) === "r9")) mandatory.add(s.p + "/x");
  }
}
`);
});

describe('what is read is evaluated first, whatever the order of the file', () => {
  test('calculations of calculations, conditions on them, and options of a field that a calculation reads', () => {
    const form = formOf({
      p: {
        last: number({ 'x-calculate': { sum: ['middle', 'first'] } }),
        shown: text({ 'x-visible': { field: 'last', above: 10 } }),
        middle: number({ 'x-calculate': { sum: ['first', 'first'] } }),
        first: number({ 'x-calculate': { sum: ['typed'] } }),
        typed: number(),
        copy: text({ 'x-calculate': { copy: 'choice' } }),
        choice: {
          title: 'Choice',
          oneOf: [
            { const: 'a', title: 'A', 'x-visible': { field: 'later', is: 'open' } },
            { const: 'b', title: 'B' },
          ],
        },
        later: text({ 'x-calculate': { copy: 'source' } }),
        source: text(),
      },
    });
    const { calculated, hidden, hiddenOptions } = form.evaluate(
      { p: { typed: 4, choice: 'a', source: 'open' } },
      facts,
    );
    expect([...calculated]).toEqual(
      expect.arrayContaining([
        ['/p/first', 4],
        ['/p/middle', 8],
        ['/p/last', 12],
        ['/p/later', 'open'],
        ['/p/copy', 'a'],
      ]),
    );
    expect(hidden.size).toBe(0);
    expect(hiddenOptions.size).toBe(0);
    const closed = form.evaluate({ p: { typed: 1, choice: 'a', source: 'shut' } }, facts);
    expect([...closed.hidden]).toEqual(['/p/shown']);
    expect(closed.calculated.get('/p/copy')).toBeUndefined();
    expect(closed.hiddenOptions.get('/p/choice')).toEqual(new Set(['a']));
  });
});

describe('a broken rule is shown', () => {
  const never = { check: { field: 'x', is: 'never' }, message: 'Never' };
  const broken = (pages: Json, answers: object, more?: Json): readonly unknown[] =>
    formOf(pages, more).evaluate(answers as never, facts).broken;

  test('at the field itself, or at the first field of the section that has the rule', () => {
    expect(broken({ p: { x: text({ 'x-rules': [never] }) } }, { p: { x: 'a' } })).toEqual([
      { pointer: '/p/x', text: 0 },
    ]);
    const section = {
      title: 'Section',
      type: 'object',
      'x-rules': [{ check: { field: 'y', is: 'never' }, message: 'Never' }],
      properties: {
        n: { 'x-note': 'Note' },
        inner: { title: 'Inner', type: 'object', properties: { m: { 'x-note': 'None here' } } },
        r: repeat({ z: text() }),
        y: text(),
      },
    };
    expect(broken({ p: { x: text(), s: section } }, { p: { s: { y: 'a' } } })).toEqual([
      { pointer: '/p/s/r', text: 0 },
    ]);
    expect(
      broken(
        { p: { r: repeat({ x: text() }, { 'x-rules': [{ check: { count: 'r', above: 5 }, message: 'More' }] }) } },
        { p: { r: [{}] } },
      ),
    ).toEqual([{ pointer: '/p/r', text: 0 }]);
    expect(
      broken(
        { p: { r: repeat({ n: { 'x-note': 'Note' }, y: text(), x: text() }, {}, { 'x-rules': [never] }) } },
        { p: { r: [{ x: 'never' }, { x: 'a' }] } },
      ),
    ).toEqual([{ pointer: '/p/r/1/y', text: 0 }]);
  });

  test('at the repeat around the entry that has the rule', () => {
    const rule = (at: string): Json => ({ check: { field: 'x', is: 'never' }, at, message: 'Never' });
    const pages = {
      p: {
        top: text(),
        o: repeat({ own: text(), i: repeat({ x: text() }, {}, { 'x-rules': [rule('own'), rule('top'), rule('x')] }) }),
      },
    };
    expect(broken(pages, { p: { o: [{}, { i: [{ x: 'a' }] }] } })).toEqual([
      { pointer: '/p/o/1/own', text: 0 },
      { pointer: '/p/top', text: 0 },
      { pointer: '/p/o/1/i/0/x', text: 0 },
    ]);
  });

  test('a rule is checked once everything that it compares is answered', () => {
    const checked = (check: Json, answers: object): number =>
      broken(
        { p: { x: text(), y: text(), z: text({ 'x-rules': [{ check, message: 'No' }] }) } },
        { p: answers },
        { conditions: { same: { field: '/p/x', is: { field: '/p/y' } } } },
      ).length;
    for (const check of [
      { not: { not: { field: 'x', is: { field: 'y' } } } },
      {
        any: [
          { field: 'x', in: ['b'] },
          { field: 'y', is: 'c' },
        ],
      },
      { condition: 'same' },
      {
        all: [
          { field: 'x', is: 'b' },
          { field: 'y', is: 'b' },
        ],
      },
    ]) {
      expect(
        [
          checked(check, { x: 'a' }),
          checked(check, { y: 'a' }),
          checked(check, {}),
          checked(check, { x: 'a', y: 'b' }),
        ],
        JSON.stringify(check),
      ).toEqual([0, 0, 0, 1]);
    }
    expect([checked({ field: 'x', in: ['b'] }, {}), checked({ field: 'x', in: ['b'] }, { x: 'a' })]).toEqual([0, 1]);
    expect(checked({ field: 'x', answered: true }, {})).toBe(1);
  });

  test('a form with one question at a time knows what its rules read on their page', () => {
    const check = {
      all: [
        { condition: 'both' },
        { field: 'x', is: 'never' },
        { some: 'r', where: { field: 'z', is: 'never' } },
        { field: '/q/far', is: 'never' },
      ],
    };
    const rules = [
      { check, when: { field: 'w', answered: true }, message: 'No' },
      { check, message: 'Perhaps', severity: 'advice' },
    ];
    const pages = {
      p: { x: text({ 'x-rules': rules }), y: text(), w: text(), r: repeat({ z: text() }) },
      q: { far: text() },
    };
    const conditions = { both: { field: '/p/y', is: 'never' } };
    const answers = { p: { x: 'a', y: 'a', w: 'a', r: [{ z: 'a' }] }, q: { far: 'a' } };
    const [one] = broken(pages, answers, { paging: 'question', conditions }) as { pointer: string; reads: string[] }[];
    expect({ ...one, reads: one?.reads.toSorted() }).toEqual({
      pointer: '/p/x',
      text: 0,
      reads: ['/p/r', '/p/w', '/p/x', '/p/y'],
    });
    const { prompts } = formOf(pages, { paging: 'question', conditions }).evaluate(answers, facts);
    expect(prompts).toEqual([{ pointer: '/p/x', text: 1 }]);
    expect(broken(pages, answers, { conditions })).toEqual([{ pointer: '/p/x', text: 0 }]);
  });
});

test('entries of entries: those in this entry, or in the whole form', () => {
  const form = formOf({
    p: {
      o: repeat({
        i: repeat({ n: number() }),
        mine: number({ 'x-calculate': { sum: ['/p/o/i/n'] } }),
        any: yesNo({ 'x-visible': { some: 'i', where: { field: 'n', above: 5 } } }),
      }),
      all: number({ 'x-calculate': { sum: ['/p/o/i/n'] } }),
      count: number({ 'x-calculate': { count: '/p/o/i', where: { field: 'n', above: 1 } } }),
    },
  });
  const { calculated, hidden } = form.evaluate(
    { p: { o: [{ i: [{ n: 1 }, { n: 2 }] }, { i: [{ n: 10 }] }, {}] } },
    facts,
  );
  expect(Object.fromEntries(calculated)).toEqual({ '/p/all': 13, '/p/count': 2, '/p/o/0/mine': 3, '/p/o/1/mine': 10 });
  expect([...hidden]).toEqual(['/p/o/0/any', '/p/o/2/any']);
});

test('a condition on all entries is evaluated for all of them before anything that depends on it', () => {
  const shown = { 'x-visible': { field: 'on', is: true } };
  const form = formOf({
    p: {
      r: repeat({
        on: yesNo(),
        text: text(shown),
        told: text({ 'x-visible': { some: '/p/r', where: { field: 'text', answered: true } } }),
      }),
    },
  });
  const hidden = (on: boolean): readonly string[] =>
    [...form.evaluate({ p: { r: [{}, { on, text: 'a' }] } }, facts).hidden].toSorted();
  expect(hidden(true)).toEqual(['/p/r/0/text']);
  expect(hidden(false)).toEqual(['/p/r/0/text', '/p/r/0/told', '/p/r/1/text', '/p/r/1/told']);
});

test('entries of entries of an entry: a condition on the entries around reads their own', () => {
  const shown = {
    'x-visible': {
      all: [
        { field: 'on', is: true },
        { field: 'top', is: true },
      ],
    },
  };
  const section = { title: 'Section', type: 'object', ...shown, properties: { z: repeat({ n: number() }) } };
  const sum = number({ 'x-calculate': { sum: ['/p/o/i/s/z/n'] } });
  const form = formOf({
    p: { o: repeat({ top: yesNo(), i: repeat({ on: yesNo(), s: section }), mine: sum }), all: sum },
  });
  const of = (on: boolean, ...numbers: number[]): Json => ({ on, s: { z: numbers.map((n) => ({ n })) } });
  const answers = {
    p: {
      o: [
        { top: true, i: [of(true, 1, 2), of(false, 4)] },
        { top: false, i: [of(true, 8)] },
        { top: true, i: [of(true, 16)] },
      ],
    },
  };
  expect(Object.fromEntries(form.evaluate(answers, facts).calculated)).toEqual({
    '/p/o/0/mine': 3,
    '/p/o/2/mine': 16,
    '/p/all': 19,
  });
});

test('a calculation has no value if something that it needs is missing', () => {
  const form = formOf({
    p: {
      born: { title: 'Born', type: 'string', format: 'date' },
      code: { title: 'Postcode', type: 'string', format: 'uk-postcode' },
      age: number({ 'x-calculate': { age: 'born' } }),
      then: number({ 'x-calculate': { age: { from: 'born', until: { today: { years: -1 } } } } }),
      since: number({ 'x-calculate': { days: 'born' } }),
      before: number({
        'x-calculate': { days: { from: { today: { days: 1 } }, until: { field: 'born', plus: { days: 2 } } } },
      }),
      district: text({ 'x-calculate': { outwardCode: 'code' } }),
    },
  });
  expect(Object.fromEntries(form.evaluate({ p: { born: '1948-03-09', code: 'l203nj' } }, facts).calculated)).toEqual({
    '/p/age': 78,
    '/p/then': 77,
    '/p/since': 28_749,
    '/p/before': -28_748,
    '/p/district': 'L20',
  });
  expect(form.evaluate({ p: {} }, facts).calculated.size).toBe(0);
});

test('multiplying and dividing are imported only by a form that uses them, and called with the rule of rounding', () => {
  const pages = {
    p: {
      hours: number(),
      rate: number(),
      cost: number({ 'x-calculate': { times: ['hours', 'rate'], rounded: { nearest: 0.01 } } }),
      double: number({ 'x-calculate': { times: ['hours', 2] } }),
      share: number({
        'x-calculate': {
          choose: [
            { when: { field: 'hours', answered: true }, value: { dividedBy: ['cost', 'hours'], rounded: { up: 1 } } },
          ],
        },
      }),
    },
  };
  const code = emitLogic(compiled(pages));
  expect(code).toMatch(/^import \{.* dividedBy, .*times \} from/);
  expect(code).toMatch(/times\(\[.*\], "nearest", 0\.01\)/);
  expect(code).toMatch(/times\(\[[^\]]*, 2\]\)/);
  expect(code).toMatch(/dividedBy\(\[.*\], "up", 1\)/);
  const { cost: _, double: __, share: ___, ...rest } = pages.p;
  expect(emitLogic(compiled({ p: rest }))).not.toMatch(/times|dividedBy/);
  const calculated = (hours: number): object =>
    Object.fromEntries(formOf(pages).evaluate({ p: { hours, rate: 0.5 } }, facts).calculated);
  expect(calculated(1.25)).toEqual({ '/p/cost': 0.63, '/p/double': 2.5, '/p/share': 1 });
  expect(calculated(0)).toEqual({ '/p/cost': 0, '/p/double': 0 });
});

test('a field that only a record fills in is never mandatory', () => {
  const locked = { 'x-mandatory': true, 'x-prefill': { from: 'name', edit: 'locked' } };
  const form = formOf({
    p: {
      name: text(locked),
      typed: text({ 'x-mandatory': true }),
      start: text({ ...locked, 'x-prefill': { from: 'name', edit: 'editable' } }),
      list: { ...repeat({ a: text({ 'x-mandatory': true, 'x-prefill': false }) }), ...locked },
    },
  });
  expect([...form.evaluate({ p: { list: [{}] } }, facts).mandatory]).toEqual(['/p/typed', '/p/start', '/p/list/0/a']);
});
