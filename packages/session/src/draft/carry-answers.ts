import {
  type CompiledForm,
  type Draft,
  type Facts,
  type FieldNode,
  nodesByPath,
  type Path,
  pathOf,
  type Pointer,
  type SharedQuestions,
} from '@formwright/model';
import { answerAt, isAnswered, isWithin } from '@formwright/runtime';
import type { PrefillRecord } from '../host/host.ts';
import { takeFromRecord } from '../typing/convert.ts';
import { beginDraft, updateDraft } from './begin-draft.ts';
import { entryIds, withAnswer, withOrder } from './draft-edits.ts';
import { newIds } from './entry-ids.ts';
import { provenanceOf, withProvenance } from './provenance.ts';
import type { SavedDraft } from './saved-draft.ts';

/** A form that somebody filled in, in a draft or a submission. */
export interface FilledIn {
  readonly form: CompiledForm;
  /** From the form's `receiver.js`. */
  readonly shared: SharedQuestions;
  /** Answers of this version of the form: pass older ones through `migrateDraft` first. */
  readonly answers: Draft;
  /** The facts that decide what is visible in it. */
  readonly facts: Facts;
  /** The form, in words for the person: 'your form ‘Professional referral’'. */
  readonly source: string;
  /** When it was sent or saved, ISO 8601 date and time. */
  readonly at: string;
}

/** The form to begin. */
export interface ToBegin {
  readonly form: CompiledForm;
  /** From the form's `receiver.js`. */
  readonly shared: SharedQuestions;
  readonly facts: Facts;
  readonly record?: PrefillRecord | undefined;
}

/**
 * Returns a new draft of another form, with the answers to the questions that both forms share
 * (docs/language.md, section 9). Only what could be sent from the first form is carried over, and only where it is
 * valid, may be changed, and no record has an answer. `prefilled` keeps the source of each, with `carried`. Nothing in
 * the first form changes. For the host, because a browser need not know both forms.
 */
export function carryAnswers(from: FilledIn, into: ToBegin): SavedDraft {
  const { form, facts } = into;
  let pairs = pairsOf(from, into);
  for (;;) {
    const draft = filled(pairs, from, into);
    const locked = [...form.evaluate(draft.answers, facts).locked].map(pathOf);
    const free = pairs.filter(({ path }) => !isIn(locked, path));
    if (free.length === pairs.length) return draft;
    // What was carried over has locked some of the rest.
    pairs = free;
  }
}

/** A shared question that may be answered, with its place in each form. */
interface Pair {
  readonly path: Path;
  readonly former: Path;
}

function pairsOf(from: FilledIn, { form, shared, facts }: ToBegin): readonly Pair[] {
  const locked = form.lockedBy?.(facts, {}) ?? [];
  return Object.entries(shared).flatMap(([question, path]) => {
    const former = Object.hasOwn(from.shared, question) ? from.shared[question] : undefined;
    return former === undefined || isIn(locked, path) ? [] : [{ path, former }];
  });
}

function isIn(others: readonly Path[], path: Path): boolean {
  return others.some((other) => isWithin(path, other));
}

/** The whole of both forms, or an entry of each. */
interface Scope {
  readonly path: Path;
  readonly pointer: Pointer;
  readonly former: { readonly path: Path; readonly pointer: Pointer };
}

function filled(pairs: readonly Pair[], from: FilledIn, { form, facts, record }: ToBegin): SavedDraft {
  const begun = beginDraft(form, facts, record);
  const given = from.form.relevantAnswers(from.answers, from.facts);
  const nodes = nodesByPath(form.model);
  const newId = newIds(begun.entries);
  const { source, at } = from;

  function fill(draft: SavedDraft, scope: Scope): SavedDraft {
    return pairs.reduce((all, pair) => {
      const names = namesIn(pair.path, scope.path);
      const formerNames = namesIn(pair.former, scope.former.path);
      const node = nodes.get(pair.path);
      if (names === undefined || formerNames === undefined || node === undefined) return all;
      const pointer = `${scope.pointer}${names}`;
      const before = `${scope.former.pointer}${formerNames}`;
      const value = answerAt(given, before);
      if (node.kind === 'field') return fillField(all, node, { pointer, value });
      if (!Array.isArray(value) || entryIds(all, pointer).length > 0) return all;
      return value.reduce<SavedDraft>((entries, _, n) => {
        const order = entryIds(entries, pointer).map((_id, place) => place);
        const added = withOrder(entries, { repeat: pointer, order: [...order, -1], newId });
        const inEntry = fill(added, {
          path: `${pair.path}/*`,
          pointer: `${pointer}/${order.length}`,
          former: { path: `${pair.former}/*`, pointer: `${before}/${n}` },
        });
        return inEntry === added ? entries : inEntry;
      }, all);
    }, draft);
  }

  function fillField(
    draft: SavedDraft,
    node: FieldNode,
    { pointer, value }: { readonly pointer: Pointer; readonly value: unknown },
  ): SavedDraft {
    const isFree = !isAnswered(answerAt(draft.answers, pointer)) || provenanceOf(draft, pointer)?.started;
    const { answer } = takeFromRecord(node, value, pointer);
    if (!isFree || answer === undefined) return draft;
    return withProvenance(withAnswer(draft, pointer, answer), pointer, { source, at, value: answer, carried: true });
  }

  const whole: Scope = { path: '', pointer: '', former: { path: '', pointer: '' } };
  return updateDraft(form, fill(begun, whole), { facts, record });
}

/** Returns the names that lead to a path from the scope that it is directly in. */
function namesIn(path: Path, scope: Path): string | undefined {
  const names = path.startsWith(`${scope}/`) ? path.slice(scope.length) : undefined;
  return names?.includes('*') ? undefined : names;
}
