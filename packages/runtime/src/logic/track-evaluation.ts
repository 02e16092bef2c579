import {
  type Draft,
  type Evaluation,
  type Facts,
  type FormModel,
  type Path,
  pathOf,
  type Pointer,
  walk,
} from '@formwright/model';
import { newEvaluation, type EvaluationInProgress } from './evaluation.ts';
import type { Kept, Step } from './steps.ts';

/** Follows what a form's logic makes of a draft. Runs again only the steps that an answer reaches. */
export interface EvaluationTracker {
  /** Changes in place. */
  readonly evaluation: Evaluation;
  /** Returns `pointer`, and the pointers of the nodes about which the evaluation changed. */
  update(draft: Draft, pointer: Pointer): Set<Pointer>;
}

type Mutable = { -readonly [Name in keyof EvaluationInProgress]: EvaluationInProgress[Name] };

const sets = ['hidden', 'mandatory', 'locked'] as const;
const maps = ['hiddenOptions', 'calculated'] as const;
const lists = ['prompts', 'broken', 'stops', 'routes'] as const;

/** Runs all steps, and keeps apart what each of them adds. */
export function trackEvaluation(
  model: FormModel,
  steps: readonly Step[],
  { draft: first, facts }: { readonly draft: Draft; readonly facts: Facts },
): EvaluationTracker {
  const readers = readersOf(steps);
  const answers = answerNames(model);
  const kept = [] as unknown as Kept;
  const evaluation: Mutable = newEvaluation();
  const added = steps.map(newEvaluation);

  function run(n: number, draft: Draft, changed: Set<Pointer>): void {
    const [before, now] = [added[n] as EvaluationInProgress, newEvaluation()];
    steps[n]?.[0](draft, facts, now, kept);
    added[n] = now;
    for (const name of sets) replaceMembers(evaluation[name], { before: before[name], now: now[name], changed });
    for (const name of maps) replaceValues(evaluation[name], { before: before[name], now: now[name], changed });
    for (const name of lists) {
      if (before[name].length + now[name].length === 0) continue;
      evaluation[name] = added.flatMap((one): readonly unknown[] => one[name]) as never[];
      if (name === 'routes') continue;
      for (const item of [...before[name], ...now[name]]) changed.add(typeof item === 'string' ? item : item.pointer);
    }
  }

  for (const n of steps.keys()) run(n, first, new Set());
  return {
    evaluation,
    update(draft, pointer) {
      const changed = new Set([pointer]);
      const due = new Set<number>();
      const wake = (name: string): void => readers.get(name)?.forEach((n) => due.add(n));
      wake('');
      wake(answers.get(pathOf(pointer).replace(/\/\*.*/, '')) ?? '');
      for (const n of steps.keys()) {
        if (!due.has(n)) continue;
        const keeps = namesIn(steps[n]?.[2]);
        const before = keeps.map((name) => kept[name]);
        run(n, draft, changed);
        // What is kept on entries is made anew with them.
        keeps.forEach((name, at) => (name in kept && kept[name] === before[at] ? undefined : wake(name)));
      }
      return changed;
    },
  };
}

/** Returns the numbers of the steps that read a name. `''`: of those that may read anything. */
function readersOf(steps: readonly Step[]): ReadonlyMap<string, readonly number[]> {
  const readers = new Map<string, number[]>();
  steps.forEach(([, reads], n) => {
    for (const name of reads === undefined ? [''] : namesIn(reads))
      readers.set(name, [...(readers.get(name) ?? []), n]);
  });
  return readers;
}

function namesIn(names = ''): readonly string[] {
  return names === '' ? [] : names.split(' ');
}

/** Returns the name of each node's answer in the `reads` of steps. */
function answerNames(model: FormModel): ReadonlyMap<Path, string> {
  const names = new Map<Path, string>();
  walk(model.pages, ({ path }) => names.set(path, `a${names.size}`));
  return names;
}

type Values = Map<Pointer, unknown>;

function replaceMembers(
  all: Set<Pointer>,
  { before, now, changed }: { before: ReadonlySet<Pointer>; now: ReadonlySet<Pointer>; changed: Set<Pointer> },
): void {
  for (const pointer of before) if (!now.has(pointer) && all.delete(pointer)) changed.add(pointer);
  for (const pointer of now) if (!before.has(pointer) && all.add(pointer)) changed.add(pointer);
}

function replaceValues(
  all: Values,
  {
    before,
    now,
    changed,
  }: { before: ReadonlyMap<Pointer, unknown>; now: ReadonlyMap<Pointer, unknown>; changed: Set<Pointer> },
): void {
  for (const pointer of before.keys()) if (!now.has(pointer) && all.delete(pointer)) changed.add(pointer);
  for (const [pointer, value] of now) {
    if (before.get(pointer) === value) continue;
    all.set(pointer, value);
    changed.add(pointer);
  }
}
