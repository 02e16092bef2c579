import type { Issue, Pointer } from '@formwright/model';
import { isAtEnd, isOnScreen, screenIssues } from './screens.ts';
import type { State } from '../state/state.ts';
import { issueWords } from './issue-words.ts';
import { isBehindStop } from './stopped.ts';

/**
 * Shows all issues of the present screen or of the form. Returns true if there are none. What Submit showed on other
 * pages stays.
 */
export function showIssues(state: State, scope: State['scope']): boolean {
  const found = scope === 'screen' ? screenIssues(state) : state.tracker.issues();
  // Nobody can do anything about what is not drawn.
  const issues = firstOfEach(found.filter(({ pointer }) => !isBehindStop(state, pointer)));
  const kept =
    scope === 'screen' && state.scope === 'form'
      ? [...state.shown.values()].filter(({ pointer }) => !isOnScreen(state, pointer))
      : [];
  state.shown = new Map([...kept, ...issues].map((issue) => [issue.pointer, issue]));
  if (kept.length === 0) state.scope = scope;
  return issues.length === 0;
}

/** Shows what is wrong with one answer, only at its field. Returns whether anything is wrong. */
export function showAt(state: State, pointer: Pointer): boolean {
  const issue = state.tracker.issues().find((one) => one.pointer === pointer);
  if (issue) state.shown = new Map([...state.shown, [pointer, issue]]);
  return issue !== undefined;
}

/**
 * Drops shown issues that were resolved. If something else is wrong in the same place, that is shown. Returns the
 * pointers at which another issue, or none, is shown now.
 */
export function dropResolved(state: State): readonly Pointer[] {
  const { tracker, draft, shown } = state;
  if (shown.size === 0) return [];
  // At the end the whole form is validated anyway, to list what is missing.
  const wholeForm = state.scope === 'form' || isAtEnd(state);
  const issues = wholeForm ? tracker.issues() : tracker.pageIssues(draft.page);
  const next = new Map(
    firstOfEach(issues).flatMap((issue) =>
      shown.has(issue.pointer) && !isBehindStop(state, issue.pointer) ? [[issue.pointer, issue] as const] : [],
    ),
  );
  state.shown = next;
  return [...shown.keys()].filter((pointer) => next.get(pointer) !== shown.get(pointer));
}

/**
 * Forgets what Next showed, when the person leaves the screen. `leading` is the pointer of the link that they followed:
 * its issue stays shown. What Submit showed stays until it is mended.
 */
export function forgetScreen(state: State, leading?: Pointer): void {
  if (state.scope === 'form') return;
  state.shown = new Map([...state.shown].filter(([pointer]) => pointer === leading));
  state.summary = 'hidden';
}

/** Returns the shown issues that the summary of the present screen lists. */
export function summarised(state: State): readonly Issue[] {
  if (state.summary === 'hidden' || state.at === 'list') return [];
  if (state.scope === 'form' && isAtEnd(state)) return [...state.shown.values()];
  // A rule that bars this question may be shown at an earlier one.
  const barring = new Set(state.model.paging === 'question' ? screenIssues(state).map(({ pointer }) => pointer) : []);
  return [...state.shown.values()].filter(({ pointer }) => isOnScreen(state, pointer) || barring.has(pointer));
}

/** Returns the first issue at each pointer, because a field shows one error. */
export function firstOfEach(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer));
}

/** Returns the words at a node: its prompts, and the words of an issue that is shown. */
export function shownWords(
  state: State,
  pointer: Pointer,
): { readonly prompts: readonly string[]; readonly error?: string } {
  const { evaluation, model, shown } = state;
  const issue = shown.get(pointer);
  const prompts = evaluation.prompts
    .filter((prompt) => prompt.pointer === pointer)
    .map((prompt) => model.texts[prompt.text] ?? '');
  return issue ? { prompts, error: issueWords(state, issue) } : { prompts };
}
