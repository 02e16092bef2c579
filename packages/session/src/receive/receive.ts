import type { CompiledForm, Facts, Issue, Pointer } from '@formwright/model';
import { isObject, mostBytes, own, utf8Length } from '@formwright/runtime';
import { applyPrefill } from '../prefill/apply-prefill.ts';
import type { PrefillRecord } from '../host/host.ts';
import { keepLocked } from './keep-locked.ts';
import { migrateDraft } from '../migrate/migrate-draft.ts';
import { readDraft } from '../draft/read-draft.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';

/** What whoever receives a draft knows, and never takes from a browser. */
export interface Receiver {
  readonly form: CompiledForm;
  readonly facts: Facts;
  /** The draft as it was stored before, of whatever version. Absent: this is the first. */
  readonly stored?: unknown;
  /** The record that prefilled answers come from. */
  readonly record?: PrefillRecord | undefined;
}

/** What became of it. */
export type Received =
  | { readonly kind: 'draft'; readonly draft: SavedDraft }
  /** It is no draft of this form at all; the pointers of the issues are into what came. */
  | { readonly kind: 'not-a-draft'; readonly issues: readonly Issue[] }
  /** It is one, with answers that no draft keeps; the pointers are into the answers. */
  | { readonly kind: 'not-valid'; readonly issues: readonly Issue[] };

/**
 * Receives a draft from a browser, which may send anything. Refused is what is no draft of this form, or has answers of
 * the wrong shape or beyond what a draft keeps: the host then keeps the former draft as it is. Otherwise returns the
 * draft to keep, in the form as it is now: what these facts let nobody change as it was stored before, and prefilled
 * answers as the record has them. Whether it can be submitted is for `validateSubmission` to say. Never throws.
 */
export function receiveDraft(body: unknown, { form, facts, stored, record }: Receiver): Received {
  const problems = envelopeProblems(body, form);
  if (problems.length > 0) return { kind: 'not-a-draft', issues: problems };
  const sent = body as SavedDraft;
  // A page that was opened before the form changed sends what it knows.
  const known = sent.version === form.model.version ? sent : migrateDraft(form.model, sent);
  const issues = form.validateDraft(known.answers, facts);
  if (issues.length > 0) return { kind: 'not-valid', issues };
  const read = readDraft(known, form.model);
  if (utf8Length(JSON.stringify(read)) > mostOfDraft)
    return { kind: 'not-a-draft', issues: [{ code: 'maxSize', pointer: '', params: { limit: mostOfDraft } }] };
  const before = form.lockedBy === undefined || stored === undefined ? undefined : migrateDraft(form.model, stored);
  const kept = keepLocked(form, { sent: read, stored: before, facts });
  return { kind: 'draft', draft: record === undefined ? kept : applyPrefill(form.model, kept, record) };
}

/** All that stands beside the answers is bounded as well, by three times what these may come to. */
const mostOfDraft = 3 * mostBytes;

function envelopeProblems(body: unknown, { model }: CompiledForm): readonly Issue[] {
  const wrong = (pointer: Pointer, expected: string): Issue => ({ code: 'type', pointer, params: { expected } });
  if (!isObject(body)) return [wrong('', 'object')];
  if (own(body, 'form') !== model.id) return [{ code: 'const', pointer: '/form', params: {} }];
  if (typeof own(body, 'version') !== 'string') return [wrong('/version', 'string')];
  if (!isObject(own(body, 'answers'))) return [wrong('/answers', 'object')];
  return [];
}
