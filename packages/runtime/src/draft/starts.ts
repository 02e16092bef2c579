import {
  type Draft,
  type Evaluation,
  type Facts,
  type FieldNode,
  type FormModel,
  nodesByPath,
  type Path,
  type Pointer,
  type Starts,
} from '@formwright/model';
import { evaluate, type Step } from '../logic/steps.ts';
import { isVisible } from '../logic/visible.ts';
import { dayOf } from '../values/dates.ts';
import { isAnswered, isObject, own } from '../values/read.ts';

/** The fields with start values, each after those that decide its own, and the step that calculates start values. */
export type Started = readonly [order: readonly Path[], calculate?: Step[0]];

/**
 * Makes the function that takes start values. A calculated start value is left in `calculated` of an evaluation, at the
 * pointer of its field.
 */
export function startsOf(model: FormModel, steps: readonly Step[], [order, calculate]: Started): Starts {
  const nodes = nodesByPath(model);
  const all: readonly Step[] = calculate ? [...steps, [calculate]] : steps;
  return (draft, { facts, how, evaluation }) => {
    let { answers } = draft;
    let seen = evaluation;
    let calculated: ReadonlyMap<Pointer, unknown> | undefined;
    let known: { [pointer: Pointer]: unknown } | undefined;

    const work = (): Evaluation => {
      const evaluated = evaluate(all, answers, { ...facts, now: nowIn(facts) });
      ({ calculated } = evaluated);
      return (seen = evaluated);
    };

    /** Returns the start value of a field. All fields at one path start from the same answers. */
    function startOf(path: Path, pointer: Pointer): unknown {
      const node = nodes.get(path) as FieldNode;
      if (node.default !== undefined) return node.default;
      if (!calculated) work();
      return calculated?.get(pointer);
    }

    function begun(path: Path, pointer: Pointer, answer: unknown): unknown {
      if (Object.hasOwn(known ?? draft.prefilled, pointer) || !isVisible(seen ?? work(), pointer)) return answer;
      const value = how === 'take' && !isAnswered(answer) ? startOf(path, pointer) : undefined;
      known ??= { ...draft.prefilled };
      known[pointer] = Object.freeze({ source: '', at: '', ...(value !== undefined && { value }), started: true });
      return value ?? answer;
    }

    for (const path of order) {
      const before = answers;
      const names = path.split('/').slice(1);
      answers = within(before, names, { pointer: '', change: (at, answer) => begun(path, at, answer) }) as Draft;
      if (answers !== before) seen = calculated = undefined;
    }
    return known ? Object.freeze({ ...draft, answers, prefilled: Object.freeze(known) }) : draft;
  };
}

/** Returns the date and time that a host gives, without its seconds. */
function nowIn({ now }: Facts): string | undefined {
  const text = String(typeof now === 'function' ? now() : now)
    .slice(0, 16)
    .replace(' ', 'T');
  return text.length === 16 && dayOf(text, 'first') !== undefined ? text : undefined;
}

interface Place {
  readonly pointer: Pointer;
  change(pointer: Pointer, answer: unknown): unknown;
}

/** Changes all answers at a path, in every entry that there is. What has the wrong shape stays as it is. */
function within(part: unknown, [name, ...rest]: readonly string[], { pointer, change }: Place): unknown {
  if (name === undefined) return change(pointer, part);
  if (name === '*') {
    if (!Array.isArray(part)) return part;
    const entries = part.map((entry: unknown, n) => within(entry, rest, { pointer: `${pointer}/${n}`, change }));
    return entries.some((entry, n) => entry !== part[n]) ? Object.freeze(entries) : part;
  }
  if (isAnswered(part) && !isObject(part)) return part;
  const object = isObject(part) ? part : {};
  const before = own(object, name);
  const now = within(before, rest, { pointer: `${pointer}/${name}`, change });
  return now === before ? part : Object.freeze({ ...object, [name]: now });
}
