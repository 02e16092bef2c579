import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSuite, runSuite } from '@formwright/scenarios';
import { expect, test } from 'vitest';
import { membersOfFile } from './members.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

// Each member of a file of scenarios: one value with which the scenario holds, and one with which it fails or is
// refused.

const schemas = join(import.meta.dirname, '../../../../schemas');
const folder = temporaryFolder('scenario-members-');
symlinkSync(schemas, join(folder, 'schemas'));

const form = {
  $schema: '../../../schemas/dialect.json',
  $id: 'example/form',
  title: 'Example',
  type: 'object',
  'x-form': {
    version: '1.0.0',
    owner: 'Example Council',
    context: { senior: { type: 'boolean' } },
    routing: {
      teams: { a: 'A', b: 'B' },
      choose: [{ when: { field: '/page/flag', is: true }, to: 'b' }],
      otherwise: 'a',
      copies: [{ when: { field: '/page/flag', is: true }, to: 'a' }],
    },
  },
  properties: {
    page: {
      title: 'Page',
      type: 'object',
      'x-prompts': [{ when: { field: 'flag', is: true }, message: 'Think of it' }],
      properties: {
        flag: { title: 'Flag', type: 'boolean', 'x-mandatory': true },
        more: { title: 'More', type: 'string', maxLength: 5, 'x-visible': { field: 'flag', is: true } },
        note: {
          title: 'Note of a senior',
          type: 'string',
          maxLength: 100,
          'x-editable': { context: 'senior', is: true },
        },
        choice: {
          title: 'Choice',
          oneOf: [
            { const: 'x', title: 'X' },
            { const: 'y', title: 'Y' },
            { const: 'z', title: 'Z', 'x-visible': { field: 'flag', is: false } },
          ],
        },
        born: { title: 'Born', type: 'string', format: 'date' },
        age: { title: 'Age', type: 'number', 'x-calculate': { age: 'born' } },
        came: { title: 'Came', type: 'string', format: 'local-date-time', 'x-start': { copy: { now: {} } } },
        stop: { 'x-note': 'Stop.', 'x-stop': true, 'x-visible': { field: 'flag', is: true } },
      },
    },
    last: {
      title: 'Last',
      type: 'object',
      properties: { end: { title: 'End', type: 'string', maxLength: 100, 'x-mandatory': true } },
    },
  },
};

const answers = { page: { flag: true, more: 'too long', born: '2000-01-01' } };
const tooLong = { pointer: '/page/more', code: 'maxLength' };

/** A scenario without answers begins with start values. */
const at = '2026-11-24T09:30';
const came = { expect: { relevantAnswers: { '/page/came': at } } };

/** Members of a scenario; `file`: those of the file. */
type Own = Readonly<Record<string, unknown>> & { readonly file?: object };

interface Row {
  readonly member: string;
  readonly holds: Own;
  readonly fails: Own;
}

const of = (member: string, holds: unknown, fails: unknown): Row => ({
  member: `expect.${member}`,
  holds: { expect: { [member]: holds } },
  fails: { expect: { [member]: fails } },
});
const within = (member: string, name: string, [holds, fails]: readonly [unknown, unknown]): Row => ({
  member: `expect.${member}.${name}`,
  holds: { expect: { [member]: { [name]: holds } } },
  fails: { expect: { [member]: { [name]: fails } } },
});
const issue = (name: string, [holds, fails]: readonly [unknown, unknown]): Row => ({
  ...of('amongIssues', [{ ...tooLong, [name]: holds }], [{ ...tooLong, [name]: fails }]),
  member: `issue.${name}`,
});
const prompt = (name: string, [holds, fails]: readonly [unknown, unknown]): Row => ({
  ...of(
    'prompts',
    [{ pointer: '/page', text: 'Think of it', [name]: holds }],
    [{ pointer: '/page', text: 'Think of it', [name]: fails }],
  ),
  member: `expect.prompts.${name}`,
});
const onDay = (today: unknown): Own => ({ facts: { today } });
const age = (is: number): Own => ({ expect: { calculated: { '/page/age': is } } });

