import type { Compiled } from '@formwright/generator';
import { confirmer } from '../witness/confirm.ts';
import { decode, sayMoreExactly, unknownsOf } from '../witness/decode.ts';
import { decideAll, type Verdict } from './decide.ts';
import { newEncoding } from '../encode/encoding.ts';
import { copies, everything, plain } from '../encode/smt/script.ts';
import type { Term } from '../encode/smt/terms.ts';
import type { Because, Goal, Outcome, Witness } from '../goals/goal.ts';
import { goalTerms } from './goal-terms.ts';
import type { Opened } from '../witness/opened.ts';
import { patternedTexts } from '../witness/patterned-texts.ts';
import type { Patterned } from '../witness/samples.ts';
import { simplified } from '../witness/simplify.ts';
import { readNames, readValues } from '../solver/values.ts';
import { openSolver } from '../solver/z3.ts';

export { SolverMissingError } from '../solver/solver-missing-error.ts';

/**
 * Finds answers to one form, or proves that there are none. A question that needs the solver is rejected with a
 * `SolverMissingError` if it is not installed.
 */
export interface Reasoner {
  readonly compiled: Compiled;
  /**
   * Finds answers that reach all goals at once, as few and as plain as possible, and confirms them by running the form's
   * generated code. Answers are within the limits of their fields. A goal in a repeat means in at least one entry.
   *
   * `impossible`: no answers reach the goals, with any number of entries, on any day, whatever facts the host provides.
   * `because` lists parts of the definition that are enough to cause this; of up to 16, none can be left out. `unknown`:
   * it could not be decided.
   *
   * @throws RangeError if the reasoner is closed.
   */
  find(...goals: readonly Goal[]): Promise<Outcome>;
  /**
   * Decides many questions, each a list of goals to reach together. This is much faster than finding answers for each.
   *
   * @throws RangeError if the reasoner is closed.
   */
  decide(questions: readonly (readonly Goal[])[]): Promise<readonly Verdict[]>;
  /** Frees the solver's memory. */
  close(): Promise<void>;
}

/**
 * Options of a reasoner. `today`: the preferred date in witnesses; absent: 1 June 2026, so that the same form always has
 * the same answers.
 */
export interface ReasonerOptions {
  readonly today?: string;
}

/** Opens a reasoner for a compiled form. The solver is loaded with the first question. */
export function openReasoner(compiled: Compiled, { today = '2026-06-01' }: ReasonerOptions = {}): Reasoner {
  const state: { opened?: Promise<Opened>; patterned?: Promise<Patterned>; isClosed: boolean } = { isClosed: false };
  const patterned = (): Promise<Patterned> => (state.patterned ??= patternedTexts(compiled.model));
  const openAnew = async (): Promise<Opened> => ({
    encoding: newEncoding(compiled, today),
    patterned: await patterned(),
    solver: await openSolver(),
  });
  const open = (): Promise<Opened> => {
    if (state.isClosed) throw new RangeError('This reasoner is closed');
    return (state.opened ??= openAnew());
  };
  /**
   * Asks a new solver, without earlier questions: dates that these moved could use up all the steps of a later one.
   */
  const findAlone = async (goals: readonly Goal[]): Promise<Outcome> => {
    const alone = await openAnew();
    try {
      return await find(goals, alone);
    } finally {
      alone.solver.close();
    }
  };
  const reasoner: Reasoner = {
    compiled,
    async find(...goals) {
      const isFirst = state.opened === undefined;
      const outcome = await find(goals, await open());
      return outcome.status === 'unknown' && !isFirst ? findAlone(goals) : outcome;
    },
    decide: async (questions) =>
      decideAll(questions, {
        compiled,
        today,
        patterned: await patterned(),
        open,
        find: (goals) => reasoner.find(...goals),
      }),
    async close() {
      state.isClosed = true;
      (await state.opened)?.solver.close();
    },
  };
  return reasoner;
}

