import { pathOf, type Draft, type Scalar } from '@formwright/model';
import type { Confirm } from './confirm.ts';
import { at, put } from './decode.ts';
import { isValid } from '../encode/values/domain.ts';
import type { Encoding } from '../encode/encoding.ts';
import type { Witness } from '../goals/goal.ts';
import type { Opened } from './opened.ts';
import { sampleOf, type Patterned } from './samples.ts';

/**
 * Removes every answer, entry and fact that the goal does not need, then replaces odd answers with plainer ones. Confirms
 * each step. Does not mutate the witness.
 */
export function simplified(
  witness: Witness,
  confirm: Confirm,
  { encoding, patterned }: Pick<Opened, 'encoding' | 'patterned'>,
): Witness {
  const state = {
    draft: structuredClone(witness.draft),
    facts: structuredClone(witness.facts) as { today: string; context?: { [name: string]: unknown } },
  };
  const keepIf = (change: () => () => void): boolean => {
    const undo = change();
    if (confirm(state)) return true;
    undo();
    return false;
  };
  for (const pointer of containersIn(state.draft).toReversed()) keepIf(() => removed(state.draft, pointer));
  for (const name of Object.keys(state.facts.context ?? {}))
    keepIf(() => removed(state.facts.context ?? {}, `/${name}`));
  if (state.facts.context && Object.keys(state.facts.context).length === 0) delete state.facts.context;
  const { preferred } = encoding.clock;
  if (state.facts.today !== preferred) {
    const before = state.facts.today;
    keepIf(() => {
      state.facts.today = preferred;
      return () => void (state.facts.today = before);
    });
  }
  for (const pointer of answersIn(state.draft))
    makePlainer(pointer, { draft: state.draft, today: state.facts.today, encoding, patterned, keepIf });
  return state;
}

interface Plainer {
  readonly draft: Draft;
  readonly today: string;
  readonly encoding: Encoding;
  readonly patterned: Patterned;
  keepIf(change: () => () => void): boolean;
}

function makePlainer(pointer: string, { draft, today, encoding, patterned, keepIf }: Plainer): void {
  const before = at(draft, pointer);
  const node = encoding.form.nodes.get(pathOf(pointer));
  if (node?.kind !== 'field') return;
  const candidates =
    typeof before === 'string' && !isDate(before) && !node.options
      ? [sampleOf([node], 0, { taken: new Set(), half: undefined, patterned }) ?? before]
      : plainAnswers(before, today);
  for (const candidate of candidates) {
    if (candidate === before) return;
    if (!isValid(node, candidate)) continue;
    const isKept = keepIf(() => {
      put(draft, pointer, candidate);
      return () => put(draft, pointer, before);
    });
    if (isKept) return;
  }
}

/** Returns plain answers, the most likely first. A number or date that is already one of them stays. */
function plainAnswers(before: unknown, today: string): readonly Scalar[] {
  if (typeof before === 'number')
    return [
      before >= 0 && before <= 10 && Number.isInteger(before) ? before : 1,
      0,
      2,
      5,
      10,
      Math.round(before),
      Math.round(before * 10) / 10,
    ];
  if (typeof before !== 'string' || !isDate(before)) return [];
  const year = Number(today.slice(0, 4));
  return [today, `${year - 40}-05-14`, `${year - 80}-05-14`, `${year - 10}-05-14`, `${year + 1}-05-14`];
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

/** Returns the pointers of everything in a draft, outermost first. */
function containersIn(value: unknown, pointer = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const isChoice = Array.isArray(value) && value.every((one) => typeof one !== 'object');
  const below =
    isChoice && value.length < 2
      ? []
      : Object.entries(value).flatMap(([name, one]) => [
          `${pointer}/${name}`,
          ...containersIn(one, `${pointer}/${name}`),
        ]);
  return below;
}

function answersIn(draft: Draft): readonly string[] {
  return containersIn(draft).filter((pointer) => typeof at(draft, pointer) !== 'object');
}

/** Removes the value at a pointer. Returns a function that restores it. */
function removed(from: Draft, pointer: string): () => void {
  const end = pointer.lastIndexOf('/');
  const [around, name] = [at(from, pointer.slice(0, end)) as { [name: string]: unknown }, pointer.slice(end + 1)];
  if (Array.isArray(around)) {
    const [gone] = around.splice(Number(name), 1) as unknown[];
    return () => void around.splice(Number(name), 0, gone);
  }
  const entries = Object.entries(around);
  delete around[name];
  return () => {
    for (const key of Object.keys(around)) delete around[key];
    Object.assign(around, Object.fromEntries(entries));
  };
}
