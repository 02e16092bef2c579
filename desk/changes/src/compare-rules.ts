import type { Condition, PromptRule, Rule } from '@formwright/generator';
import type { Path } from '@formwright/model';
import type { Change } from './change.ts';
import { changeOf } from './compare-logic.ts';
import type { Comparison, Version } from './comparison.ts';
import { inFull, normalText, withPaths } from './normal-condition.ts';

/** A rule or prompt, its paths those of the newer version. */
interface Told {
  readonly on: Path;
  readonly at: Path;
  readonly kind: 'rule' | 'advice' | 'prompt';
  /** When it is said: a rule, when it is broken. */
  readonly when: Condition;
  readonly message: string;
}

/** Rules, advice and prompts: added, removed, reworded, or said at other times. */
export async function compareRules({ older, newer, pairing, meaning }: Comparison): Promise<readonly Change[]> {
  const before = toldBy(older).map((told) => ({
    ...told,
    was: told.when,
    on: pairing.pathNow(told.on),
    at: pairing.pathNow(told.at),
    when: withPaths(told.when, pairing.pathNow),
  }));
  const after = toldBy(newer);
  const changes: Change[] = [];
  const textOf = (told: Told, { logic }: Version): string => normalText(inFull(told.when, logic.conditions));
  const take = (
    isPair: (old: (typeof before)[number], now: Told) => boolean,
    pair: (old: (typeof before)[number], now: Told) => void,
  ): void => {
    for (const now of Array.from(after)) {
      const found = before.find((old) => old.kind === now.kind && old.on === now.on && isPair(old, now));
      if (!found) continue;
      before.splice(before.indexOf(found), 1);
      after.splice(after.indexOf(now), 1);
      pair(found, now);
    }
  };
  const edited: (readonly [(typeof before)[number], Told])[] = [];
  take(
    (old, now) =>
      old.at === now.at &&
      textOf(old, { ...older, logic: { ...older.logic, conditions: mapped(older, pairing.pathNow) } }) ===
        textOf(now, newer),
    (old, now) => {
      if (old.message !== now.message)
        changes.push({
          pointer: now.at,
          code: `${now.kind}-wording`,
          class: 'safe',
          message: `${noun(now)} is worded differently: “${now.message}”.`,
        });
    },
  );
  take(
    (old, now) => old.message === now.message,
    (old, now) => void edited.push([old, now]),
  );
  take(
    (old, now) => old.at === now.at,
    (old, now) => void edited.push([old, now]),
  );
  for (const [old, now] of edited) {
    const isRule = now.kind === 'rule';
    const consequences = {
      code: now.kind,
      what: `${noun(now)} “${now.message}” ${isRule ? 'bars Submit' : 'is shown'}`,
      narrower: isRule ? 'breaking' : 'safe',
      wider: isRule ? 'care' : 'safe',
      different: isRule ? 'breaking' : 'safe',
    } as const;
    changes.push(...changeOf(now.at, await meaning(old.was, now.when, now.on), consequences));
  }
  changes.push(
    ...before.map((old): Change => ({
      pointer: old.at,
      code: `${old.kind}-removed`,
      class: old.kind === 'rule' ? 'breaking' : 'safe',
      message: `${noun(old)} “${old.message}” is gone${old.kind === 'rule' ? ': readers may get what it barred' : ''}.`,
    })),
  );
  changes.push(
    ...after.map((now): Change => ({
      pointer: now.at,
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

function noun({ kind }: Told): string {
  return { rule: 'The rule', advice: 'The advice', prompt: 'The prompt' }[kind];
}

function toldBy({ logic, model }: Version): Told[] {
  const ofRule = ({ on, at, when, check, severity, text }: Rule): Told => ({
    on,
    at: at[0],
    kind: severity === 'error' ? 'rule' : 'advice',
    when: { kind: 'all', of: [when, { kind: 'not', of: check }] },
    message: model.texts[text] ?? '',
  });
  const ofPrompt = ({ on, when, until, text }: PromptRule): Told => ({
    on,
    at: on,
    kind: 'prompt',
    when: until ? { kind: 'all', of: [when, { kind: 'not', of: until }] } : when,
    message: model.texts[text] ?? '',
  });
  return [...logic.rules.map(ofRule), ...logic.prompts.map(ofPrompt)];
}
