import { type FormModel, walk } from '@formwright/model';
import type { CaseRecord } from './built-form.ts';

/**
 * Returns of a record what a form asks of it: each first name of an `x-prefill` path, null where the record has none,
 * and nothing else. So what the record does not say is empty in the form, and no browser can put in its place something
 * of its own; and a browser learns no more of the record than the form needs.
 */
export function recordForForm(model: FormModel, record: CaseRecord): CaseRecord {
  const names = new Set<string>();
  walk(model.pages, (node) => {
    if (node.kind === 'note' || node.prefill === undefined || node.prefill.from.startsWith('.')) return;
    names.add(node.prefill.from.split('.', 1)[0] ?? '');
  });
  const values = [...names].map(
    (name) => [name, Object.hasOwn(record.values, name) ? record.values[name] : null] as const,
  );
  return { ...record, values: Object.fromEntries(values) };
}

/** Returns what stands for the record of a form that has none. */
export function emptyRecord(model: FormModel): CaseRecord {
  return recordForForm(model, { source: '', at: '', values: {} });
}
