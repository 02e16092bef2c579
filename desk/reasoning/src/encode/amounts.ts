import type { FieldNode, Path } from '@formwright/model';
import type { Encoding } from './encoding.ts';
import { asNumber, type Reading } from './reading.ts';
import { keyOf, type Scope } from './scope.ts';
import { and, decimal, ite, type Term } from './terms.ts';

/**
 * What an answer adds to a sum: nothing where there is none. That it keeps to the limits of its field is said of it once more, since a solver
 * adds up limits at once, but tries each of many answers with and without a value.
 */
export function amountOf(reading: Reading, path: Path | undefined, { scope, encoding }: { readonly scope: Scope; readonly encoding: Encoding }): Term {
  const value = ite(reading.answered, asNumber(reading) ?? '0.0', '0.0');
  const field = path === undefined ? undefined : (encoding.nodes.get(path) as FieldNode);
  const [least, most] = [field?.minimum ?? field?.exclusiveMinimum, field?.maximum ?? field?.exclusiveMaximum];
  if (path === undefined || field?.calculated || (least === undefined && most === undefined)) return value;
  const { once, script } = encoding;
  return once(`amount ${keyOf(path, scope)}`, () => {
    const amount = script.unknown('Real');
    script.assert(`(= ${amount} ${value})`);
    script.assertBecause(and(
      least === undefined ? 'true' : `(>= ${amount} ${decimal(Math.min(0, least))})`, most === undefined ? 'true' : `(<= ${amount} ${decimal(Math.max(0, most))})`,
    ), { path, part: 'limits' });
    return amount;
  });
}
