import type { Issue, Pointer } from '@formwright/model';
import { isOnScreen, neighbour, screenIssues } from './screens.ts';
import type { State } from '../state/state.ts';
import { issueMessage } from '@formwright/messages';

/**
 * Shows all issues of the present screen or of the form. Returns true if there is none. What Submit has shown of other
 * pages stays.
 */
export function showIssues(state: State, scope: State['scope']): boolean {
  const issues = firstOfEach(scope === 'screen' ? screenIssues(state) : state.tracker.issues());
  const kept =
    scope === 'screen' && state.scope === 'form'
      ? [...state.shown.values()].filter(({ pointer }) => !isOnScreen(state, pointer))
      : [];
  state.shown = new Map([...kept, ...issues].map((issue) => [issue.pointer, issue]));
  if (kept.length === 0) state.scope = scope;
  return issues.length === 0;
}

/** Shows what is wrong with one answer, at its field only. Returns true if anything is. */
export function showAt(state: State, pointer: Pointer): boolean {
  const issue = state.tracker.issues().find((one) => one.pointer === pointer);
  if (issue) state.shown = new Map([...state.shown, [pointer, issue]]);
  return issue !== undefined;
}

/** Shows the summary of what is shown, once more: the focus goes to it. */
export function showSummary(state: State): void {
  state.errorsShown++;
  state.summary = 'shown';
}

/**
 * Drops shown issues that are resolved by now. If another is wrong in the same place, that one is shown. Returns the
 * pointers at which another issue is shown now, or none.
 */
export function dropResolved(state: State): readonly Pointer[] {
  const { tracker, draft, shown } = state;
  if (shown.size === 0) return [];
  // On the last screen the whole form is validated in any case, to tell what is missing.
  const wholeForm = state.scope === 'form' || neighbour(state, 1) === undefined;
  const issues = wholeForm ? tracker.issues() : tracker.pageIssues(draft.page);
  const next = new Map(
    firstOfEach(issues).flatMap((issue) => (shown.has(issue.pointer) ? [[issue.pointer, issue] as const] : [])),
  );
  state.shown = next;
  return [...shown.keys()].filter((pointer) => next.get(pointer) !== shown.get(pointer));
}

/**
 * Forgets what Next has shown, when the person leaves the screen, save for what leads them. What Submit has shown stays
 * until it is mended.
 */
export function forgetScreen(state: State, leading?: Pointer): void {
  if (state.scope === 'form') return;
  state.shown = new Map([...state.shown].filter(([pointer]) => pointer === leading));
  state.summary = 'hidden';
}

/** Returns the shown issues that the summary of the present screen lists. */
export function summarised(state: State): readonly Issue[] {
  if (state.summary === 'hidden' || state.atList) return [];
  if (state.scope === 'form' && neighbour(state, 1) === undefined) return [...state.shown.values()];
  // A rule that bars this question may be shown at one before.
  const barring = new Set(state.model.paging === 'question' ? screenIssues(state).map(({ pointer }) => pointer) : []);
  return [...state.shown.values()].filter(({ pointer }) => isOnScreen(state, pointer) || barring.has(pointer));
}

/** Returns the first issue of each pointer: one error at a field. */
export function firstOfEach(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer));
}

/** Returns what is said at a node: prompts, and the words of an issue that is shown. */
export function shownWords(
  { evaluation, model, shown, wording }: State,
  pointer: Pointer,
): { readonly prompts: readonly string[]; readonly error?: string } {
  const issue = shown.get(pointer);
  const prompts = evaluation.prompts
    .filter((prompt) => prompt.pointer === pointer)
    .map((prompt) => model.texts[prompt.text] ?? '');
  return issue ? { prompts, error: issueMessage(issue, model, wording) } : { prompts };
}
