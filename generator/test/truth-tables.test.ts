import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, read, runForm, type Definition } from '@formwright/generator';
import type { CompiledForm, Facts } from '@formwright/model';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { readLeftOut } from '../src/4-emit/portable/left-out.ts';
import { emitSubmissionSchema } from '../src/4-emit/submission-schema.ts';
import { formOf, type Json } from './oracle/definition.ts';
import { oracle } from './oracle/oracle.ts';
import { definitionFile, unload } from './support/load-form.ts';

// What each operator comes to, as data: truth-tables/OPERATOR.json. A row has answers of the table's fields, which of them are
// hidden, facts, and whether the condition holds. Generated code, the oracle and the portable schema must each say so.

interface Table {
  readonly title: string;
  readonly fields: { readonly [name: string]: Json };
  readonly condition: Json;
  readonly conditions?: Json;
  /** Whether plain JSON Schema can say it. */
  readonly portable?: false;
  readonly rows: readonly Row[];
}

interface Row {
  /** In words. */
  readonly is?: string;
  readonly holds: boolean;
  readonly hidden?: readonly string[];
  readonly facts?: Partial<Facts>;
  readonly [field: string]: unknown;
}

const folder = join(import.meta.dirname, 'truth-tables');
const tally = { rows: 0 };
afterAll(unload);

describe.each(readdirSync(folder))('%s', (file) => {
  const tables = JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly Table[];
  test.each(tables.map((table) => [table.title, table] as const))('%s', (_, table) => {
    const built = build(table);
    for (const row of table.rows) {
      expect(outcome(built, row), JSON.stringify(row)).toEqual({ generated: row.holds, oracle: row.holds, portable: true });
      tally.rows++;
    }
  });
});

test('every operator of the language has a table', () => {
  const { $defs } = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/vocabularies/conditions.json'), 'utf8')) as { $defs: { condition: { properties: object } } };
  const operands = ['field', 'attribute', 'context', 'count', 'where'];
  expect(readdirSync(folder).map((file) => file.slice(0, -'.json'.length))).toEqual(Object.keys($defs.condition.properties).filter((name) => !operands.includes(name)).toSorted());
  expect(tally.rows).toBeGreaterThan(500);
});

interface Built {
  readonly form: CompiledForm;
  readonly accepts: (submission: unknown) => boolean;
  readonly isLeftOut: boolean;
  readonly definition: Json;
}

/** A form with the table's fields, switches that hide them, and a field that is mandatory while the condition holds. */
function build({ fields, condition, conditions, portable }: Table): Built {
  const shown = Object.entries(fields).flatMap(([name, field]) => [
    [`hide${name}`, { title: `Hide ${name}`, type: 'boolean' }],
    [name, { title: `Field ${name}`, 'x-visible': { not: { field: `hide${name}`, is: true } }, ...field }],
  ]);
  const definition: Json = {
    $schema: '../../../schemas/dialect.json',
    $id: 'example/table',
    title: 'Table',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Example Council', context: { limit: { type: 'integer' } }, ...(conditions ? { conditions } : {}) },
    properties: {
      page: {
        title: 'Page',
        type: 'object',
        properties: { table: { title: 'Table', type: 'object', properties: { ...Object.fromEntries(shown), probe: { title: 'Probe', type: 'string', maxLength: 5, 'x-mandatory': condition } } } },
      },
    },
  };
  const file = definitionFile('truth-table');
  writeFileSync(file, JSON.stringify(definition));
  const { definition: made, diagnostics } = read(file);
  expect(diagnostics).toEqual([]);
  const compiled = compile(made as Definition);
  const schema = JSON.parse(emitSubmissionSchema(compiled)) as Json;
  const isLeftOut = readLeftOut(schema['$comment'] as string | undefined).some(({ path }) => path === probe);
  expect(isLeftOut, 'left out of the portable schema').toBe(portable === false);
  return { form: runForm(compiled), accepts: new Ajv2020({ strict: false, validateFormats: false }).compile(schema), isLeftOut, definition };
}

const probe = '/page/table/probe';

/** What each reading of the language says of a row. The portable schema sees a submission, and refuses it exactly if something is wrong; if it had to leave the condition out, only then. */
function outcome({ form, accepts, isLeftOut, definition }: Built, { is: _is, holds: _holds, hidden = [], facts, ...answers }: Row): { generated: boolean; oracle: boolean; portable: boolean } {
  const draft = { page: { table: { ...answers, ...Object.fromEntries(hidden.map((name) => [`hide${name}`, true])) } } };
  const known: Facts = { today: '2026-11-24', ...facts };
  const isProbed = (issues: readonly { readonly pointer: string; readonly code: string }[]): boolean => issues.some(({ pointer, code }) => pointer === probe && code === 'mandatory');
  const issues = form.validateSubmission(draft, known);
  const truth = oracle(formOf(definition, 'truth-table.json'), draft, known);
  return {
    generated: isProbed(issues),
    oracle: isProbed(truth.validateSubmission()),
    portable: isLeftOut && isProbed(issues) ? true : accepts(form.relevantAnswers(draft, known)) === (issues.length === 0),
  };
}
