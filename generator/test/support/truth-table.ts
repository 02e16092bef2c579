import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft, Facts } from '@formwright/model';
import type { Json } from '../oracle/definition.ts';

/** The results of an operator, as data: truth-tables/OPERATOR.json. */
export interface Table {
  readonly title: string;
  readonly fields: { readonly [name: string]: Json };
  readonly condition: Json;
  readonly conditions?: Json;
  /** Whether plain JSON Schema can express it. */
  readonly portable?: false;
  readonly rows: readonly Row[];
}

/** Answers to the table's fields, which of them are hidden, facts, and whether the condition is true. */
export interface Row {
  /** In words. */
  readonly is?: string;
  readonly holds: boolean;
  readonly hidden?: readonly string[];
  readonly facts?: Partial<Facts>;
  readonly [field: string]: unknown;
}

const folder = join(import.meta.dirname, '../truth-tables');

/** All tables, by operator. */
export const truthTables: readonly { readonly operator: string; readonly tables: readonly Table[] }[] = readdirSync(
  folder,
).map((file) => ({
  operator: file.slice(0, -'.json'.length),
  tables: JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly Table[],
}));

/** The field of a table's form that is mandatory while the condition is true, and is not answered. */
export const probe = '/page/table/probe';

/** Returns whether the issues contain the probe, which means that the condition is true. */
export function isProbed(issues: readonly { readonly pointer: string; readonly code: string }[]): boolean {
  return issues.some(({ pointer, code }) => pointer === probe && code === 'mandatory');
}

/** Makes a form with the table's fields, switches that hide them, and the probe. */
export function formOfTable({ fields, condition, conditions }: Table): Json {
  const shown = Object.entries(fields).flatMap(([name, field]) => [
    [`hide${name}`, { title: `Hide ${name}`, type: 'boolean' }],
    [name, { title: `Field ${name}`, 'x-visible': { not: { field: `hide${name}`, is: true } }, ...field }],
  ]);
  return {
    $schema: '../../../schemas/dialect.json',
    $id: 'example/table',
    title: 'Table',
    type: 'object',
    'x-form': {
      version: '1.0.0',
      owner: 'Example Council',
      context: { limit: { type: 'integer' } },
      ...(conditions ? { conditions } : {}),
    },
    properties: {
      page: {
        title: 'Page',
        type: 'object',
        properties: {
          table: {
            title: 'Table',
            type: 'object',
            properties: {
              ...Object.fromEntries(shown),
              probe: { title: 'Probe', type: 'string', maxLength: 5, 'x-mandatory': condition },
            },
          },
        },
      },
    },
  };
}

/** Returns the draft and the facts of a row. */
export function draftOf({ is: _is, holds: _holds, hidden = [], facts, ...answers }: Row): {
  draft: Draft;
  facts: Facts;
} {
  const draft = { page: { table: { ...answers, ...Object.fromEntries(hidden.map((name) => [`hide${name}`, true])) } } };
  return { draft, facts: { today: '2026-11-24', ...facts } };
}
