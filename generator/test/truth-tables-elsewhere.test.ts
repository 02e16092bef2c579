import { compile, read, runForm, type Definition } from '@formwright/generator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readLeftOut } from '../src/5-emit/portable/left-out.ts';
import { emitSubmissionSchema } from '../src/5-emit/submission-schema.ts';
import { formOf, type Json } from './oracle/definition.ts';
import { oracle } from './oracle/oracle.ts';
import { draftOf, formOfTable, isProbed, probe, truthTables } from './support/truth-table.ts';

const file = '/forms/example/table/form.json';

describe.each(truthTables.map(({ operator, tables }) => [operator, tables] as const))('%s', (_, tables) => {
  test.each(tables.map((table) => [table.title, table] as const))('%s, in the oracle', (_title, table) => {
    const form = formOf(formOfTable(table), file);
    for (const row of table.rows) {
      const { draft, facts } = draftOf(row);
      expect(isProbed(oracle(form, draft, facts).validateSubmission()), JSON.stringify(row)).toBe(row.holds);
    }
  });

  test.each(tables.map((table) => [table.title, table] as const))('%s, in the portable schema', (_title, table) => {
    const { definition } = read(file, { open: new Map([[file, JSON.stringify(formOfTable(table))]]) });
    const compiled = compile(definition as Definition);
    const schema = JSON.parse(emitSubmissionSchema(compiled)) as Json;
    const isLeftOut = readLeftOut(schema['$comment'] as string | undefined).some(({ path }) => path === probe);
    expect(isLeftOut, 'left out of the portable schema').toBe(table.portable === false);
    const [form, accepts] = [runForm(compiled), new Ajv2020({ strict: false, validateFormats: false }).compile(schema)];
    for (const row of table.rows) {
      // The schema sees a submission, and refuses it exactly if something is wrong; if the condition had to be left
      // out, it refuses only what is wrong.
      const { draft, facts } = draftOf(row);
      if (isLeftOut && row.holds) continue;
      expect(accepts(form.relevantAnswers(draft, facts)), JSON.stringify(row)).toBe(
        form.validateSubmission(draft, facts).length === 0,
      );
    }
  });
});
