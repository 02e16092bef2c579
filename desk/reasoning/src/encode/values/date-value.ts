import type { Compiled, Expression } from '@formwright/generator';
import type { Path } from '@formwright/model';
import { readBy } from '../read-by.ts';
import { someDay, type Day } from './dates.ts';
import type { SmtValue } from './smt-value.ts';
import { plain, type Script } from './script.ts';
import { and, implies, type Term } from './terms.ts';

/**
 * Encodes a date as a number. Unless it must be exact, the rules about which numbers are days are added only when its
 * year, month and day are needed: most dates are only compared, and the solver is slow at calendars. Until then, plain
 * answers use only the first 28 days of a month.
 */
export function dateValue(
  answered: Term,
  { script, isExact }: { readonly script: Script; readonly isExact: boolean },
): SmtValue {
  const known: { day?: Day } = isExact ? { day: someDay(script) } : {};
  if (known.day) return { kind: 'date', answered, value: known.day.value, day: () => known.day as Day };
  const [value, months, day] = [script.unknown('Int'), script.unknown('Int'), script.unknown('Int')];
  script.assert(
    and(
      `(= ${value} (+ (* 31 ${months}) ${day}))`,
      `(<= 0 ${months} 119999)`,
      `(<= 0 ${day} 30)`,
      implies(plain, `(<= ${day} 27)`),
    ),
  );
  return {
    kind: 'date',
    answered,
    value,
    day() {
      if (known.day) return known.day;
      const exact = someDay(script);
      script.assert(`(= ${exact.value} ${value})`);
      return (known.day = exact);
    },
  };
}

/** Returns true if an age or a number of days is calculated from a date. */
export function isAged(path: Path, compiled: Compiled): boolean {
  return [...compiled.logic.calculated.values()].some(
    (expression) => isAge(expression) && readBy([expression], compiled).has(path),
  );
}

function isAge(expression: Expression): boolean {
  if (expression.kind !== 'choose') return expression.kind === 'age' || expression.kind === 'days';
  return [...expression.rows.map(({ value }) => value), ...(expression.otherwise ? [expression.otherwise] : [])].some(
    isAge,
  );
}
