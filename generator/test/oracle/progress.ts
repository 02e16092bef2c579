import type { PageProgress, Progress } from '@formwright/model';
import { answerOf } from './answers.ts';
import type { OracleNode } from './definition.ts';
import { isMandatory } from './evaluate.ts';
import { validatePage, validateSubmission } from './validate.ts';
import { eachPlace, isVisible, visibleEntries } from './visible.ts';
import type { World } from './world.ts';

interface Asked {
  readonly node: OracleNode;
  readonly pointer: string;
  readonly answered: boolean;
}

/** Section 6. */
export function progress(world: World, present?: string): Progress {
  const asked = askedIn(world);
  const mandatory = asked.filter(({ node, pointer }) => isMandatory(world, node, pointer));
  const pages = world.form.pages.filter(({ name }) => isVisible(world, `/${name}`)).map(({ name }) => name);
  const passes = validateSubmission(world).length === 0;
  const counts = (all: readonly Asked[]): number => (all.length === 0 ? 100 : Math.floor((all.filter(({ answered }) => answered).length / all.length) * 100 + 1e-9));
  const before = Math.max(0, pages.indexOf(present ?? ''));
  const kind = (world.form.schema['x-form']?.progress ?? 'mandatory') as 'mandatory' | 'fields' | 'pages';
  const measure = { mandatory: () => counts(mandatory), fields: () => counts(asked.filter(({ node }) => node.kind === 'field')), pages: () => roundHalfUp((100 * before) / Math.max(1, pages.length)) }[kind]();
  const stopAt = pages.findIndex((name) => validatePage(world, name).some(({ code }) => code === 'stop'));
  return {
    mandatory: mandatory.length,
    answered: mandatory.filter(({ answered }) => answered).length,
    percent: passes ? 100 : Math.min(99, measure),
    pages: pages.map((page, index): PageProgress => {
      const here = mandatory.filter(({ pointer }) => pointer.startsWith(`/${page}/`));
      const issues = validatePage(world, page);
      return {
        page,
        mandatory: here.length,
        answered: here.filter(({ answered }) => answered).length,
        percent: issues.length === 0 ? 100 : Math.min(99, counts(here)),
        status: stopAt >= 0 && index > stopAt ? 'cannot-start-yet' : statusOf(issues.map(({ code }) => code), asked.filter(({ pointer }) => pointer.startsWith(`/${page}/`))),
      };
    }),
  };
}

/** What a person can answer now: visible fields that are not worked out, and repeats. */
function askedIn(world: World): readonly Asked[] {
  const asked: Asked[] = [];
  eachPlace(world, (node, pointer) => {
    if (!isVisible(world, pointer) || node.schema['x-calculate'] !== undefined) return;
    if (node.kind === 'field') asked.push({ node, pointer, answered: answerOf(world, pointer) !== undefined });
    if (node.kind === 'repeat') asked.push({ node, pointer, answered: visibleEntries(world, pointer).length > 0 });
  });
  return asked;
}

function statusOf(codes: readonly string[], asked: readonly Asked[]): PageProgress['status'] {
  const nothingAnswered = asked.length > 0 && asked.every(({ answered }) => !answered);
  const excused = nothingAnswered ? ['mandatory', 'rule'] : ['mandatory'];
  if (codes.some((code) => !excused.includes(code))) return 'has-problems';
  if (nothingAnswered) return 'not-started';
  return codes.length > 0 ? 'in-progress' : 'completed';
}

function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5);
}
