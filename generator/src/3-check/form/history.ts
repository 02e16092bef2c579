import { diagnostic } from '@formwright/diagnostics';
import { memberOf } from '../../2-resolve/keywords/members.ts';
import type { Rule } from '../rule.ts';
import { unrealDay } from '../unreal-day.ts';

/** `x-form.history` has the present version first, then older ones, each on a real day. */
export const history: Rule = ({ definition: { root } }) => {
  const form = root.keywords.get('x-form');
  const written = form && (memberOf(form, 'history') as FormHistory | undefined);
  if (!form || !Array.isArray(written?.changes)) return [];
  const [newest] = written.changes;
  const version = memberOf(form, 'version');
  return [
    ...unrealDay(form, '/history/reviewedOn', { member: 'history', day: written.reviewedOn }),
    ...written.changes.flatMap(({ on }, index) =>
      unrealDay(form, `/history/changes/${index}/on`, { member: 'history', day: on }),
    ),
    ...(typeof version === 'string' && newest?.version !== version
      ? [diagnostic('history-behind', form.placeOf('/history/changes/0'), { version })]
      : []),
    ...written.changes.flatMap((change, index) => {
      const newer = written.changes[index - 1];
      return !newer || isBefore(change, newer)
        ? []
        : [
            diagnostic('history-order', form.placeOf(`/history/changes/${index}`), {
              version: change.version,
              newer: newer.version,
            }),
          ];
    }),
  ];
};

interface Change {
  readonly version: string;
  readonly on: string;
}

interface FormHistory {
  readonly changes: readonly Change[];
  readonly reviewedOn?: string;
}

function isBefore(change: Change, newer: Change): boolean {
  return change.on <= newer.on && compared(change.version, newer.version) < 0;
}

/** Compares versions by their numbers: 1.10.0 is after 1.9.0. */
function compared(one: string, other: string): number {
  const [first, second] = [one, other].map((version) => version.split('.').map(Number)) as [number[], number[]];
  const at = first.findIndex((number, index) => number !== second[index]);
  return at < 0 ? 0 : (first[at] ?? 0) - (second[at] ?? 0);
}
