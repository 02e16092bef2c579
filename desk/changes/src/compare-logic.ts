import type { Condition } from '@formwright/generator';
import type { Node, Path } from '@formwright/model';
import type { Change, ChangeClass } from './change.ts';
import type { Meaning } from './compare-meaning.ts';
import type { Comparison } from './comparison.ts';
import { withPaths } from './normal-condition.ts';

/** How each way in which a condition can differ concerns whom. `different` stands for `unknown` as well. */
interface Consequences {
  readonly code: string;
  /** The sentence's beginning: 'It is shown'. */
  readonly what: string;
  readonly narrower: ChangeClass;
  readonly wider: ChangeClass;
  readonly different: ChangeClass;
}

type Keyed = ReadonlyMap<Path, Condition | true>;

/** Conditions of nodes and options, and calculations. */
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
          message: 'It must be answered now, in drafts too.',
        });
      else if (before === true && after === undefined)
        changes.push({
          pointer: now.path,
          code: 'mandatory',
          class: 'breaking',
          message: 'It need not be answered any more: readers may not get it.',
        });
      else await compare(must(older.logic.mandatory, old.path), must(newer.logic.mandatory, now.path), mandatory);
    }
    if (old.kind === 'note' && now.kind === 'note' && old.stop !== now.stop) {
      changes.push({
        pointer: now.path,
        code: 'stop',
        class: now.stop ? 'care' : 'breaking',
        message: now.stop
          ? 'The note bars Submit now.'
          : 'The note bars Submit no more: submissions that it barred can come.',
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
    changes.push(...calculation(comparison, old.path, now.path));
  }
  return changes;
}

function visibility(now: Node, mandatories: Keyed): Consequences {
  const what = 'It is shown';
  if (now.kind === 'note')
    return now.stop
      ? { code: 'stop', what: 'It bars Submit', narrower: 'breaking', wider: 'care', different: 'breaking' }
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
  what: 'It must be answered',
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

/** Says how a condition differs; nothing where it does not. */
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
          message: `${what} as before: the condition is written differently and means the same.`,
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
          message: `${what} for other answers than before.`,
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
          message: `${what} by another condition; how it differs could not be told.`,
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
        message: 'It is worked out now. What was typed in drafts is kept aside.',
      },
    ];
  if (!after) return [{ ...base, class: 'breaking', message: 'It was worked out, and people answer it now.' }];
  if (JSON.stringify(withPaths(before, pairing.pathNow)) === JSON.stringify(after)) return [];
  return [{ ...base, class: 'breaking', message: 'It is worked out in another way.' }];
}
