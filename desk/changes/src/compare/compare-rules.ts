import type { Condition, PromptRule, Rule } from '@formwright/generator';
import type { Path } from '@formwright/model';
import type { Change } from './change.ts';
import { changeOf } from './compare-logic.ts';
import type { Comparison, Version } from './comparison.ts';
import { inFull, normalText, withPaths } from '../pair/normal-condition.ts';

/** A rule or prompt, with the paths of the newer version. */
interface Notice {
  readonly on: Path;
  /** Where it is shown: at the first of these that is visible. */
  readonly at: readonly [Path, ...Path[]];
  readonly kind: 'rule' | 'advice' | 'prompt';
  /** When it is shown; for a rule, when it is broken. */
  readonly when: Condition;
  readonly message: string;
}

/** Finds rules, advice and prompts that were added, removed, reworded, or are shown at different times. */
export async function compareRules({ older, newer, pairing, meaning }: Comparison): Promise<readonly Change[]> {
  const before = noticesOf(older).map((notice) => ({
    ...notice,
    was: notice,
    on: pairing.pathNow(notice.on),
    at: notice.at.map((path) => pairing.pathNow(path)) as unknown as Notice['at'],
    when: withPaths(notice.when, pairing.pathNow),
  }));
  const after = noticesOf(newer);
  const changes: Change[] = [];
  const textOf = (notice: Notice, { logic }: Version): string => normalText(inFull(notice.when, logic.conditions));
  const take = (
    isPair: (old: (typeof before)[number], now: Notice) => boolean,
    pair: (old: (typeof before)[number], now: Notice) => void,
  ): void => {
    for (const now of Array.from(after)) {
      const found = before.find((old) => old.kind === now.kind && old.on === now.on && isPair(old, now));
      if (!found) continue;
      before.splice(before.indexOf(found), 1);
      after.splice(after.indexOf(now), 1);
      pair(found, now);
    }
  };
  const edited: (readonly [(typeof before)[number], Notice])[] = [];
  take(
    (old, now) =>
      isAtSame(old, now) &&
      textOf(old, { ...older, logic: { ...older.logic, conditions: mapped(older, pairing.pathNow) } }) ===
        textOf(now, newer),
    (old, now) => {
      if (old.message !== now.message)
        changes.push({
          pointer: now.at[0],
          code: `${now.kind}-wording`,
          class: 'safe',
          message: `${noun(now)} has a new wording: “${now.message}”.`,
        });
    },
  );
  take(
    (old, now) => old.message === now.message,
    (old, now) => void edited.push([old, now]),
  );
  take(
    (old, now) => isAtSame(old, now),
    (old, now) => void edited.push([old, now]),
  );
  for (const [old, now] of edited) {
    const isRule = now.kind === 'rule';
    const consequences = {
      code: now.kind,
      what: `${noun(now)} “${now.message}” ${isRule ? 'prevents submission' : 'is shown'}`,
      narrower: isRule ? 'breaking' : 'safe',
      wider: isRule ? 'care' : 'safe',
      different: isRule ? 'breaking' : 'safe',
    } as const;
    changes.push(...changeOf(now.at[0], await meaning(old.was.when, now.when, now.on), consequences));
    if (!isAtSame(old, now))
      changes.push({
        pointer: now.at[0],
        code: `${now.kind}-moved`,
        class:
          !isRule || isSure(old.was, older) === isSure(now, newer) ? 'safe' : isSure(now, newer) ? 'care' : 'breaking',
        message: `${noun(now)} “${now.message}” is shown in another place.`,
      });
  }
  changes.push(
    ...before.map((old): Change => ({
      pointer: old.at[0],
      code: `${old.kind}-removed`,
      class: old.kind === 'rule' ? 'breaking' : 'safe',
      message: `${noun(old)} “${old.message}” was removed${old.kind === 'rule' ? ': readers may receive what it refused' : ''}.`,
    })),
  );
  changes.push(
    ...after.map((now): Change => ({
      pointer: now.at[0],
      code: `${now.kind}-added`,
      class: now.kind === 'rule' ? 'care' : 'safe',
      message: `${noun(now)} “${now.message}” is new${now.kind === 'rule' ? ': answers in drafts may break it' : ''}.`,
    })),
  );
  return changes;
}

function mapped({ logic }: Version, pathNow: (path: Path) => Path): Version['logic']['conditions'] {
  return new Map([...logic.conditions].map(([name, condition]) => [name, withPaths(condition, pathNow)]));
}

function isAtSame(old: Notice, now: Notice): boolean {
  return old.at.join(' ') === now.at.join(' ');
}

/** Returns whether a place where it is shown is visible whenever its own node is: elsewhere it may be left unchecked. */
function isSure({ on, at }: Notice, { logic }: Version): boolean {
  const around = (path: Path): readonly Path[] =>
    Array.from(`${path}/`.matchAll(/\//g), ({ index }) => path.slice(0, index).replace(/\/\*$/, ''));
  const own = new Set(around(on));
  return at.some((path) => around(path).every((above) => own.has(above) || !logic.visible.has(above)));
}

function noun({ kind }: Notice): string {
  return { rule: 'The rule', advice: 'The advice', prompt: 'The prompt' }[kind];
}

function noticesOf({ logic, model }: Version): Notice[] {
  const ofRule = ({ on, at, when, check, severity, text }: Rule): Notice => ({
    on,
    at,
    kind: severity === 'error' ? 'rule' : 'advice',
    when: { kind: 'all', of: [when, { kind: 'not', of: check }] },
    message: model.texts[text] ?? '',
  });
  const ofPrompt = ({ on, when, until, text }: PromptRule): Notice => ({
    on,
    at: [on],
    kind: 'prompt',
    when: until ? { kind: 'all', of: [when, { kind: 'not', of: until }] } : when,
    message: model.texts[text] ?? '',
  });
  return [...logic.rules.map(ofRule), ...logic.prompts.map(ofPrompt)];
}
