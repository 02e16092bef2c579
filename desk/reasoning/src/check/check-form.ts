import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import {
  checkRead,
  compile,
  read,
  type Compiled,
  type Definition,
  type ReadResult,
  type Requirements,
} from '@formwright/generator';
import { inEveryRow } from '../findings/in-every-row.ts';
import { explained } from '../findings/explained.ts';
import { suspicionsOf } from '../findings/index.ts';
import { placesOf } from '../findings/places.ts';
import { submission } from '../findings/submission.ts';
import type { Suspicion } from '../findings/suspicion.ts';
import type { Context } from '../findings/context.ts';
import { messageOf } from '../findings/rules.ts';
import type { Goal, Outcome, Witness } from '../goals/goal.ts';
import { openReasoner, type Reasoner, SolverMissingError } from '../ask/reasoner.ts';
import { listed } from '../words/listed.ts';
import { whyUndecided } from './why-undecided.ts';

/** The result of checking a form. */
export interface CheckResult {
  readonly diagnostics: readonly RawDiagnostic[];
  /** Source texts by absolute path, for `locateAll` and `print`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Findings that could not be decided: neither answers nor a proof were found. */
  readonly undecided: readonly RawDiagnostic[];
  /** Set if the form as a whole could not be checked, because that needs the solver, which is not installed. */
  readonly missing?: SolverMissingError;
}

/**
 * Checks a form as `formwright check` does: first its keywords one by one and then, if there is no error, the form as a
 * whole. Reports what it finds and does not throw.
 */
export async function checkWholeForm(file: string, requirements: Requirements = {}): Promise<CheckResult> {
  return checkWholeRead(read(file), requirements);
}

/** Checks a form that has been read, in the same way as `checkWholeForm`. */
export async function checkWholeRead(result: ReadResult, requirements: Requirements = {}): Promise<CheckResult> {
  const { diagnostics, texts } = await checkRead(result, requirements);
  if (!result.definition || diagnostics.some(({ severity }) => severity === 'error'))
    return { diagnostics, texts, undecided: [] };
  try {
    const { found, undecided } = await reasonAbout(result.definition, compile(result.definition));
    return { diagnostics: [...diagnostics, ...found], texts, undecided };
  } catch (error) {
    if (error instanceof SolverMissingError) return { diagnostics, texts, undecided: [], missing: error };
    throw error;
  }
}

/**
 * Finds what is wrong with a form as a whole: what can never happen, or always does. The checker must have found no error
 * in the definition.
 */
export async function reasonAbout(
  definition: Definition,
  compiled: Compiled,
): Promise<{ readonly found: readonly RawDiagnostic[]; readonly undecided: readonly RawDiagnostic[] }> {
  const context: Context = { compiled, places: placesOf(definition, compiled) };
  const suspicions = suspicionsOf(context);
  const reasoner = openReasoner(compiled);
  try {
    const questions = newQuestions();
    const asked = new Map(
      suspicions.map((one) => [one, { possible: questions.number(one.possible), given: questions.number(one.given) }]),
    );
    const rowsOf = inEveryRow(suspicions, compiled.model);
    const submits = questions.number([{ submittable: true }]);
    const verdicts = await reasoner.decide(questions.all);
    const found: RawDiagnostic[] = [];
    const excluded = new Set<string>();
    const verdict = (one: Suspicion, part: 'possible' | 'given'): (typeof verdicts)[number] | undefined =>
      verdicts[asked.get(one)?.[part] ?? 0];
    const isNever = (one: Suspicion): boolean => verdict(one, 'possible') === 'impossible';
    for (const suspicion of suspicions) {
      const rows = rowsOf(suspicion);
      const first = rows.every(isNever) && rows.find((one) => verdict(one, 'given') !== 'impossible');
      if (suspicion === first) found.push(...(await confirmed(suspicion, { context, reasoner, excluded })));
    }
    if (verdicts[submits] === 'impossible') found.push(...(await submission(context, reasoner)));
    const undecided = suspicions
      .filter((one) => verdict(one, 'possible') === 'unknown')
      .map((one) => diagnostic(one.code, one.place, { ...one.params, suggestion: whyUndecided(one, compiled) }));
    if (verdicts[submits] === 'unknown')
      undecided.push(diagnostic('cannot-be-submitted', context.places.keyword('', 'title')));
    return { found, undecided };
  } finally {
    await reasoner.close();
  }
}

/** Numbers questions. Equal questions get the same number. */
function newQuestions(): { readonly all: (readonly Goal[])[]; number(goals: readonly Goal[]): number } {
  const [all, numbers] = [[] as (readonly Goal[])[], new Map<string, number>()];
  return {
    all,
    number(goals) {
      const key = JSON.stringify(goals);
      const number = numbers.get(key) ?? all.push(goals) - 1;
      numbers.set(key, number);
      return number;
    },
  };
}

interface Confirming {
  readonly context: Context;
  readonly reasoner: Reasoner;
  /** Sets of rules that exclude each other and have been reported. */
  readonly excluded: Set<string>;
}

async function confirmed(
  { code, place, params, possible, given, part }: Suspicion,
  { context, reasoner, excluded }: Confirming,
): Promise<readonly RawDiagnostic[]> {
  const [outcome, shown] = [await reasoner.find(...possible), await reasoner.find(...given)];
  const because = outcome.status === 'impossible' ? outcome.because : [];
  if (code === 'rules-exclude' || code === 'rules-contradict') {
    const rules = [...new Set([part, ...because].flatMap(({ which }) => (which === undefined ? [] : [which])))].sort(
      (one, other) => one - other,
    );
    const last = rules.at(-1);
    // A single rule that can never be satisfied has its own finding, and so has a pair of which only one can be
    // satisfied.
    if (last === undefined || rules.length < (code === 'rules-contradict' ? 3 : 2) || excluded.has(rules.join(' ')))
      return [];
    excluded.add(rules.join(' '));
    if (code === 'rules-contradict')
      return [
        explained(
          diagnostic(code, context.places.rule(last, '/check'), {
            messages: listed(rules.map((which) => `‘${messageOf(which, context)}’`)),
          }),
          { because, own: because.find(({ which }) => which === last) ?? part, ...exampleOf(shown) },
          context,
        ),
      ];
  }
  return [
    explained(
      diagnostic(code, place, params),
      { because, own: part, ...(given.length > 0 ? exampleOf(shown) : {}) },
      context,
    ),
  ];
}

function exampleOf(outcome: Outcome): { readonly example?: Witness } {
  return outcome.status === 'found' ? { example: { draft: outcome.draft, facts: outcome.facts } } : {};
}
