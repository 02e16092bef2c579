import type { Because } from '../../goals/goal.ts';
import { implies, type Term } from './terms.ts';

/** The sorts of SMT-LIB 2 that are used. */
export type Sort = 'Bool' | 'Int' | 'Real';

/** Collects commands for the solver. */
export interface Script {
  /** Makes a name for an unknown. */
  unknown(sort: Sort): Term;
  /** Defines a name for a term, so that it is written only once. */
  named(sort: Sort, term: Term): Term;
  /** Asserts something that is true whatever the definition says. */
  assert(term: Term): void;
  /** Asserts something that a part of the definition requires; it applies while that part is taken into account. */
  assertBecause(term: Term, why: Because): void;
  /** Makes a literal for a term, for one question. */
  literal(term: Term): Term;
  /** Returns the commands that were added since the last call. */
  take(): string;
  /** The parts of the definition that have been asserted, by their literals. */
  readonly reasons: ReadonlyMap<Term, Because>;
}

/** The literal for all parts of the definition at once. */
export const everything: Term = 'everything';
/**
 * The literal for plain answers: no more entries than are encoded one by one, and the preferred date as today.
 */
export const plain: Term = 'plain';
/** The literal for answers whose further entries are copies of the last one. */
export const copies: Term = 'copies';
/** The function from a postcode to its first half, both as numbers of texts. */
export const outward = 'outward';

/** Starts a script. */
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