const rows: readonly Row[] = [
  of('visible', ['/page/more'], ['/page/nowhereSeen']),
  of('hidden', [], ['/page/more']),
  of('mandatory', ['/page/flag'], ['/page/more']),
  of('optional', ['/page/more'], ['/page/flag']),
  of('editable', ['/page/more'], ['/page/note']),
  of('locked', ['/page/note'], ['/page/more']),
  of('offered', { '/page/choice': ['x'] }, { '/page/choice': ['z'] }),
  of('withheld', { '/page/choice': ['z'] }, { '/page/choice': ['x'] }),
  of('amongIssues', [tooLong], [{ ...tooLong, pointer: '/page/flag' }]),
  of('noIssues', [{ pointer: '/page/flag', code: 'mandatory' }], [tooLong]),
  of('stops', ['/page/stop'], []),
  of('issues', [tooLong, { pointer: '/page/stop', code: 'stop' }, { pointer: '/last/end', code: 'mandatory' }], []),
  of('prompts', [{ pointer: '/page', text: 'Think of it' }], [{ pointer: '/page', text: 'Do it' }]),
  of('noPrompts', ['Do it'], ['Think of it']),
  of('calculated', { '/page/age': 26 }, { '/page/age': 27 }),
  of('relevantAnswers', { '/page/flag': true }, { '/page/flag': false }),
  of('absent', ['/last/end'], ['/page/flag']),
  issue('pointer', ['/page/more', '/page/flag']),
  issue('code', ['maxLength', 'minLength']),
  issue('message', ['or fewer', 'or more']),
  prompt('pointer', ['/page', '/last']),
  prompt('text', ['Think', 'Do it']),
  within('progress', 'percent', [50, 51]),
  within('progress', 'mandatory', [2, 3]),
  within('progress', 'answered', [1, 2]),
  within('progress', 'pages', [{ last: 'cannot-start-yet' }, { last: 'completed' }]),
  within('route', 'to', ['b', 'a']),
  within('route', 'copies', [['a'], []]),
  { member: 'of the file: facts', holds: { file: onDay('2026-11-24') }, fails: { file: { facts: undefined } } },
  { member: 'of the file: facts.today', holds: age(26), fails: { file: onDay('2036-11-24'), ...age(26) } },
  {
    member: 'of the file: facts.context',
    holds: {
      file: { facts: { today: '2026-11-24', context: { senior: true } } },
      expect: { editable: ['/page/note'] },
    },
    fails: { expect: { editable: ['/page/note'] } },
  },
  { member: 'of the file: scenarios', holds: {}, fails: { file: { scenarios: undefined } } },
  { member: 'name', holds: { name: 'this' }, fails: { name: 'first' } },
  { member: 'expect', holds: { expect: { visible: ['/page/flag'] } }, fails: { expect: undefined } },
  {
    member: 'facts',
    holds: { facts: { today: '2036-01-01' }, ...age(36) },
    fails: { facts: { today: '2035-01-01' }, ...age(36) },
  },
  { member: 'suggested', holds: { suggested: true }, fails: { suggested: false } },
  {
    member: 'answers',
    holds: { expect: { absent: ['/last/end'] } },
    fails: { answers: { last: { end: 'x' } }, expect: { absent: ['/last/end'] } },
  },
  {
    member: 'change',
    holds: age(26),
    fails: { like: 'first', answers: undefined, change: { '/page/born': '2010-01-01' }, ...age(26) },
  },
  {
    member: 'like',
    holds: { like: 'first', answers: undefined, ...age(26) },
    fails: { like: 'empty', answers: undefined, ...age(26) },
  },
  { member: 'draft', holds: { draft: 'saved', answers: undefined, ...age(16) }, fails: age(16) },
  {
    member: 'page',
    holds: { page: 'page', expect: { noIssues: [{ pointer: '/last/end', code: 'mandatory' }] } },
    fails: { expect: { noIssues: [{ pointer: '/last/end', code: 'mandatory' }] } },
  },
  { member: 'facts.today', holds: { facts: { today: '2036-01-01' }, ...age(36) }, fails: age(36) },
  {
    member: 'facts.now',
    holds: { answers: undefined, facts: { now: at }, ...came },
    fails: { answers: undefined, ...came },
  },
  {
    member: 'of the file: facts.now',
    holds: { file: { facts: { today: '2026-11-24', now: at } }, answers: undefined, ...came },
    fails: { answers: undefined, ...came },
  },
  {
    member: 'facts.context',
    holds: { facts: { context: { senior: true } }, expect: { editable: ['/page/note'] } },
    fails: { expect: { editable: ['/page/note'] } },
  },
];

