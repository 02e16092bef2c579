import type { Condition } from '@formwright/generator';
import type { Node, Path } from '@formwright/model';
import type { Change, ChangeClass } from './change.ts';
import type { Meaning } from './compare-meaning.ts';
import type { Comparison } from './comparison.ts';
import { withPaths } from '../pair/normal-condition.ts';

/** The class of each way in which a condition can differ. `different` also stands for `unknown`. */
interface Consequences {
  readonly code: string;
  /** The start of the sentence: 'It is shown'. */
  readonly what: string;
  readonly narrower: ChangeClass;
  readonly wider: ChangeClass;
  readonly different: ChangeClass;
}

type Keyed = ReadonlyMap<Path, Condition | true>;

/** Compares the conditions of nodes and options, and calculations. */
export async function compareLogic(comparison: Comparison): Promise<readonly Change[]> {
  const { older, newer, pairing, meaning } = comparison;
  const changes: Change[] = [];
  const conditionOf = (of: Keyed, path: Path): Condition | undefined => {
    const condition = of.get(path);
    return condition === true ? undefined : condition;
  };
  for (const { old, now } of pairing.pairs) {
    const at = now.path.slice(0, now.path.lastIndexOf('/'));
    const compare = async (
      before: Condition | undefined,
      after: Condition | undefined,
      consequences: Consequences,
    ): Promise<void> => {
      changes.push(...changeOf(now.path, await meaning(before, after, at), consequences));
    };
    await compare(
      conditionOf(older.logic.visible, old.path),
      conditionOf(newer.logic.visible, now.path),
      visibility(now, newer.logic.mandatory),
    );
    await compare(
      conditionOf(older.logic.editable, old.path),
      conditionOf(newer.logic.editable, now.path),
      editability,
    );
    if (now.kind === 'field' || now.kind === 'repeat') {
      const none: Condition = { kind: 'any', of: [] };
      const must = (of: Keyed, path: Path): Condition | undefined => (of.has(path) ? conditionOf(of, path) : none);
      const [before, after] = [older.logic.mandatory.get(old.path), newer.logic.mandatory.get(now.path)];
      if (before === undefined && after === true)
        changes.push({
          pointer: now.path,
          code: 'mandatory',
          class: 'care',
          message: 'It is mandatory now, in drafts too.',
        });
      else if (before === true && after === undefined)
        changes.push({
          pointer: now.path,
          code: 'mandatory',
          class: 'breaking',
          message: 'It is optional now: readers may not receive it.',
        });
      else await compare(must(older.logic.mandatory, old.path), must(newer.logic.mandatory, now.path), mandatory);
    }
    if (old.kind === 'note' && now.kind === 'note' && old.stop !== now.stop) {
      changes.push({
        pointer: now.path,
        code: 'stop',
        class: now.stop ? 'care' : 'breaking',
        message: now.stop
          ? 'The note now prevents submission.'
          : 'The note no longer prevents submission: readers may receive submissions that it stopped before.',
      });
    }
    for (const option of now.kind === 'field' && old.kind === 'field' ? (now.options ?? []) : []) {
      if (old.kind !== 'field' || !old.options?.some(({ value }) => value === option.value)) continue;
      const visible = (of: Comparison['older']['logic']['options'], path: Path): Condition | undefined =>
        of.get(path)?.find(({ value }) => value === option.value)?.visible;
      await compare(
        visible(older.logic.options, old.path),
        visible(newer.logic.options, now.path),
        optionVisibility(String(option.value)),
      );
    }
    changes.push(...calculation(comparison, old.path, now.path), ...start(comparison, old, now));
  }
  return changes;
}