/** Goals may be reached in different entries, so with more goals than this the encoded entries may be too few. */
const mostInEntries = 2;

async function find(goals: readonly Goal[], opened: Opened): Promise<Outcome> {
  const { encoding } = opened;
  const reasons = new Map<Term, Because>();
  const free: Term[] = [];
  for (const { term, because } of goals.flatMap((goal) => goalTerms(goal, encoding))) {
    const literal = encoding.form.script.literal(term);
    if (because) reasons.set(literal, because);
    else free.push(literal);
  }
  const asked = [...free, ...reasons.keys()];
  const plainly = witness([...asked, plain], opened);
  const possible = plainly === 'none' ? witness([...asked, copies], opened) : plainly;
  if (typeof possible === 'object') {
    const confirm = confirmer(encoding.form.compiled, goals);
    return confirm(possible) ? { status: 'found', ...simplified(possible, confirm, opened) } : { status: 'unknown' };
  }
  const inEntries = goals.filter((goal) =>
    Object.values(goal).some((part) => typeof part === 'string' && part.includes('/*')),
  ).length;
  return possible === 'none' && inEntries <= mostInEntries
    ? impossible({ free, reasons }, opened)
    : { status: 'unknown' };
}

/** Asks the solver for answers. Returns them, or that there are none, or that the solver could not decide. */
function witness(assumed: readonly Term[], { encoding, solver, patterned }: Opened): Witness | 'none' | 'unknown' {
  const printed = solver.run(
    `${encoding.form.script.take()}\n(check-sat-assuming (${everything} ${assumed.join(' ')}))`,
  );
  const verdict = verdictOf(printed);
  if (verdict !== 'sat') return verdict === 'unsat' ? 'none' : 'unknown';
  const unknowns = unknownsOf(encoding);
  const values =
    unknowns.length > 0 ? readValues(solver.run(`(get-value (${unknowns.join(' ')}))`)) : new Map<string, boolean>();
  sayMoreExactly(values, encoding);
  const said = encoding.form.script.take();
  if (said === '') return decode(values, encoding, patterned) ?? 'unknown';
  solver.run(said);
  return witness(assumed, { encoding, solver, patterned });
}

function verdictOf(printed: string): string {
  if (printed.includes('(error') && !printed.includes('canceled'))
    throw new Error(`The solver reported an error: ${printed.slice(0, 500)}`);
  return printed.trim().split('\n').at(-1) ?? '';
}

/**
 * If there are more parts at fault than this, they are not reduced one by one: a sum of forty answers depends on all of
 * their limits.
 */
const mostShrunk = 16;

/** Reduces the parts at fault until none can be left out. */
function impossible(
  { free, reasons }: { readonly free: readonly Term[]; readonly reasons: ReadonlyMap<Term, Because> },
  { encoding, solver }: Opened,
): Outcome {
  const isBarredBy = (terms: readonly Term[]): readonly Term[] | undefined => {
    const printed = solver.run(`(check-sat-assuming (${[...free, ...terms].join(' ')}))(get-unsat-core)`);
    if (printed.startsWith('unsat'))
      return readNames(printed.slice(printed.indexOf('('))).filter((name) => terms.includes(name));
    return undefined;
  };
  let core = isBarredBy([...encoding.form.script.reasons.keys(), ...reasons.keys()]);
  if (!core) return { status: 'unknown' };
  if (core.length <= mostShrunk) for (const term of core) core = isBarredBy(core.filter((one) => one !== term)) ?? core;
  const parts = core.flatMap((term) => reasons.get(term) ?? encoding.form.script.reasons.get(term) ?? []);
  return { status: 'impossible', because: distinct(parts) };
}

function distinct(parts: readonly Because[]): readonly Because[] {
  return [...new Map(parts.map((part) => [`${part.path} ${part.part} ${part.which ?? ''}`, part])).values()];
}
