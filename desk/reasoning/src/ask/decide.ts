import type { Compiled } from '@formwright/generator';
import { confirmAll } from '../witness/confirm.ts';
import { decode, unknownsOf } from '../witness/decode.ts';
import { everything, plain } from '../encode/smt/script.ts';
import { and, or, type Term } from '../encode/smt/terms.ts';
import { goalTerms } from './goal-terms.ts';
import type { Goal, Outcome, Witness } from '../goals/goal.ts';
import type { Opened } from '../witness/opened.ts';
import { mender } from '../witness/mend-answers.ts';
import { newSampler, type Sampler } from '../witness/sampler.ts';
import type { Patterned } from '../witness/samples.ts';
import { readList, readValues } from '../solver/values.ts';

/** Whether answers can reach some goals together. */
export type Verdict = 'possible' | 'impossible' | 'unknown';

/** What deciding questions needs. */
export interface Means {
  readonly compiled: Compiled;
  readonly today: string;
  readonly patterned: Patterned;
  open(): Promise<Opened>;
  find(goals: readonly Goal[]): Promise<Outcome>;
}

/**
 * How many random answers to try before using the solver, at most, and how many in a row may settle nothing new.
 */
const mostSamples = 300;
const mostInVain = 40;
/** How many random answers to complete, at most, and how many in a row may settle nothing new. */
const mostBeginnings = 400;
const mostBegunInVain = 100;

/**
 * Decides many questions, each a list of goals to reach together. Random answers settle most of them. The rest go to the
 * solver, which is first asked whether any of them is possible, so that all impossible ones are proved at once.
 */
export async function decideAll(questions: readonly (readonly Goal[])[], means: Means): Promise<readonly Verdict[]> {
  const verdicts: (Verdict | undefined)[] = questions.map(() => undefined);
  const { form, holding } = confirmAll(means.compiled, questions);
  const settle = (witness: Witness): boolean => {
    const news = holding(witness, (n) => verdicts[n] === undefined);
    for (const n of news) verdicts[n] = 'possible';
    return news.length > 0;
  };
  const open = (): readonly number[] => verdicts.flatMap((verdict, n) => (verdict === undefined ? [n] : []));
  const sampler = newSampler(means.compiled, means);
  sample({ settle, isDone: () => open().length === 0, mended: mender(means.compiled, form, sampler) }, sampler);
  if (open().length > 0) await prove({ questions, verdicts, settle, open }, means);
  return verdicts.map((verdict) => verdict ?? 'unknown');
}

interface Sampling {
  /** Marks the questions that answers settle. Returns true if any of these is new. */
  settle(witness: Witness): boolean;
  isDone(): boolean;
  /** Makes answers complete, if it can. */
  mended(witness: Witness): Witness;
}

function sample({ settle, isDone, mended }: Sampling, sampler: Sampler): void {
  for (let n = 0, vain = 0; n < mostSamples && vain < mostInVain && !isDone(); n++)
    vain = settle(sampler.next([100, 60, 90, 30, 75, 0][n % 6] ?? 100)) ? 0 : vain + 1;
  for (let n = 0, vain = 0; n < mostBeginnings && vain < mostBegunInVain && !isDone(); n++)
    vain = settle(mended(sampler.next(100))) ? 0 : vain + 1;
}

interface Proving {
  readonly questions: readonly (readonly Goal[])[];
  readonly verdicts: (Verdict | undefined)[];
  settle(witness: Witness): boolean;
  open(): readonly number[];
}

async function prove({ questions, verdicts, settle, open }: Proving, means: Means): Promise<void> {
  const opened = await means.open();
  const { encoding, solver } = opened;
  const terms = new Map(
    open().map((n) => [
      n,
      encoding.form.script.named(
        'Bool',
        and(...(questions[n] ?? []).flatMap((goal) => goalTerms(goal, encoding)).map(({ term }) => term)),
      ),
    ]),
  );
  const doubtful = new Set<number>();
  const left = (): readonly number[] => open().filter((n) => !doubtful.has(n));
  const any = (assumed: readonly Term[]): string => {
    const literal = encoding.form.script.literal(or(...left().map((n) => terms.get(n) ?? 'false')));
    return solver
      .run(`${encoding.form.script.take()}\n(check-sat-assuming (${[everything, literal, ...assumed].join(' ')}))`)
      .trim();
  };
  while (left().length > 0 && any([plain]) === 'sat') {
    const asked = left();
    const holds = readList(solver.run(`(get-value (${asked.map((n) => terms.get(n)).join(' ')}))`));
    const witness = decode(
      readValues(solver.run(`(get-value (${unknownsOf(encoding).join(' ')}))`)),
      encoding,
      opened.patterned,
    );
    if (witness) settle(witness);
    // If the solver and the form's code disagree about a question, it is asked on its own.
    const unconfirmed = asked.filter((n, index) => holds[index] === true && verdicts[n] === undefined);
    for (const n of unconfirmed) doubtful.add(n);
    if (left().length === asked.length) break;
  }
  if (left().length > 0 && any([]) === 'unsat') for (const n of left()) verdicts[n] = 'impossible';
  for (const n of open()) {
    const { status } = await means.find(questions[n] ?? []);
    verdicts[n] = status === 'found' ? 'possible' : status;
  }
}