function visibility(now: Node, mandatories: Keyed): Consequences {
  const what = 'It is shown';
  if (now.kind === 'note')
    return now.stop
      ? { code: 'stop', what: 'It prevents submission', narrower: 'breaking', wider: 'care', different: 'breaking' }
      : { code: 'visible', what, narrower: 'safe', wider: 'safe', different: 'safe' };
  const isCountedOn = [...mandatories].some(
    ([path, when]) => when === true && (path === now.path || path.startsWith(`${now.path}/`)),
  );
  return {
    code: 'visible',
    what,
    narrower: isCountedOn ? 'breaking' : 'care',
    wider: isCountedOn ? 'care' : 'safe',
    different: isCountedOn ? 'breaking' : 'care',
  };
}

const editability: Consequences = {
  code: 'editable',
  what: 'It can be changed',
  narrower: 'care',
  wider: 'safe',
  different: 'care',
};
const mandatory: Consequences = {
  code: 'mandatory',
  what: 'It is mandatory',
  narrower: 'breaking',
  wider: 'care',
  different: 'breaking',
};

function optionVisibility(value: string): Consequences {
  return {
    code: 'option-visible',
    what: `The option \`${value}\` can be chosen`,
    narrower: 'care',
    wider: 'safe',
    different: 'care',
  };
}

/** Returns the change to a condition, if there is one. */
export function changeOf(pointer: Path, meaning: Meaning, { code, what, ...classes }: Consequences): readonly Change[] {
  switch (meaning.result) {
    case 'same':
      return [];
    case 'equal':
      return [
        {
          pointer,
          code,
          class: 'safe',
          message: `${what} as before: the condition is written differently, but means the same.`,
        },
      ];
    case 'narrower':
      return [
        {
          pointer,
          code,
          class: classes.narrower,
          message: `${what} for fewer answers than before.`,
          ...(meaning.before && { shows: { before: meaning.before } }),
        },
      ];
    case 'wider':
      return [
        {
          pointer,
          code,
          class: classes.wider,
          message: `${what} for more answers than before.`,
          ...(meaning.after && { shows: { after: meaning.after } }),
        },
      ];
    case 'different':
      return [
        {
          pointer,
          code,
          class: classes.different,
          ...(classes.different === 'breaking' ? { drafts: true as const } : {}),
          message: `${what} for different answers than before.`,
          shows: { before: meaning.before, after: meaning.after },
        },
      ];
    case 'unknown':
      return [
        {
          pointer,
          code,
          class: classes.different,
          ...(classes.different === 'breaking' ? { drafts: true as const } : {}),
          message: `${what} under a different condition. How the conditions differ could not be decided.`,
        },
      ];
  }
}

function calculation({ older, newer, pairing }: Comparison, old: Path, now: Path): readonly Change[] {
  const [before, after] = [older.logic.calculated.get(old), newer.logic.calculated.get(now)];
  const base = { pointer: now, code: 'calculation' };
  if (!before && !after) return [];
  if (!before)
    return [
      {
        ...base,
        class: 'breaking',
        drafts: true,
        message: 'It is now calculated. Typed answers in drafts are kept aside.',
      },
    ];
  if (!after) return [{ ...base, class: 'breaking', message: 'It was calculated, and people now answer it.' }];
  if (JSON.stringify(withPaths(before, pairing.pathNow)) === JSON.stringify(after)) return [];
  return [{ ...base, class: 'breaking', message: 'Its calculation has changed.' }];
}

/** Start values are taken once, so drafts that were begun keep theirs. */
function start({ older, newer, pairing }: Comparison, old: Node, now: Node): readonly Change[] {
  const constants = [old, now].map((node) => (node.kind === 'field' ? node.default : undefined));
  const calculated = older.logic.starts.get(old.path);
  const before = calculated ? withPaths(calculated, pairing.pathNow) : constants[0];
  const after = newer.logic.starts.get(now.path) ?? constants[1];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const message =
    before === undefined
      ? 'It now has a start value.'
      : after === undefined
        ? 'It no longer has a start value.'
        : 'Its start value has changed.';
  return [
    { pointer: now.path, code: 'start', class: 'safe', message: `${message} Drafts that were begun stay as they are.` },
  ];
}
