import {
  type Beside,
  type Draft,
  type FormModel,
  type Issue,
  type PageNode,
  type Path,
  pathOf,
  type Pointer,
  type Progress,
  type Tracker,
} from '@formwright/model';
import {
  type Findings,
  type Inspection,
  type Judged,
  inspectChild,
  noFindings,
  type PageFindings,
  textsByPointer,
} from './inspect-page.ts';
import { ownIssues } from '../logic/visible.ts';
import { childrenOf, prepare, type Prepared } from './prepare.ts';
import { progressOf } from './progress.ts';
import { part, type JsonObject } from '../values/read.ts';

/** A node whose findings are kept apart from its children's. A repeat is one with all its entries. */
interface Unit {
  readonly prepared: Prepared;
  readonly around: Unit | undefined;
  readonly page: Page;
  /** The number of the first unit after it that is not in it. */
  end: number;
  findings: PageFindings;
}

/** A page, with the sums of its units' findings. */
interface Page {
  readonly node: PageNode;
  readonly first: number;
  readonly sums: Findings;
  /** The issues of its units, in order. Undefined if they have to be collected again. */
  issues: readonly Issue[] | undefined;
}

/** Follows the findings of each node of a form. Inspects again only the nodes that changed. */
export interface FindingsTracker extends Pick<Tracker, 'pageIssues' | 'issues' | 'progress'> {
  /** `changed`: as `Tracker.update` returns it. */
  update(draft: Draft, changed: Iterable<Pointer>, beside?: Beside): void;
}

/** Inspects all nodes. `evaluation` changes in place before each update. */
export function trackFindings(
  model: FormModel,
  { draft: first, evaluation, facts: { unlisted }, beside: before }: Judged,
): FindingsTracker {
  const units: Unit[] = [];
  const numbers = new Map<Path, number>();
  const pages = model.pages.map((node): Page => {
    const page: Page = { node, first: units.length, sums: noFindings(), issues: undefined };
    addUnit(prepare(node), { page, around: undefined });
    return page;
  });

  function addUnit(prepared: Prepared, { page, around }: Pick<Unit, 'page' | 'around'>): void {
    const unit: Unit = { prepared, page, around, end: 0, findings: none };
    numbers.set(prepared.path, units.length);
    units.push(unit);
    const { other } = prepared;
    if (other && 'children' in other && other.kind !== 'repeat')
      for (const child of childrenOf(other)) addUnit(child, { page, around: unit });
    unit.end = units.length;
  }

  let all: readonly Issue[] | undefined;

  function inspect(numbersDue: Iterable<number>, draft: JsonObject, beside: Beside | undefined): void {
    const [brokenAt, stops] = [textsByPointer(evaluation), new Set(evaluation.stops)];
    const about = { evaluation, unlisted, brokenAt, stops, prefilled: beside?.prefilled };
    for (const n of numbersDue) {
      const unit = units[n] as Unit;
      const { findings: before, page } = unit;
      const now = (unit.findings = findingsOf(unit, draft, about));
      for (const count of counts) page.sums[count] += now[count] - before[count];
      if (now.issues.length + before.issues.length > 0) all = page.issues = undefined;
    }
  }

  function pageFindings(page: Page): PageFindings {
    page.issues ??= units.slice(page.first, units[page.first]?.end).flatMap(({ findings }) => findings.issues);
    return { ...page.sums, issues: page.issues };
  }

  const visible = (): readonly Page[] => pages.filter(({ node }) => !evaluation.hidden.has(node.path));

  inspect(units.keys(), first, before);
  return {
    update(draft, changed, beside) {
      const due = new Set<number>();
      for (const pointer of changed) {
        const n = numbers.get(pathOf(pointer).replace(/\/\*.*/, '')) ?? units.length;
        for (let at = n; at < (units[n]?.end ?? 0); at++) due.add(at);
      }
      inspect(due, draft, beside);
    },
    pageIssues(name) {
      const page = visible().find(({ node }) => node.name === name);
      return page ? ownIssues(pageFindings(page).issues, evaluation) : [];
    },
    issues: () => (all ??= visible().flatMap((page): readonly Issue[] => pageFindings(page).issues)),
    progress: (ticked): Progress =>
      progressOf(model, {
        visible: visible().map(({ node }) => node),
        findings: visible().map(pageFindings),
        evaluation,
        ticked,
      }),
  };
}

function findingsOf(unit: Unit, draft: JsonObject, about: Omit<Inspection, 'findings'>): PageFindings {
  const { hidden, locked } = about.evaluation;
  if (isInSet(unit, hidden)) return none;
  const findings = noFindings();
  inspectChild(
    unit.prepared,
    { pointer: unit.prepared.path, around: objectAround(unit, draft), locked: isInSet(unit, locked) },
    { ...about, findings },
  );
  return findings;
}

function isInSet(unit: Unit, topmost: ReadonlySet<Pointer>): boolean {
  if (topmost.size === 0) return false;
  for (let at: Unit | undefined = unit; at; at = at.around) if (topmost.has(at.prepared.path)) return true;
  return false;
}

function objectAround({ around }: Unit, draft: JsonObject): JsonObject {
  return around ? part(objectAround(around, draft), around.prepared.name) : draft;
}

/** Findings of a hidden node. */
const none: PageFindings = noFindings();

const counts = [
  'mandatory',
  'mandatoryAnswered',
  'fields',
  'fieldsAnswered',
  'repeats',
  'repeatsAnswered',
  'ofRecord',
  'ofOthers',
  'stops',
] as const;
