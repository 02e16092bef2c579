import type { Prefill } from '@formwright/model';
import { isObject, own } from '@formwright/runtime';
import type { PrefillRecord } from '../host/host.ts';

/** What can be looked into: a whole record and, inside a prefilled repeat, the record of the entry. */
export interface Sources {
  readonly record: PrefillRecord;
  readonly entry?: unknown;
  /** That the record has entries, and this is none of them: a person's own, or one that is gone. */
  readonly isStranger?: boolean;
}

/**
 * Looks up what a record says, whatever its shape. Undefined: it does not speak of this at all (the first name of the
 * path is not in it, or there is no record of the entry). Otherwise the value, which is undefined where it is blank.
 */
export function recordValue({ from }: Prefill, { record, entry }: Sources): { readonly value: unknown } | undefined {
  const ofEntry = from.startsWith('.');
  const names = (ofEntry ? from.slice(1) : from).split('.');
  const root = ofEntry ? entry : record.values;
  if (!isObject(root) || (!ofEntry && !Object.hasOwn(root, names[0] ?? ''))) return undefined;
  let value: unknown = root;
  for (const name of names) value = isObject(value) ? own(value, name) : undefined;
  return { value };
}
