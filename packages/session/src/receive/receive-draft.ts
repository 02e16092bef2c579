import { type CompiledForm, type Facts, type Issue, nodeAt, type Pointer } from '@formwright/model';
import { isObject, mostBytes, own, utf8Length } from '@formwright/runtime';
import type { PrefillRecord } from '../host/host.ts';
import { updateDraft, withStarts } from '../draft/begin-draft.ts';
import { keepLocked } from './keep-locked.ts';
import { covers } from '../prefill/record-value.ts';
import { migrateDraft } from '../migrate/migrate-draft.ts';
import { readDraft } from '../draft/read-draft.ts';
import { sameJson } from '../json.ts';
import type { Provenance, SavedDraft } from '../draft/saved-draft.ts';

/** What the receiver of a draft knows, and never takes from a browser. */
export interface Receiver {
  readonly form: CompiledForm;
  readonly facts: Facts;
  /** The draft as it was stored, of any version. Absent: this is the first. */
  readonly stored?: unknown;
  /** The record that prefilled answers come from. */
  readonly record?: PrefillRecord | undefined;
}

/** What became of the draft. */
export type Received =
  | { readonly kind: 'draft'; readonly draft: SavedDraft }
  /** It is not a draft of this form. The pointers of the issues are into the whole body. */
  | { readonly kind: 'not-a-draft'; readonly issues: readonly Issue[] }
  /** It is a draft, but has answers that no draft may have. The pointers are into the answers. */
  | { readonly kind: 'not-valid'; readonly issues: readonly Issue[] };

/**
 * Receives a draft from a browser, which may send anything. Refuses what is not a draft of this form, or has answers of
 * the wrong shape or larger than a draft may have: the host then keeps the former draft. Otherwise returns the draft to
 * store, for the present version of the form: what these facts lock is as it was stored, and prefilled answers are as
 * in the record. `validateSubmission` says whether it can be submitted. Never throws.
 */
export function receiveDraft(body: unknown, { form, facts, stored, record }: Receiver): Received {
  const problems = envelopeProblems(body, form);
  if (problems.length > 0) return { kind: 'not-a-draft', issues: problems };
  const sent = body as SavedDraft;
  // A page that was opened before the form changed sends the older version.
  const known = sent.version === form.model.version ? sent : migrateDraft(form.model, sent);
  const issues = form.validateDraft(known.answers, facts);
  if (issues.length > 0) return { kind: 'not-valid', issues };
  // It was begun where it was sent from. Only what this receiver locks begins here.
  const begun = (draft: SavedDraft): SavedDraft => withStarts(form, draft, { facts, how: 'pass' });
  const read = begun(withKnownSources(readDraft(known, form.model), { form, stored, record }));
  if (utf8Length(JSON.stringify(read)) > mostOfDraft)
    return { kind: 'not-a-draft', issues: [{ code: 'maxSize', pointer: '', params: { limit: mostOfDraft } }] };
  const before =
    form.lockedBy === undefined || stored === undefined ? undefined : begun(migrateDraft(form.model, stored));
  const kept = keepLocked(form, { sent: read, stored: before, facts });
  return { kind: 'draft', draft: updateDraft(form, kept, { facts, record }) };
}

/**
 * Only the host says where an answer is from: its record, or what it stored. Any other source was made up in the
 * browser. The answer itself stays.
 */
function withKnownSources(
  sent: SavedDraft,
  { form, stored, record }: Pick<Receiver, 'form' | 'stored' | 'record'>,
): SavedDraft {
  const before = isObject(stored) ? own(stored, 'prefilled') : undefined;
  const known = isObject(before) ? Object.values(before) : [];
  const fromRecord = (pointer: Pointer): boolean => {
    const node = nodeAt(form.model, pointer);
    const prefill = node && 'prefill' in node ? node.prefill : undefined;
    return prefill !== undefined && record !== undefined && covers(record, prefill);
  };
  const isKnown = ([pointer, from]: readonly [Pointer, Provenance]): boolean =>
    from.started ||
    (!from.carried && fromRecord(pointer)) ||
    known.some((other) => isObject(other) && sameJson({ ...other, newer: null }, { ...from, newer: null }));
  const prefilled = Object.entries(sent.prefilled).filter(isKnown);
  return { ...sent, prefilled: Object.freeze(Object.fromEntries(prefilled)) };
}

/** What is around the answers is limited as well: to three times the limit of the answers. */
const mostOfDraft = 3 * mostBytes;

function envelopeProblems(body: unknown, { model }: CompiledForm): readonly Issue[] {
  const wrong = (pointer: Pointer, expected: string): Issue => ({ code: 'type', pointer, params: { expected } });
  if (!isObject(body)) return [wrong('', 'object')];
  if (own(body, 'form') !== model.id) return [{ code: 'const', pointer: '/form', params: {} }];
  if (typeof own(body, 'version') !== 'string') return [wrong('/version', 'string')];
  if (!isObject(own(body, 'answers'))) return [wrong('/answers', 'object')];
  return [];
}
