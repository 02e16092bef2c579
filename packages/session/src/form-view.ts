import { issueMessage } from '@formwright/messages';
import type { Issue, PageNode, PageProgress } from '@formwright/model';
import { asideLines } from './aside-lines.ts';
import { entryTitles } from './entry-title.ts';
import { pageOf, visiblePages } from './pages.ts';
import { sameJson } from './same.ts';
import { firstOfEach, summarised } from './shown-issues.ts';
import { shownWords } from './shown-words.ts';
import type { State } from './state.ts';
import type { ErrorLine, FormView, PageLine } from './views.ts';

/** Makes the view of all that stands around a page's fields. */
export function formView(state: State): FormView {
  const { checks, draft, model, saved, errorsShown, activity, host } = state;
  const pages = visiblePages(state);
  const page = (pages.find(({ name }) => name === draft.page) ?? model.pages[0]) as PageNode;
  const number = Math.max(0, pages.indexOf(page)) + 1;
  const isLast = number >= pages.length;
  const progress = checks.progress(draft.answers, draft.page);
  const missing = isLast ? checks.submission(draft.answers) : [];
  return {
    page,
    number,
    pages: progress.pages.map((line, n) => pageLine(state, line, n)),
    percent: progress.percent,
    isFirst: number === 1,
    isLast,
    prompts: shownWords(state, page.path).prompts,
    errors: errorLines(state, summarised(state)),
    errorsShown,
    missing: errorLines(state, firstOfEach(missing)),
    canSubmit: host !== undefined && isLast && missing.length === 0,
    canSave: host !== undefined,
    unsaved: !sameJson(draft, saved),
    aside: asideLines(state),
    activity,
  };
}

function pageLine({ nodes, draft }: State, { page, status, mandatory, percent }: PageProgress, n: number): PageLine {
  const { navigation, label: heading } = nodes.get(`/${page}`) as PageNode;
  const label = navigation ?? heading;
  return { name: page, label, number: n + 1, status, mandatory, percent, ticked: draft.ticked.includes(page), current: page === draft.page };
}

function errorLines(state: State, issues: readonly Issue[]): readonly ErrorLine[] {
  return issues.map((issue) => {
    const entries = entryTitles(state, issue.pointer);
    const message = issueMessage(issue, state.model, state.wording);
    return { pointer: issue.pointer, page: pageOf(issue.pointer), message: entries.length > 0 ? `${message} (${entries.join(', ')})` : message };
  });
}
