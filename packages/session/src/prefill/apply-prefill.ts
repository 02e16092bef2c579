import type { FormModel, Node, Pointer } from '@formwright/model';
import { isObject } from '@formwright/runtime';
import { entryIds } from '../draft/draft-edits.ts';
import type { PrefillRecord } from '../host/host.ts';
import { prefillEntries, recordsById } from './prefill-entries.ts';
import { prefillField } from './prefill-field.ts';
import type { Sources } from './record-value.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';

/**
 * Returns a draft with a record filled in, as `x-prefill` says. A locked value always follows the record. An editable
 * value is a start: what a person changed stays, and if the record changed since, provenance has its new value. Entries
 * of a prefilled repeat are matched by the `id` in their record. What the record does not mention stays. A pure
 * function for both sides: a host applies it again to what a browser sends. Never throws, whatever the shape of the
 * record.
 */
export function applyPrefill(model: FormModel, draft: SavedDraft, record: PrefillRecord): SavedDraft {
  const given: unknown = record;
  return isObject(given) && isObject(given['values']) ? fill(model.pages, '', { draft, sources: { record } }) : draft;
}

interface Filling {
  readonly draft: SavedDraft;
  readonly sources: Sources;
}

function fill(nodes: readonly Node[], around: Pointer, { draft, sources }: Filling): SavedDraft {
  return nodes.reduce((filled, node) => fillNode(node, `${around}/${node.name}`, { draft: filled, sources }), draft);
}

function fillNode(node: Node, pointer: Pointer, { draft, sources }: Filling): SavedDraft {
  if (node.kind === 'note') return draft;
  if (node.kind === 'field') return prefillField(node, pointer, { draft, sources });
  if (node.kind !== 'repeat') return fill(node.children, pointer, { draft, sources });
  const records = recordsById(node, sources);
  const withEntries = records ? prefillEntries(node, pointer, { draft, records }) : draft;
  return entryIds(withEntries, pointer).reduce((filled, id, n) => {
    const entry = node.prefill
      ? { entry: records?.byId.get(id), of: records?.of, isStranger: records && !records.byId.has(id) }
      : {};
    return fill(node.children, `${pointer}/${n}`, { draft: filled, sources: { ...sources, ...entry } });
  }, withEntries);
}
