import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FormModel } from '@formwright/model';
import type { CaseRecord } from './built-form.ts';
import { recordForForm } from './record-for-form.ts';

const name = /^[a-z0-9-]+\.json$/;

/**
 * Reads a form's records, `records/*.json`, sorted by name, with the values that the form uses. Empty if there is no
 * such folder.
 *
 * @throws Error if one is not JSON, or lacks `source`, `at` or `values`.
 */
export async function readRecords(formFolder: string, model: FormModel): Promise<ReadonlyMap<string, CaseRecord>> {
  const folder = join(formFolder, 'records');
  const files = await readdir(folder).catch(() => []);
  const records = new Map<string, CaseRecord>();
  for (const file of files.filter((candidate) => name.test(candidate)).sort()) {
    records.set(basename(file, '.json'), recordForForm(model, await readRecord(join(folder, file))));
  }
  return records;
}

async function readRecord(file: string): Promise<CaseRecord> {
  const record: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!isCaseRecord(record))
    throw new Error(`${file} is not a record: it must have "source" and "at" (strings) and "values" (an object).`);
  return record;
}

function isCaseRecord(value: unknown): value is CaseRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { source, at, values, context } = value as Partial<CaseRecord>;
  return (
    typeof source === 'string' &&
    typeof at === 'string' &&
    isObject(values) &&
    (context === undefined || isObject(context))
  );
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
