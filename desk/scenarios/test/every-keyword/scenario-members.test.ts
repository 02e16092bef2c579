import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSuite, runSuite } from '@formwright/scenarios';
import { afterAll, expect, test } from 'vitest';

// Each member of a file of scenarios: one value with which the scenario holds, and one with which it fails.

const schemas = join(import.meta.dirname, '../../../../schemas');
const folder = mkdtempSync(join(tmpdir(), 'scenario-members-'));
symlinkSync(schemas, join(folder, 'schemas'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const form = {
  $schema: '../../../schemas/dialect.json', $id: 'example/form', title: 'Example', type: 'object',
  'x-form': { version: '1.0.0', owner: 'Example Council', context: { senior: { type: 'boolean' } }, routing: { teams: { a: 'A', b: 'B' }, choose: [{ when: { field: '/page/flag', is: true }, to: 'b' }], otherwise: 'a', copies: [{ when: { field: '/page/flag', is: true }, to: 'a' }] } },
  properties: {
    page: {
      title: 'Page', type: 'object', 'x-prompts': [{ when: { field: 'flag', is: true }, message: 'Think of it' }],
      properties: {
        flag: { title: 'Flag', type: 'boolean', 'x-mandatory': true },
        more: { title: 'More', type: 'string', maxLength: 5, 'x-visible': { field: 'flag', is: true } },
        note: { title: 'Note of a senior', type: 'string', maxLength: 100, 'x-editable': { context: 'senior', is: true } },
        choice: { title: 'Choice', oneOf: [{ const: 'x', title: 'X' }, { const: 'y', title: 'Y' }, { const: 'z', title: 'Z', 'x-visible': { field: 'flag', is: false } }] },
        born: { title: 'Born', type: 'string', format: 'date' },
        age: { title: 'Age', type: 'number', 'x-calculate': { age: 'born' } },
        stop: { 'x-note': 'Stop.', 'x-stop': true, 'x-visible': { field: 'flag', is: true } },
      },
    },
    last: { title: 'Last', type: 'object', properties: { end: { title: 'End', type: 'string', maxLength: 100, 'x-mandatory': true } } },
  },
};

const answers = { page: { flag: true, more: 'too long', born: '2000-01-01' } };
const tooLong = { pointer: '/page/more', code: 'maxLength' };

interface Row {
  readonly member: string;
  readonly holds: object;
  readonly fails: object;
}

const of = (member: string, holds: unknown, fails: unknown): Row => ({ member: `expect.${member}`, holds: { expect: { [member]: holds } }, fails: { expect: { [member]: fails } } });
const within = (member: string, name: string, [holds, fails]: readonly [unknown, unknown]): Row => ({ member: `expect.${member}.${name}`, holds: { expect: { [member]: { [name]: holds } } }, fails: { expect: { [member]: { [name]: fails } } } });
const age = (is: number): object => ({ expect: { calculated: { '/page/age': is } } });

const rows: readonly Row[] = [
  of('visible', ['/page/more'], ['/page/nowhereSeen']), of('hidden', [], ['/page/more']), of('mandatory', ['/page/flag'], ['/page/more']), of('optional', ['/page/more'], ['/page/flag']),
  of('editable', ['/page/more'], ['/page/note']), of('locked', ['/page/note'], ['/page/more']), of('offered', { '/page/choice': ['x'] }, { '/page/choice': ['z'] }), of('withheld', { '/page/choice': ['z'] }, { '/page/choice': ['x'] }),
  of('amongIssues', [tooLong], [{ ...tooLong, pointer: '/page/flag' }]), of('noIssues', [{ pointer: '/page/flag', code: 'mandatory' }], [tooLong]), of('stops', ['/page/stop'], []),
  of('issues', [tooLong, { pointer: '/page/stop', code: 'stop' }, { pointer: '/last/end', code: 'mandatory' }], []), of('prompts', [{ pointer: '/page', text: 'Think of it' }], [{ pointer: '/page', text: 'Do it' }]), of('noPrompts', ['Do it'], ['Think of it']),
  of('calculated', { '/page/age': 26 }, { '/page/age': 27 }), of('relevantAnswers', { '/page/flag': true }, { '/page/flag': false }), of('absent', ['/last/end'], ['/page/flag']),
  within('progress', 'percent', [50, 51]), within('progress', 'mandatory', [2, 3]), within('progress', 'answered', [1, 2]), within('progress', 'pages', [{ last: 'cannot-start-yet' }, { last: 'completed' }]),
  within('route', 'to', ['b', 'a']), within('route', 'copies', [['a'], []]),
  { member: 'answers', holds: { expect: { absent: ['/last/end'] } }, fails: { answers: { last: { end: 'x' } }, expect: { absent: ['/last/end'] } } },
  { member: 'change', holds: age(26), fails: { like: 'first', answers: undefined, change: { '/page/born': '2010-01-01' }, ...age(26) } },
  { member: 'like', holds: { like: 'first', answers: undefined, ...age(26) }, fails: { like: 'empty', answers: undefined, ...age(26) } },
  { member: 'draft', holds: { draft: 'saved', answers: undefined, ...age(16) }, fails: age(16) },
  { member: 'page', holds: { page: 'page', expect: { noIssues: [{ pointer: '/last/end', code: 'mandatory' }] } }, fails: { expect: { noIssues: [{ pointer: '/last/end', code: 'mandatory' }] } } },
  { member: 'facts.today', holds: { facts: { today: '2036-01-01' }, ...age(36) }, fails: age(36) },
  { member: 'facts.context', holds: { facts: { context: { senior: true } }, expect: { editable: ['/page/note'] } }, fails: { expect: { editable: ['/page/note'] } } },
];

/** Is for the machine that suggested a scenario, or what each scenario is made of and told apart by. */
const others: readonly string[] = ['name', 'suggested', 'expect', 'facts'];

test('each member of a scenario has a row', () => {
  const { $defs } = JSON.parse(readFileSync(join(schemas, 'scenarios.json'), 'utf8')) as { readonly $defs: Readonly<Record<string, { readonly properties: Readonly<Record<string, object>> }>> };
  const members = [...Object.keys($defs['scenario']?.properties ?? {}), ...Object.keys($defs['expect']?.properties ?? {}).map((name) => `expect.${name}`)];
  const known = new Set(rows.map(({ member }) => member.split('.').slice(0, 2).join('.')));
  expect(members.filter((name) => !known.has(name) && !others.includes(name))).toEqual([]);
});

test.each(rows)('$member decides whether a scenario holds', async ({ member, holds, fails }) => {
  expect(await differencesOf(`${member}-holds`, holds)).toEqual([]);
  expect(await differencesOf(`${member}-fails`, fails)).not.toEqual([]);
});

async function differencesOf(name: string, own: object): Promise<readonly unknown[]> {
  const into = join(folder, 'written', 'here', name);
  mkdirSync(join(into, 'drafts'), { recursive: true });
  writeFileSync(join(into, 'form.json'), JSON.stringify(form));
  writeFileSync(join(into, 'drafts/saved.json'), JSON.stringify({ form: 'example/form', version: '1.0.0', answers: { page: { born: '2010-01-01' } }, entries: {}, page: 'page', ticked: [], prefilled: {} }));
  const scenarios = [{ name: 'first', answers, expect: { visible: ['/page/flag'] } }, { name: 'empty', answers: {}, expect: { visible: ['/page/flag'] } }, { name: 'this', answers, ...own }];
  writeFileSync(join(into, 'scenarios.json'), JSON.stringify({ facts: { today: '2026-11-24' }, scenarios }));
  const { suite, diagnostics } = await openSuite(join(into, 'form.json'));
  // What a scenario cannot name is refused.
  return suite ? (runSuite(suite).results.at(-1)?.differences ?? []) : diagnostics.map(({ code }) => code);
}