/**
 * What may be written though nothing comes of it here: for editors. That a scenario is suggested, the report of
 * `formwright test` says.
 */
const silent: readonly string[] = ['of the file: $schema'];

test('each member of a file of scenarios has a row', () => {
  const members = membersOfFile('scenarios.json').map((name) =>
    /^(?:scenario|expect|issue)\./.test(name) ? name.replace(/^scenario\./, '') : `of the file: ${name}`,
  );
  // A part of its own stands in the schema under its own name.
  const written = new Set([...rows.map(({ member }) => member), ...silent]);
  expect(members.filter((name) => ![...written].some((one) => one === name || one.startsWith(`${name}.`)))).toEqual([]);
  expect([...written].filter((name) => !members.includes(name))).toEqual([]);
});

test.each<Own>([
  { file: { surplus: 1 } },
  { file: { facts: { today: '2026-11-24', surplus: 1 } } },
  { surplus: 1 },
  { facts: { surplus: 1 } },
  { expect: { surplus: [] } },
  { expect: { progress: { surplus: 1 } } },
  { expect: { route: { surplus: 'a' } } },
  { expect: { issues: [{ ...tooLong, surplus: 1 }] } },
  { expect: { prompts: [{ pointer: '/page', text: 'Think', surplus: 1 }] } },
])('an unknown member is refused: %j', async (own) => {
  expect(await differencesOf(`surplus-${JSON.stringify(own)}`, own)).toEqual(['unknown-member']);
});

test.each(rows)('$member decides whether a scenario holds', async ({ member, holds, fails }) => {
  expect(await differencesOf(`${member}-holds`, holds)).toEqual([]);
  expect(await differencesOf(`${member}-fails`, fails)).not.toEqual([]);
});

async function differencesOf(name: string, { file = {}, ...own }: Own): Promise<readonly unknown[]> {
  const into = join(folder, 'written', 'here', name.replaceAll(/\W+/g, '-'));
  mkdirSync(join(into, 'drafts'), { recursive: true });
  writeFileSync(join(into, 'form.json'), JSON.stringify(form));
  writeFileSync(
    join(into, 'drafts/saved.json'),
    JSON.stringify({
      form: 'example/form',
      version: '1.0.0',
      answers: { page: { born: '2010-01-01' } },
      entries: {},
      page: 'page',
      ticked: [],
      prefilled: {},
    }),
  );
  const scenarios = [
    { name: 'first', answers, expect: { visible: ['/page/flag'] } },
    { name: 'empty', answers: {}, expect: { visible: ['/page/flag'] } },
    { name: 'this', answers, expect: { visible: ['/page/flag'] }, ...own },
  ];
  writeFileSync(join(into, 'scenarios.json'), JSON.stringify({ facts: { today: '2026-11-24' }, scenarios, ...file }));
  const { suite, diagnostics } = await openSuite(join(into, 'form.json'));
  // What a scenario cannot name is refused.
  return suite ? (runSuite(suite).results.at(-1)?.differences ?? []) : diagnostics.map(({ code }) => code);
}
