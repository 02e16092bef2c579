import type { FormModel, Issue, Node, Pointer } from '@formwright/model';
import { isObject } from '@formwright/runtime';
import { takeFromRecord } from '../typing/convert.ts';
import type { PrefillRecord } from '../host/host.ts';
import { recordsById } from './prefill-entries.ts';
import { recordValue, type Sources } from './record-value.ts';

/**
 * Returns an issue for each value in a record that would be refused as an answer, so that a host can tell those who
 * keep its records. `applyPrefill` leaves these answers blank. Entries of a repeat are numbered as in the record. No
 * issue quotes a value, except the name of a file.
 */
export function recordIssues(model: FormModel, record: PrefillRecord): readonly Issue[] {
  const given: unknown = record;
  return isObject(given) && isObject(given['values']) ? inNodes(model.pages, '', { record }) : [];
}

function inNodes(nodes: readonly Node[], around: Pointer, sources: Sources): readonly Issue[] {
  return nodes.flatMap((node): readonly Issue[] => {
    const pointer = `${around}/${node.name}`;
    if (node.kind === 'note') return [];
    if (node.kind === 'field')
      return node.prefill && !node.calculated
        ? takeFromRecord(node, recordValue(node.prefill, sources)?.value, pointer).issues
        : [];
    if (node.kind !== 'repeat') return inNodes(node.children, pointer, sources);
    return [...(recordsById(node, sources)?.byId.values() ?? [])].flatMap((entry, n) =>
      inNodes(node.children, `${pointer}/${n}`, { ...sources, entry }),
    );
  });
}
