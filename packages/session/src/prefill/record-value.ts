import type { Prefill } from '@formwright/model';
import { isObject, own } from '@formwright/runtime';
import type { PrefillRecord } from '../host/host.ts';

/** Where a value comes from, and when. */
export type Origin = Pick<PrefillRecord, 'source' | 'at'>;

/** Where values are looked up: the whole record and, in a prefilled repeat, the record of the entry. */
export interface Sources {
  readonly record: PrefillRecord;
  readonly entry?: unknown;
  /** Where the entry comes from. */
  readonly of?: Origin | undefined;
  /** The record has entries, but not this one: a person added it, or it is gone from the record. */
  readonly isStranger?: boolean | undefined;
}

/**
 * Looks up a value in a record of any shape. Undefined: the record does not mention it (it does not have the first name
 * of the path, or there is no record of the entry). Otherwise the value, which is undefined if it is blank.
 */
export function recordValue(prefill: Prefill, { record, entry }: Sources): { readonly value: unknown } | undefined {
  const [first, ...names] = prefill.from.split('.');
  let value: unknown = first ? record.values : entry;
  if (!isObject(value) || !covers(record, prefill)) return undefined;
  for (const name of first ? [first, ...names] : names) value = isObject(value) ? own(value, name) : undefined;
  return { value };
}

/** Returns where the values of a path come from. The record may have any shape. */
export function originOf({ from }: Prefill, { record, of }: Sources): Origin {
  if (of && from.startsWith('.')) return of;
  const [first = ''] = from.split('.');
  const named: unknown = record.sources?.[first];
  const { source, at } = (isObject(named) ? named : record) as Readonly<Record<keyof Origin, unknown>>;
  return { source: typeof source === 'string' ? source : '', at: typeof at === 'string' ? at : '' };
}

/** Returns whether a record says something about a path: it has its first name, or the path is below an entry. */
export function covers({ values }: PrefillRecord, { from }: Prefill): boolean {
  return from.startsWith('.') || (isObject(values) && Object.hasOwn(values, from.split('.', 1)[0] ?? ''));
}
