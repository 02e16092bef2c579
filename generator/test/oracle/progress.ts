import type { PageProgress, Progress } from '@formwright/model';
import { answerOf } from './answers.ts';
import type { OracleNode } from './definition.ts';
import { isBelowLocked, isLocked, isMandatory } from './evaluate.ts';
import { allOnPage, validatePage } from './validate.ts';
import { eachPlace, isVisible, visibleEntries } from './visible.ts';
import type { World } from './world.ts';

interface Asked {
  readonly node: OracleNode;
  readonly pointer: string;
  readonly answered: boolean;
  readonly open: boolean;
}

/** Section 10: the nearest `x-prefill`, its own or one around it, has a locked value. A record never has files. */
function isFilledIn(node: OracleNode): boolean {
  if (node.schema['x-attachments'] !== undefined) return false;
  const own = node.schema['x-prefill'] as { edit: string } | false | undefined;
  if (own !== undefined) return own !== false && own.edit === 'locked';
  return node.parent !== undefined && isFilledIn(node.parent);
}

/** Section 6. */
export function progress(world: World, present?: string): Progress {
  const asked = askedIn(world);
  const mandatory = asked.filter(({ node, pointer, open }) => open && isMandatory(world, node, pointer));
  const pages = world.form.pages.filter(({ name }) => isVisible(world, `/${name}`)).map(({ name }) => name);
  const isDone = pages.every((name) => validatePage(world, name).length === 0);
  const counts = (all: readonly Asked[]): number =>
    all.length === 0 ? 0 : Math.floor((all.filter(({ answered }) => answered).length / all.length) * 100 + 1e-9);
  const fieldsOf = (all: readonly Asked[]): readonly Asked[] =>
    all.filter(({ node, open }) => open && node.kind === 'field');
  const before = Math.max(0, pages.indexOf(present ?? ''));
  const kind = (world.form.schema['x-form']?.progress ?? 'mandatory') as 'mandatory' | 'fields' | 'pages';
  const measure = {
    mandatory: () => counts(mandatory),
    fields: () => counts(fieldsOf(asked)),
    pages: () => roundHalfUp((100 * before) / Math.max(1, pages.length)),
  }[kind]();
  const stopAt = pages.findIndex((name) => validatePage(world, name).some(({ code }) => code === 'stop'));
  return {
    mandatory: mandatory.length,
    answered: mandatory.filter(({ answered }) => answered).length,
    percent: isDone ? 100 : Math.min(99, measure),
    pages: pages.map((page, index): PageProgress => {
      const here = mandatory.filter(({ pointer }) => pointer.startsWith(`/${page}/`));
      const onPage = asked.filter(({ pointer }) => pointer.startsWith(`/${page}/`));
      const issues = validatePage(world, page);
      return {
        page,
        mandatory: here.length,
        answered: here.filter(({ answered }) => answered).length,
        percent: issues.length === 0 ? 100 : Math.min(99, counts(kind === 'fields' ? fieldsOf(onPage) : here)),
        status:
          stopAt >= 0 && index > stopAt
            ? 'cannot-start-yet'
            : statusOf(
                issues.map(({ code }) => code),
                { asked: onPage.filter(({ open }) => open), isWaiting: allOnPage(world, page).length > 0 },
              ),
      };
    }),
  };
}

/**
 * Returns what is asked now: visible repeats, and visible fields that are not calculated. `open`: what this person can
 * answer, because it is neither locked nor filled in only by a record.
 */
function askedIn(world: World): readonly Asked[] {
  const asked: Asked[] = [];
  eachPlace(world, (node, pointer) => {
    if (!isVisible(world, pointer) || node.schema['x-calculate'] !== undefined) return;
    const open = !isLocked(world, pointer) && !isBelowLocked(world, pointer) && !isFilledIn(node);
    if (node.kind === 'field') asked.push({ node, pointer, open, answered: answerOf(world, pointer) !== undefined });
    if (node.kind === 'repeat')
      asked.push({ node, pointer, open, answered: visibleEntries(world, pointer).length > 0 });
  });
  return asked;
}

function statusOf(
  codes: readonly string[],
  { asked, isWaiting }: { readonly asked: readonly Asked[]; readonly isWaiting: boolean },
): PageProgress['status'] {
  const nothingAnswered = asked.length > 0 && asked.every(({ answered }) => !answered);
  const excused = nothingAnswered ? ['mandatory', 'rule'] : ['mandatory'];
  if (codes.some((code) => !excused.includes(code))) return 'has-problems';
  if (nothingAnswered) return 'not-started';
  if (codes.length > 0) return 'in-progress';
  return isWaiting ? 'waiting' : 'completed';
}

function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5);
}
