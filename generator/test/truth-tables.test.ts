import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, read, runForm, type Definition } from '@formwright/generator';
import { describe, expect, test } from 'vitest';
import { draftOf, formOfTable, isProbed, truthTables } from './support/truth-table.ts';

// Generated code does what the tables say. The oracle and the portable schema are tested separately, because no mutant
// needs those tests.

const file = '/forms/example/table/form.json';

describe.each(truthTables.map(({ operator, tables }) => [operator, tables] as const))('%s', (_, tables) => {
  test.each(tables.map((table) => [table.title, table] as const))('%s', (_title, table) => {
    const { definition, diagnostics } = read(file, { open: new Map([[file, JSON.stringify(formOfTable(table))]]) });
    expect(diagnostics).toEqual([]);
    const form = runForm(compile(definition as Definition));
    for (const row of table.rows) {
      const { draft, facts } = draftOf(row);
      expect(isProbed(form.validateSubmission(draft, facts)), JSON.stringify(row)).toBe(row.holds);
    }
  });
});

test('every operator of the language has a table', () => {
  const { $defs } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../schemas/vocabularies/conditions.json'), 'utf8'),
  ) as { $defs: { condition: { properties: object } } };
  const operands = ['field', 'attribute', 'context', 'count', 'where'];
  expect(truthTables.map(({ operator }) => operator)).toEqual(
    Object.keys($defs.condition.properties)
      .filter((name) => !operands.includes(name))
      .toSorted(),
  );
  expect(truthTables.flatMap(({ tables }) => tables).flatMap(({ rows }) => rows).length).toBeGreaterThan(500);
});
