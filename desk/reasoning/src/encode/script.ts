import type { Because } from '../goal.ts';
import { implies, type Term } from './terms.ts';

export type Sort = 'Bool' | 'Int' | 'Real';

/** Commands for the solver, as they come about. */
export interface Script {
  /** Makes a name for an unknown. */
  unknown(sort: Sort): Term;
  /** Gives a term a name of its own, so that it is written once. */
  named(sort: Sort, term: Term): Term;
  /** Says what holds whatever the definition says. */
  assert(term: Term): void;
  /** Says what a part of the definition asks for; it holds while that part is taken into account. */
  assertBecause(term: Term, why: Because): void;
  /** A literal that stands for a term, for one question. */
  literal(term: Term): Term;
  /** Gives the commands that have come about since the last call. */
  take(): string;
  /** The literal of each part of the definition that was said. */
  readonly reasons: ReadonlyMap<Term, Because>;
}

/** Holds all parts of the definition at once. */
export const everything: Term = 'everything';
/**
 * Holds for answers as people mostly give them: no more entries than are looked at one by one, today the day that it is
 * if it can be.
 */
export const plain: Term = 'plain';
/** Holds where entries beyond those are copies of the last. */
export const copies: Term = 'copies';
/** The first half of a postcode, texts as their numbers. */
export const outward = 'outward';

export function newScript(): Script {
  const commands = [
    ...[everything, plain, copies].map((name) => `(declare-const ${name} Bool)`),
    `(declare-fun ${outward} (Int) Int)`,
  ];
  const reasons = new Map<Term, Because>();
  const known = new Map<string, Term>();
  const counts = { unknown: 0, named: 0, literal: 0 };
  const script: Script = {
    reasons,
    unknown(sort) {
      const name = `u${counts.unknown++}`;
      commands.push(`(declare-const ${name} ${sort})`);
      return name;
    },
    named(sort, term) {
      if (!term.startsWith('(')) return term;
      const before = known.get(term);
      if (before !== undefined) return before;
      const name = `d${counts.named++}`;
      commands.push(`(define-fun ${name} () ${sort} ${term})`);
      known.set(term, name);
      return name;
    },
    assert: (term) => void (term === 'true' || commands.push(`(assert ${term})`)),
    assertBecause(term, why) {
      if (term === 'true') return;
      const name = `t${reasons.size}`;
      reasons.set(name, why);
      commands.push(`(declare-const ${name} Bool)(assert ${implies(everything, name)})(assert ${implies(name, term)})`);
    },
    literal(term) {
      const name = `g${counts.literal++}`;
      commands.push(`(declare-const ${name} Bool)(assert ${implies(name, term)})`);
      return name;
    },
    take: () => commands.splice(0).join('\n'),
  };
  return script;
}
