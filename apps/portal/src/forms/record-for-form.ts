import { type FormModel, recordPaths } from '@formwright/model';
import { isObject, own } from '@formwright/runtime';
import type { Visitor } from '../accounts/add-person.ts';
import type { CaseRecord } from './built-form.ts';

/**
 * Returns the part of a record that a form reads, and nothing else. What begins with a name that the record lacks is null.
 * So a value that the record lacks stays empty, and no browser can put its own in its place. A browser also learns no
 * more about the record than the form needs.
 */
export function recordForForm(model: FormModel, record: CaseRecord): CaseRecord {
  const paths = recordPaths(model).map((path) => path.split('.'));
  const names = [...new Set(paths.map(([first = '']) => first))];
  const whole = Object.fromEntries(names.map((name) => [name, own(record.values, name) ?? null]));
  return { ...record, values: only(whole, paths) as CaseRecord['values'] };
}

/** Returns what paths lead to in a value, with the objects and lists around it. */
function only(value: unknown, paths: readonly (readonly string[])[]): unknown {
  const below = (name: string): readonly (readonly string[])[] =>
    paths.filter(([first]) => first === name).map(([, ...rest]) => rest);
  const ofEntry = below('*');
  if (Array.isArray(value) && ofEntry.length > 0) return value.map((entry) => only(entry, ofEntry));
  if (paths.some((path) => path.length === 0)) return value;
  if (!isObject(value)) return null;
  const names = Object.keys(value).filter((name) => below(name).length > 0);
  return Object.fromEntries(names.map((name) => [name, only(value[name], below(name))]));
}

/** Returns what the account of whoever is signed in knows, for a form without records. Empty if nobody is. */
export function recordOfAccount(model: FormModel, { person }: Visitor): CaseRecord {
  if (!person) return recordForForm(model, { source: '', at: '', values: {} });
  const { firstName, lastName, email, at } = person;
  return recordForForm(model, { source: 'Your account', at, values: { account: { firstName, lastName, email } } });
}
