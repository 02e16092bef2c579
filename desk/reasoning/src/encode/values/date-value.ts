import { someDay, type Day } from './dates.ts';
import type { SmtValue } from './smt-value.ts';
import { plain, type Script } from '../smt/script.ts';
import { and, implies, type Term } from '../smt/terms.ts';

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
