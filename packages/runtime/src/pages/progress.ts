import type { Evaluation, FormModel, Issue, PageNode, PageProgress, PageStatus, Progress } from '@formwright/model';
import { ownIssues } from '../logic/visible.ts';
import { type Judged, pageInspector, type PageFindings } from './inspect-page.ts';

/**
 * Works out how complete the form and its pages are, in one walk. `present` is the name of the page that the person is
 * on.
 */
export function progress(model: FormModel, judged: Judged, present?: string): Progress {
  const visible = model.pages.filter((page) => !judged.evaluation.hidden.has(page.path));
  const { evaluation } = judged;
  return progressOf(model, { visible, findings: visible.map(pageInspector(judged)), evaluation }, present);
}

/** The visible pages, and what was found on each. */
interface Inspected {
  readonly visible: readonly PageNode[];
  readonly findings: readonly PageFindings[];
  readonly evaluation: Evaluation;
}

/** Works out progress from the findings of the visible pages. */
export function progressOf(model: FormModel, { visible, findings, evaluation }: Inspected, present?: string): Progress {
  const own = findings.map(({ issues }) => ownIssues(issues, evaluation));
  const firstStop = findings.findIndex(
    ({ stops }, index) => stops > 0 && own[index]?.some(({ code }) => code === 'stop'),
  );
  const total = (count: (page: PageFindings) => number): number => findings.reduce((sum, page) => sum + count(page), 0);
  const isDone = own.every((issues) => issues.length === 0);
  const measures = {
    mandatory: () =>
      floorPercent(
        total((page) => page.mandatoryAnswered),
        total((page) => page.mandatory),
      ),
    fields: () =>
      floorPercent(
        total((page) => page.fieldsAnswered),
        total((page) => page.fields),
      ),
    pages: () =>
      Math.round(
        (100 *
          Math.max(
            0,
            visible.findIndex(({ name }) => name === present),
          )) /
          Math.max(1, visible.length),
      ),
  };
  return {
    mandatory: total((page) => page.mandatory),
    answered: total((page) => page.mandatoryAnswered),
    percent: isDone ? 100 : Math.min(99, measures[model.progress]()),
    pages: visible.map((page, index): PageProgress => {
      const found = findings[index] as PageFindings;
      const issues = own[index] ?? [];
      return {
        page: page.name,
        mandatory: found.mandatory,
        answered: found.mandatoryAnswered,
        percent:
          issues.length === 0
            ? 100
            : Math.min(
                99,
                model.progress === 'fields'
                  ? floorPercent(found.fieldsAnswered, found.fields)
                  : floorPercent(found.mandatoryAnswered, found.mandatory),
              ),
        status: firstStop >= 0 && index > firstStop ? 'cannot-start-yet' : status(found, issues),
      };
    }),
  };
}

/** 0 if there is nothing to count. */
function floorPercent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((100 * part) / whole);
}

function status(
  { issues: all, fields, fieldsAnswered, repeats, repeatsAnswered }: PageFindings,
  issues: readonly Issue[],
): PageStatus {
  const isEmpty = fields + repeats > 0 && fieldsAnswered + repeatsAnswered === 0;
  // 'Give at least one way of contact' is not a problem on a page that nobody has started.
  if (issues.some(({ code }) => code !== 'mandatory' && !(isEmpty && code === 'rule'))) return 'has-problems';
  if (isEmpty) return 'not-started';
  if (issues.length > 0) return 'in-progress';
  return all.length > 0 ? 'waiting' : 'completed';
}
