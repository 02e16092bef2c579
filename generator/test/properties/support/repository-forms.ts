import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OracleForm } from '../../oracle/definition.ts';
import type { Genes } from '../../../../test-support/src/random/genes.ts';

export const repository: string = fileURLToPath(new URL('../../../../', import.meta.url));

/**
 * Folders with a form in them: the councils' own, and the one that uses everything. The chain has a test of its own.
 */
export const folders: readonly string[] = ['forms', 'test-support/conformance/forms'].flatMap((root) =>
  readdirSync(join(repository, root), { recursive: true })
    .map(String)
    .filter((path) => /^[^/]+\/[^/]+\/form\.json$/.test(path) && !path.includes('/chain-'))
    .map((path) => `${root}/${dirname(path)}`),
);

/** Returns the drafts that come with a form, and an empty one. */
export function draftsOf(form: string): readonly unknown[] {
  const folder = join(repository, form, 'drafts');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const cases = form.startsWith('test-support/conformance/') ? casesOf(basename(form)) : [];
  return [
    {},
    ...cases,
    ...files.map((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { answers: unknown }).answers),
  ];
}

function casesOf(form: string): readonly unknown[] {
  const folder = join(repository, 'test-support/conformance/cases');
  const cases = readdirSync(folder).flatMap(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { forms: readonly string[]; answers?: unknown }[],
  );
  return cases.filter(({ forms }) => forms.includes(form)).map(({ answers }) => answers ?? {});
}

/** Returns what a host might provide, by the types that the definition declares. */
export function factsFor(read: Genes, form: OracleForm): { today: string; context: { [name: string]: unknown } } {
  const declared = Object.entries(
    (form.schema['x-form'].context ?? {}) as { [name: string]: { type: string; enum?: unknown[] } },
  );
  const value = (type: string): unknown =>
    ({ boolean: read.chance(50), number: read.below(5), integer: read.below(5), array: ['a'] })[type] ?? 'text';
  return {
    today: read.pick(['2026-11-22', '2026-10-30', '2024-02-29']),
    context: Object.fromEntries(
      declared
        .filter(() => read.chance(75))
        .map(([name, fact]) => [name, fact.enum ? read.pick(fact.enum) : value(fact.type)]),
    ),
  };
}
