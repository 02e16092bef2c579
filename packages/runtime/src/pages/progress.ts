import type { FormModel, PageNode, PageProgress, PageStatus, Progress } from '@formwright/model';
import { type Judged, pageInspector, type PageFindings } from './inspect-page.ts';

/**
 * Works out how complete the form and its pages are, in one walk. `present` is the name of the page that the person is
 * on.
 */
export function progress(model: FormModel, judged: Judged, present?: string): Progress {
  const visible = model.pages.filter((page) => !judged.evaluation.hidden.has(page.path));
  return progressOf(model, { visible, findings: visible.map(pageInspector(judged)) }, present);
}

/** Works out progress from the findings of the visible pages. */
export function progressOf(
  model: FormModel,
  { visible, findings }: { readonly visible: readonly PageNode[]; readonly findings: readonly PageFindings[] },
  present?: string,
): Progress {
  const firstStop = findings.findIndex(({ stops }) => stops > 0);
  const total = (count: (page: PageFindings) => number): number => findings.reduce((sum, page) => sum + count(page), 0);
  const passes = findings.every(({ issues }) => issues.length === 0);
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
    percent: passes ? 100 : Math.min(99, measures[model.progress]()),
    pages: visible.map((page, index): PageProgress => {
      const found = findings[index] as PageFindings;
      return {
        page: page.name,
        mandatory: found.mandatory,
        answered: found.mandatoryAnswered,
        percent:
          found.issues.length === 0
            ? 100
            : Math.min(
                99,
                model.progress === 'fields'
                  ? floorPercent(found.fieldsAnswered, found.fields)
                  : floorPercent(found.mandatoryAnswered, found.mandatory),
              ),
        status: firstStop >= 0 && index > firstStop ? 'cannot-start-yet' : status(found),
      };
    }),
  };
}

/** 0 if there is nothing to count. */
function floorPercent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((100 * part) / whole);
}

function status({ issues, fields, fieldsAnswered, repeats, repeatsAnswered }: PageFindings): PageStatus {
  const isEmpty = fields + repeats > 0 && fieldsAnswered + repeatsAnswered === 0;
  // 'Give at least one way of contact' is not a problem on a page that nobody has started.
  if (issues.some(({ code }) => code !== 'mandatory' && !(isEmpty && code === 'rule'))) return 'has-problems';
  if (isEmpty) return 'not-started';
  return issues.length > 0 ? 'in-progress' : 'completed';
}
