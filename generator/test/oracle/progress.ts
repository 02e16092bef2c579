import type { Beside, PageProgress, Progress } from '@formwright/model';
import { answerOf } from './answers.ts';
import type { OracleNode } from './definition.ts';
import { isBelowLocked, isLocked, isMandatory } from './evaluate.ts';
import { allOnPage, validatePage } from './validate.ts';
import { eachPlace, isVisible, visibleEntries } from './visible.ts';
import { rawAt, type World } from './world.ts';

/** A visible question or repeat. `by`: who gives its answer. */
interface Asked {
  readonly node: OracleNode;
  readonly pointer: string;
  readonly answered: boolean;
  readonly by: 'person' | 'others' | 'record' | 'start';
}

/** Section 10: the nearest `x-prefill`, its own or one around it, has a locked value. A record never has files. */
function isFilledIn(node: OracleNode): boolean {
  if (node.schema['x-attachments'] !== undefined) return false;
  const own = node.schema['x-prefill'] as { edit: string } | false | undefined;
  if (own !== undefined) return own !== false && own.edit === 'locked';
  return node.parent !== undefined && isFilledIn(node.parent);
}

/** Section 8: what was filled in before anybody answered is still there. */
function filler(
  { prefilled = {} }: Beside,
  { node, pointer, answered, raw }: { node: OracleNode; pointer: string; answered: boolean; raw: unknown },
): 'record' | 'start' | undefined {
  const was = Object.entries(prefilled).find(([at]) => at === pointer)?.[1];
  if (!was || was.carried || !answered) return undefined;
  const isSame =
    node.kind === 'repeat'
      ? Array.isArray(was.value) && was.value.length === (raw as unknown[]).length
      : JSON.stringify(was.value) === JSON.stringify(raw);
  return !isSame ? undefined : was.started && node.kind === 'field' ? 'start' : 'record';
}

/** Section 8. */
export function progress(world: World, beside: Beside): Progress {
  const asked = askedIn(world, beside);
  const theirs = asked.filter(({ by }) => by === 'person');
  const mandatory = theirs.filter(({ node, pointer }) => isMandatory(world, node, pointer));
  const kind = (world.form.schema['x-form']?.progress ?? 'mandatory') as 'mandatory' | 'fields' | 'pages';
  const names = world.form.pages.filter(({ name }) => isVisible(world, `/${name}`)).map(({ name }) => name);
  const pages = names.map((page) => {
    const isHere = ({ pointer }: Asked): boolean => pointer.startsWith(`/${page}/`);
    const here = mandatory.filter(isHere);
    const mine = theirs.filter(isHere);
    const issues = validatePage(world, page);
    const isTicked = beside.ticked?.includes(page) === true;
    const isEmpty = mine.length > 0 && mine.every(({ answered }) => !answered);
    const isDone = issues.length === 0 && (isTicked || !isEmpty);
    const measured = share(kind === 'fields' ? mine.filter(({ node }) => node.kind === 'field') : here);
    return {
      isDone,
      asks: mine.length > 0,
      isUntouched: isEmpty && !isTicked,
      isBarring: issues.some(({ code }) => code === 'stop'),
      hasIssues: issues.length > 0,
      line: {
        page,
        mandatory: here.length,
        answered: here.filter(({ answered }) => answered).length,
        percent: isDone ? 100 : Math.min(99, measured),
        status: statusOf(
          issues.map(({ code }) => code),
          { onPage: asked.filter(isHere), isTicked, isWaiting: allOnPage(world, page).length > 0 },
        ),
      } satisfies PageProgress,
    };
  });
  const counting = pages.filter(({ hasIssues, asks, isUntouched }) => hasIssues || (asks && !isUntouched));
  const measure = {
    mandatory: () => share(mandatory),
    fields: () => share(theirs.filter(({ node }) => node.kind === 'field')),
    pages: () =>
      counting.length === 0
        ? 0
        : Math.floor((100 * counting.filter(({ isDone }) => isDone).length) / counting.length + 0.5),
  }[kind]();
  const isBegun = theirs.length === 0 || pages.some(({ asks, isUntouched }) => asks && !isUntouched);
  const stopAt = pages.findIndex(({ isBarring }) => isBarring);
  return {
    mandatory: mandatory.length,
    answered: mandatory.filter(({ answered }) => answered).length,
    percent: isBegun && pages.every(({ hasIssues }) => !hasIssues) ? 100 : Math.min(99, measure),
    pages: pages.map(({ line }, index) =>
      stopAt >= 0 && index > stopAt ? { ...line, status: 'cannot-start-yet' } : line,
    ),
  };
}

function share(all: readonly Asked[]): number {
  if (all.length === 0) return 0;
  return Math.floor((all.filter(({ answered }) => answered).length / all.length) * 100 + 1e-9);
}

/** Returns what is asked now: visible repeats, and visible fields that are not calculated. */
function askedIn(world: World, beside: Beside): readonly Asked[] {
  const asked: Asked[] = [];
  eachPlace(world, (node, pointer) => {
    if (!isVisible(world, pointer) || node.schema['x-calculate'] !== undefined) return;
    if (node.kind !== 'field' && node.kind !== 'repeat') return;
    const answered =
      node.kind === 'field' ? answerOf(world, pointer) !== undefined : visibleEntries(world, pointer).length > 0;
    const given = filler(beside, { node, pointer, answered, raw: rawAt(world, pointer) });
    const isOthers = isLocked(world, pointer) || isBelowLocked(world, pointer);
    asked.push({
      node,
      pointer,
      answered,
      by: isOthers ? 'others' : isFilledIn(node) ? 'record' : (given ?? 'person'),
    });
  });
  return asked;
}

function statusOf(
  codes: readonly string[],
  {
    onPage,
    isTicked,
    isWaiting,
  }: { readonly onPage: readonly Asked[]; readonly isTicked: boolean; readonly isWaiting: boolean },
): PageProgress['status'] {
  if (isTicked) return codes.length > 0 ? 'completed-with-problems' : 'completed';
  const mine = onPage.filter(({ by }) => by === 'person');
  const nothingAnswered = mine.length > 0 && mine.every(({ answered }) => !answered);
  const excused = nothingAnswered ? ['mandatory', 'rule'] : ['mandatory'];
  if (codes.some((code) => !excused.includes(code))) return 'has-problems';
  if (codes.length > 0) return nothingAnswered ? 'not-started' : 'in-progress';
  if (isWaiting) return 'waiting';
  if (mine.length > 0) return nothingAnswered ? 'nothing-needed' : 'completed';
  if (onPage.some(({ by }) => by === 'record')) return 'from-record';
  return onPage.some(({ by }) => by === 'others') ? 'completed' : 'nothing-needed';
}
