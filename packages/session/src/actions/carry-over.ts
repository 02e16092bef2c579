import { type Answers, nodesByPath } from '@formwright/model';
import { answerAt, isAnswered, isObject } from '@formwright/runtime';
import { english } from '@formwright/messages';
import { atScreen, hasList, hasReview, presentScreen } from '../screens/screens.ts';
import { withStarts } from '../draft/begin-draft.ts';
import { withAnswer } from '../draft/draft-edits.ts';
import { newIds } from '../draft/entry-ids.ts';
import { migrateDraft } from '../migrate/migrate-draft.ts';
import { readDraft } from '../draft/read-draft.ts';
import { sameJson } from '../json.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';
import type { SessionOptions } from '../session.ts';
import { dropResolved } from '../screens/shown-issues.ts';
import { modelFor } from '../state/model-for.ts';
import { startState } from '../state/start-state.ts';
import { storedDraft, tracking, type State } from '../state/state.ts';

/** Continues with another form, language or words and the same draft. What the host does, and what is shown, stays. */
export function carryOver(state: State, options: SessionOptions): void {
  const { form, wording = english } = options;
  const isSameVersion = form.model.id === state.form.model.id && form.model.version === state.form.model.version;
  const read = (draft: SavedDraft): SavedDraft =>
    isSameVersion
      ? readDraft(draft, form.model)
      : readDraft({ ...migrateDraft(form.model, draft), question: draft.question }, form.model);
  const carried = (draft: SavedDraft): SavedDraft => withStarts(form, read(draft), { facts: state.facts, how: 'pass' });
  const model = modelFor(options);
  const draft = carried(storedDraft(state));
  Object.assign(state, {
    form,
    wording,
    model,
    draft,
    open: [],
    saved: carried(state.saved),
    nodes: nodesByPath(model),
    ...tracking({ form, draft, facts: state.facts }),
    newId: newIds({ ...draft.entries, '': [state.newId()] }),
    edition: state.edition + 1,
    removed: isSameVersion ? state.removed : undefined,
    asideHidden: state.asideHidden && isSameVersion,
  } satisfies Partial<State>);
  if (state.at === 'list' ? !hasList(state) : !hasReview(state)) state.at = 'screen';
  const screen = presentScreen(state);
  state.draft = atScreen(state.draft, screen);
  state.saved = atScreen(state.saved, screen);
  state.tables?.reopen(state);
  dropResolved(state);
}

/** Opens another draft in place of the present one. */
export function restart(state: State, options: SessionOptions, joined: SavedDraft | undefined): void {
  const { edition } = state;
  const newId = state.newId();
  const begun = startState({ ...options, ...(joined && { saved: joined }) }, state.late);
  Object.assign(state, begun, {
    saved: joined ? startState(options, state.late).saved : begun.saved,
    edition: edition + 1,
    tables: state.tables,
    changed: state.changed,
    newId: newIds({ ...begun.draft.entries, '': [newId] }),
  } satisfies Partial<State>);
  state.tables?.reopen(state);
}

/**
 * Joins a draft that arrived late with what was typed until then. Undefined if the session already had a draft, or if
 * the two contradict each other, because then they may be about different people.
 */
export function joinDrafts(state: State, saved: SavedDraft): SavedDraft | undefined {
  if (state.kept.length > 0) return undefined;
  const draft = storedDraft(state);
  const typed = Object.entries(draft.prefilled).reduce(
    (left, [pointer, from]) =>
      sameJson(answerAt(left.answers, pointer), from.value) ? withAnswer(left, pointer, undefined) : left,
    draft,
  );
  const answers = join(saved.answers, typed.answers);
  if (answers === conflict) return undefined;
  const { page, question } = draft;
  return {
    ...saved,
    answers: answers as Answers,
    entries: { ...typed.entries, ...saved.entries },
    page,
    ...(question !== undefined && { question }),
    ...(draft.editing && !saved.editing && { editing: draft.editing }),
  };
}

const conflict = Symbol('conflict');

function join(one: unknown, other: unknown): unknown {
  if (!isAnswered(one) || sameJson(one, other)) return other ?? one;
  if (!isAnswered(other)) return one;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) || Array.isArray(other)) return conflict;
  const names = Object.keys({ ...one, ...other });
  const joined = names.map((name) => [name, join(one[name], other[name])] as const);
  return joined.some(([, value]) => value === conflict) ? conflict : Object.fromEntries(joined);
}
