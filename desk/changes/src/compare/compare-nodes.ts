import type { FieldNode, Node, RepeatNode } from '@formwright/model';
import type { Change } from './change.ts';
import { compareLimits } from './compare-limits.ts';
import { compareOptions } from './compare-options.ts';
import { named } from './compare-structure.ts';
import type { Comparison } from './comparison.ts';
import { looks, members, wording } from './node-members.ts';

/**
 * Finds changes to the keywords of a node: its texts, its appearance, its type and format, its limits, and where its
 * value comes from.
 */
export function compareNodes(comparison: Comparison): readonly Change[] {
  return comparison.pairing.pairs.flatMap(({ old, now }) => [
    ...words(old, now),
    ...(old.kind === 'field' && now.kind === 'field'
      ? [...typeAndFormat(old, now), ...compareOptions(old, now, comparison)]
      : []),
    ...((old.kind === 'field' && now.kind === 'field') || (old.kind === 'repeat' && now.kind === 'repeat')
      ? limits(old, now)
      : []),
    ...prefill(old, now),
    ...formerPlaces(old, now),
    ...others(old, now),
  ]);
}

/** If the type changed, changes to its limits are not reported as well. */
function limits(old: FieldNode | RepeatNode, now: FieldNode | RepeatNode): readonly Change[] {
  const isOther =
    old.kind === 'field' &&
    now.kind === 'field' &&
    old.type !== now.type &&
    !(old.type === 'integer' && now.type === 'number') &&
    !(old.type === 'number' && now.type === 'integer');
  return isOther ? [] : compareLimits(old, now);
}

function differs(old: Node, now: Node, key: string): boolean {
  const [before, after] = [old, now].map((node) =>
    JSON.stringify((node as unknown as { readonly [key: string]: unknown })[key]),
  );
  return before !== after;
}

function words(old: Node, now: Node): readonly Change[] {
  const worded = wording.filter((key) => differs(old, now, key));
  const drawn = differs(old, now, 'type') ? [] : looks.filter((key) => differs(old, now, key));
  const label =
    'label' in old && 'label' in now && old.label !== now.label
      ? ` It was ${named(old)} and is now ${named(now)}.`
      : '';
  return [
    ...(worded.length > 0
      ? [
          {
            pointer: now.path,
            code: 'wording',
            class: 'safe' as const,
            message: `Its wording has changed (${worded.map((key) => (key === 'text' ? 'text of the note' : key)).join(', ')}).${label}`,
          },
        ]
      : []),
    ...(drawn.length > 0
      ? [{ pointer: now.path, code: 'looks', class: 'safe' as const, message: 'Its appearance has changed.' }]
      : []),
  ];
}

const types: { readonly [type in FieldNode['type']]: string } = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'yes or no',
  strings: 'several choices',
  attachments: 'files',
};

function typeAndFormat(old: FieldNode, now: FieldNode): readonly Change[] {
  const pointer = now.path;
  const changes: Change[] = [];
  if (old.type === 'integer' && now.type === 'number')
    changes.push({
      pointer,
      code: 'type',
      class: 'breaking',
      message: 'Any number is accepted, where it was whole numbers only.',
    });
  else if (old.type === 'number' && now.type === 'integer')
    changes.push({
      pointer,
      code: 'type',
      class: 'care',
      message: 'Only whole numbers are accepted: other numbers in drafts have to be answered again.',
    });
  else if (old.type !== now.type) {
    changes.push({
      pointer,
      code: 'type',
      class: 'breaking',
      drafts: true,
      message: `It was ${types[old.type]} and is now ${types[now.type]}. Answers in drafts that do not fit are kept aside.`,
    });
  }
  if (old.type === now.type && old.format !== now.format) {
    if (old.format === undefined)
      changes.push({
        pointer,
        code: 'format',
        class: 'care',
        message: `It must now have the format \`${now.format}\`, in drafts too.`,
      });
    else
      changes.push({
        pointer,
        code: 'format',
        class: 'breaking',
        drafts: true,
        message:
          now.format === undefined
            ? `Its format was \`${old.format}\`, and it may now be any text.`
            : `Its format was \`${old.format}\` and is now \`${now.format}\`.`,
      });
  }
  return changes;
}

function prefill(old: Node, now: Node): readonly Change[] {
  if (
    old.kind === 'note' ||
    now.kind === 'note' ||
    !differs(old, now, 'prefill') ||
    now.kind === 'page' ||
    now.kind === 'section'
  )
    return [];
  const pointer = now.path;
  const [before, after] = [old.prefill, now.prefill];
  if (!after)
    return [
      {
        pointer,
        code: 'prefill',
        class: 'safe',
        message: 'It is no longer prefilled: people answer it themselves.',
      },
    ];
  if (after.edit === 'locked' && before?.edit !== 'locked') {
    return [
      {
        pointer,
        code: 'prefill',
        class: 'care',
        message: `It comes from the record (\`${after.from}\`) and cannot be changed. Typed answers in drafts are kept aside.`,
      },
    ];
  }
  if (!before) return [{ pointer, code: 'prefill', class: 'safe', message: `It is prefilled from \`${after.from}\`.` }];
  return [
    {
      pointer,
      code: 'prefill',
      class: 'safe',
      message:
        before.from === after.from
          ? before.edit === after.edit
            ? `Whoever changes the prefilled answer is ${after.advised ? 'now' : 'no longer'} asked to correct the record too.`
            : 'The prefilled answer can now be changed.'
          : `It is prefilled from \`${after.from}\`, previously \`${before.from}\`.`,
    },
  ];
}

/** Finds former places that were dropped: a draft may be older than the older of the two versions. */
function formerPlaces(old: Node, now: Node): readonly Change[] {
  if (old.kind === 'note' || now.kind === 'note') return [];
  const known = new Set([now.path, ...(now.renamedFrom ?? [])]);
  return (old.renamedFrom ?? [])
    .filter((path) => !known.has(path))
    .map((path) => ({
      pointer: now.path,
      code: 'renamed-from-dropped',
      class: 'care' as const,
      message: `\`x-renamedFrom\` no longer has \`${path}\`: answers there, in drafts of even older versions, would be kept aside.`,
    }));
}

function others(old: Node, now: Node): readonly Change[] {
  return Object.entries(members).flatMap(([member, how]) =>
    typeof how === 'object' && differs(old, now, member) ? [{ pointer: now.path, code: member, ...how }] : [],
  );
}
