import type { Script } from '../smt/script.ts';
import { and, type Term } from '../smt/terms.ts';
import { asNumber, unanswered, type Kind, type SmtValue } from './smt-value.ts';

/** Encodes a value about which nothing is known, nor for certain that it is answered. */
export function opaque(answered: Term, script: Script): SmtValue {
  return answered === 'false'
    ? unanswered
    : { kind: 'opaque', answered: and(answered, script.unknown('Bool')), value: 'false' };
}

/** Converts a value to a kind; the result is opaque if that is impossible. */
export function coerced(answer: SmtValue, kind: Kind, script: Script): SmtValue {
  if (answer.kind === kind || answer.kind === 'opaque') return answer;
  const number = kind === 'number' ? asNumber(answer) : undefined;
  return number === undefined ? opaque(answer.answered, script) : { kind, answered: answer.answered, value: number };
}
