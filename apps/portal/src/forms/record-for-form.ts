import { type FormModel, walk } from '@formwright/model';
import type { Visitor } from '../accounts/add-person.ts';
import type { CaseRecord } from './built-form.ts';

/**
 * Returns the part of a record that a form uses: the first name of each `x-prefill` path, with null where the record
 * has no value, and nothing else. So a value that the record lacks stays empty, and no browser can put its own in its
 * place. A browser also learns no more about the record than the form needs.
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

/** Returns what the account of whoever is signed in knows, for a form without records. Empty if nobody is. */
export function recordOfAccount(model: FormModel, { person }: Visitor): CaseRecord {
  if (!person) return recordForForm(model, { source: '', at: '', values: {} });
  const { firstName, lastName, email, at } = person;
  return recordForForm(model, { source: 'Your account', at, values: { account: { firstName, lastName, email } } });
}
