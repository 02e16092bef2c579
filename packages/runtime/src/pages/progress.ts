import type {
  Beside,
  Evaluation,
  FormModel,
  Issue,
  PageNode,
  PageProgress,
  PageStatus,
  Progress,
} from '@formwright/model';
import { ownIssues } from '../logic/visible.ts';
import { type Judged, pageInspector, type PageFindings } from './inspect-page.ts';

/** Works out how complete the form and its pages are, in one walk. */
export function progress(model: FormModel, judged: Judged): Progress {
  const { evaluation, beside } = judged;
  const visible = model.pages.filter((page) => !evaluation.hidden.has(page.path));
  return progressOf(model, {
    visible,
    findings: visible.map(pageInspector(judged)),
    evaluation,
    ticked: beside?.ticked,
  });
}

/** The visible pages, and what was found on each. */
interface Inspected {
  readonly visible: readonly PageNode[];
  readonly findings: readonly PageFindings[];
  readonly evaluation: Evaluation;
  readonly ticked: Beside['ticked'];
}

/** What one page is to this person. */
interface Part {
  readonly found: PageFindings;
  /** The issues at what this person can change. */
  readonly own: readonly Issue[];
  /** Whether this person can answer anything there, and whether they have answered nothing. */
  readonly asks: boolean;
  readonly empty: boolean;
  readonly ticked: boolean;
}

/** Works out progress from the findings of the visible pages. */
export function progressOf(model: FormModel, { visible, findings, evaluation, ticked }: Inspected): Progress {
  const parts = visible.map((page, n) =>
    partOf(findings[n] as PageFindings, evaluation, ticked?.includes(page.name) === true),
  );
  const firstStop = parts.findIndex(({ found, own }) => found.stops > 0 && own.some(({ code }) => code === 'stop'));
  const total = (counted: (page: PageFindings) => number): number =>
    parts.reduce((sum, { found }) => sum + counted(found), 0);
  const asking = parts.filter(({ asks }) => asks);
  const isIdle = asking.length > 0 && asking.every(isUntouched);
  const counted = parts.filter((part) => part.own.length > 0 || (part.asks && !isUntouched(part)));
  const measures = {
    mandatory: () => floorPercent(total(mandatoryOf.answered), total(mandatoryOf.all)),
    fields: () => floorPercent(total(fieldsOf.answered), total(fieldsOf.all)),
    pages: () => Math.round((100 * counted.filter(isDone).length) / Math.max(1, counted.length)),
  };
  return {
    mandatory: total(mandatoryOf.all),
    answered: total(mandatoryOf.answered),
    percent: !isIdle && parts.every(({ own }) => own.length === 0) ? 100 : Math.min(99, measures[model.progress]()),
    pages: parts.map((part, n): PageProgress => {
      const { found } = part;
      const { all, answered } = model.progress === 'fields' ? fieldsOf : mandatoryOf;
      return {
        page: visible[n]?.name as string,
        mandatory: found.mandatory,
        answered: found.mandatoryAnswered,
        percent: isDone(part) ? 100 : Math.min(99, floorPercent(answered(found), all(found))),
        status: firstStop >= 0 && n > firstStop ? 'cannot-start-yet' : status(part),
      };
    }),
  };
}

const mandatoryOf = {
  all: (page: PageFindings): number => page.mandatory,
  answered: (page: PageFindings): number => page.mandatoryAnswered,
};
const fieldsOf = {
  all: (page: PageFindings): number => page.fields,
  answered: (page: PageFindings): number => page.fieldsAnswered,
};

function partOf(found: PageFindings, evaluation: Evaluation, ticked: boolean): Part {
  const asks = found.fields + found.repeats > 0;
  const empty = asks && found.fieldsAnswered + found.repeatsAnswered === 0;
  return { found, own: ownIssues(found.issues, evaluation), asks, empty, ticked };
}

function isUntouched({ empty, ticked }: Part): boolean {
  return empty && !ticked;
}

/** Returns true if nothing on the page is left for this person, and it is not only because nothing must be answered. */
function isDone(part: Part): boolean {
  return part.own.length === 0 && !isUntouched(part);
}

/** 0 if there is nothing to count. */
function floorPercent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((100 * part) / whole);
}

function status({ found, own, asks, empty, ticked }: Part): PageStatus {
  if (ticked) return own.length > 0 ? 'completed-with-problems' : 'completed';
  // 'Give at least one way of contact' is not a problem on a page that nobody has started.
  if (own.some(({ code }) => code !== 'mandatory' && !(empty && code === 'rule'))) return 'has-problems';
  if (own.length > 0) return empty ? 'not-started' : 'in-progress';
  if (found.issues.length > 0) return 'waiting';
  if (asks) return empty ? 'nothing-needed' : 'completed';
  if (found.ofRecord > 0) return 'from-record';
  return found.ofOthers > 0 ? 'completed' : 'nothing-needed';
}
