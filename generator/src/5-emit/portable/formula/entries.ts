import type { Path } from '@formwright/model';
import { always, and, assume, mapParts, never, not, or, outerPart, scopesIn, type Formula } from './formula.ts';

/**
 * Returns the formula that at least so many entries satisfy a condition, which may be about the entry, its number, and
 * what is around it.
 */
export function atLeast(repeat: Path, count: number, where: Formula): Formula {
  if (count <= 0) return always;
  if (where.kind === 'constant') return where.value ? { kind: 'atLeast', repeat, count, where } : never;
  const outer = outerPart(where, `${repeat}/*`);
  if (outer !== undefined) {
    const [held, failed] = [always, never].map((value) => atLeast(repeat, count, assume(where, outer, value)));
    return or(and(outer, held!), and(not(outer), failed!));
  }
  const length = numbersIn(where, repeat);
  if (length === 0) return { kind: 'atLeast', repeat, count, where };
  if (count > 1) return { kind: 'unsayable', why: 'counts entries by their number' };
  const fails = not(where);
  const first = Array.from({ length }, (_, index) => atNumber(fails, repeat, index));
  return not({ kind: 'each', repeat, first, rest: atNumber(fails, repeat, 'later') });
}

/** Returns how many of the repeat's first entries the formula distinguishes. */
export function numbersIn(formula: Formula, repeat: Path): number {
  if (!scopesIn(formula).includes(`${repeat}/*`)) return 0;
  switch (formula.kind) {
    case 'entryNumber':
      return formula.repeat === repeat ? formula.first.length : 0;
    case 'and':
    case 'or':
      return Math.max(...formula.of.map((part) => numbersIn(part, repeat)));
    case 'not':
      return numbersIn(formula.of, repeat);
    default:
      return 0;
  }
}

/** Returns the formula for the entry of that number. */
export function atNumber(formula: Formula, repeat: Path, number: number | 'later'): Formula {
  if (formula.kind === 'entryNumber' && formula.repeat === repeat) {
    return (number === 'later' ? formula.rest : (formula.first[number] ?? formula.rest)) ? always : never;
  }
  return mapParts(formula, (part) => atNumber(part, repeat, number));
}
