import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, test } from 'vitest';
import type { OracleForm } from '../oracle/definition.ts';
import { unload } from '../support/load-form.ts';
import { buildFile } from './support/build-form.ts';
import { changedDraft } from './support/changed-draft.ts';
import { expectAsOracle, expectExact, expectSameVerdicts, expectSecondOpinion, newTally } from './support/compare.ts';
import { genes, reading, type Genes } from './support/genes.ts';
import { hold } from './support/hold.ts';
import { secondOpinion } from './support/hyperjump.ts';
import { randomDraft } from './support/random-draft.ts';
import { seed } from './support/settings.ts';

afterAll(unload);

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Folders with a form in them: the councils' own, and the one that uses everything. The chain has a test of its own. */
const folders = ['forms', 'packages/conformance/forms'].flatMap((root) =>
  readdirSync(join(repository, root), { recursive: true })
    .map(String)
    .filter((path) => /^[^/]+\/[^/]+\/form\.json$/.test(path) && !path.includes('/chain-'))
    .map((path) => `${root}/${dirname(path)}`),
);

function draftsOf(form: string): readonly unknown[] {
  const folder = join(repository, form, 'drafts');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const cases = form.startsWith('packages/conformance/') ? casesOf(basename(form)) : [];
  return [{}, ...cases, ...files.map((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { answers: unknown }).answers)];
}

function casesOf(form: string): readonly unknown[] {
  const folder = join(repository, 'packages/conformance/cases');
  const cases = readdirSync(folder).flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { forms: readonly string[]; answers?: unknown }[]);
  return cases.filter(({ forms }) => forms.includes(form)).map(({ answers }) => answers ?? {});
}

/** What a host might say, by the types that the definition declares. */
function factsFor(read: Genes, form: OracleForm): { today: string; context: { [name: string]: unknown } } {
  const declared = Object.entries((form.schema['x-form'].context ?? {}) as { [name: string]: { type: string; enum?: unknown[] } });
  const value = (type: string): unknown => ({ boolean: read.chance(50), number: read.below(5), integer: read.below(5), array: ['a'] })[type] ?? 'text';
  return {
    today: read.pick(['2026-11-22', '2026-10-30', '2024-02-29']),
    context: Object.fromEntries(declared.filter(() => read.chance(75)).map(([name, fact]) => [name, fact.enum ? read.pick(fact.enum) : value(fact.type)])),
  };
}

describe.each(folders)('%s', (name) => {
  test('generated code = oracle = portable schema, by ajv and by hyperjump', async () => {
    const built = await buildFile(join(repository, name, 'form.json'), `real-${name.replaceAll('/', '-')}`);
    const second = await secondOpinion(built.schema, `real/${name}`);
    const starts = draftsOf(name);
    const tally = newTally();
    const check = (draft: unknown, facts: { today: string; context: { [name: string]: unknown } }): void => {
      expectAsOracle(built, draft, facts);
      expectSameVerdicts(built, draft, { facts, tally });
      expectExact(built, draft, facts);
      expectSecondOpinion(built, draft, { facts, tally, second });
    };
    const grow = (numbers: readonly number[]): { draft: unknown; facts: { today: string; context: { [name: string]: unknown } } } => {
      const read = reading(numbers);
      const facts = factsFor(read, built.oracle);
      const draft = read.chance(85) ? changedDraft(read, built.oracle, read.pick(starts)) : randomDraft(read, built.oracle, read.pick(['tidy', 'careless', 'hostile']));
      return { draft, facts };
    };
    for (const draft of starts) check(draft, { today: '2026-11-22', context: {} });
    await hold(fc.asyncProperty(genes, async (numbers) => {
      const { draft, facts } = grow(numbers);
      check(draft, facts);
    }), { times: 60, describe: (numbers) => JSON.stringify(grow(numbers)) });
    console.log(`${name}: ${tally.drafts} drafts, ${tally.issues} issues, ${tally.accepted} accepted and ${tally.refused} refused by all, ${tally.verdicts} verdicts of three validators (seed ${seed}); left out: ${built.leftOut.length}`);
  }, 300_000);
});
