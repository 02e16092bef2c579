import type { Genes } from './genes.ts';
import type { Planned } from './plan.ts';
import { fieldsFor, moves, nameOf, randomCondition, type Standing } from './random-conditions.ts';
import { readyAt } from './plan.ts';
import type { Json, Sort } from './random-fields.ts';

/** Makes a calculated field of a type that fits, or none where nothing can be read. */
export function randomCalculation(genes: Genes, standing: Standing): { schema: Json; sort: Sort; values: readonly (string | number | boolean)[] } | undefined {
  const near = fieldsFor(standing);
  const anywhere = standing.nodes.filter((node) => node.kind === 'field' && readyAt(node) < standing.before);
  const of = (nodes: readonly Planned[], sort: Sort): string | undefined => {
    const fit = nodes.filter(({ field }) => field?.sort === sort);
    return fit.length === 0 ? undefined : nameOf(genes, genes.pick(fit), standing);
  };
  const numeric = (calculation: Json): { schema: Json; sort: Sort; values: readonly number[] } => ({ schema: { type: 'number', 'x-calculate': calculation }, sort: 'number', values: [0, 1, 2, 5] });
  const textual = (calculation: Json, values: readonly string[]): { schema: Json; sort: Sort; values: readonly string[] } => ({ schema: { type: 'string', 'x-calculate': calculation }, sort: 'text', values });
  const [number, date, moment, choice, attributed] = [of(near, 'number'), of(near, 'date'), of(near, 'moment'), of(near, 'choice'), of(near, 'attributed')];
  switch (genes.below(9)) {
    case 0: case 8: {
      const terms = [of(anywhere, 'number'), number].filter((term) => term !== undefined);
      return terms.length > 0 ? numeric({ [genes.pick(['sum', 'min', 'max'])]: [...terms, ...(genes.chance(30) ? [2] : [])] }) : undefined;
    }
    case 1: return number === undefined ? undefined : numeric({ difference: [number, genes.pick<unknown>([number, 1, { context: 'level' }])] });
    case 2: return date === undefined ? undefined : numeric({ [genes.pick(['age', 'days'])]: genes.chance(50) ? date : { from: date, until: genes.pick<unknown>([date, { today: { years: 1 } }]) } });
    case 3: return attributed === undefined ? undefined : textual({ copy: { field: attributed, attribute: 'team' } }, ['hub', 'none']);
    case 4: return number === undefined ? undefined : textual({ text: ['«', { field: number }, '» of ', { context: 'role' }] }, ['«1» of manager']);
    case 5: if (moment !== undefined && genes.chance(40)) return { schema: { type: 'string', format: 'local-date-time', 'x-calculate': { [genes.pick(['min', 'max'])]: [moment, of(anywhere, 'moment') ?? moment] } }, sort: 'moment', values: ['2026-11-22T09:30'] };
      if (date !== undefined && genes.chance(40)) return { schema: { type: 'string', format: 'date', 'x-calculate': { copy: { field: date, plus: genes.pick(moves) } } }, sort: 'date', values: ['2026-11-29'] };
      return date === undefined ? undefined : { schema: { type: 'string', format: 'date', 'x-calculate': { [genes.pick(['min', 'max'])]: [date, of(anywhere, 'date') ?? date] } }, sort: 'date', values: ['2024-02-29'] };
    case 6: return choice === undefined ? undefined : { schema: { type: 'string', 'x-calculate': { choose: [{ when: { field: choice, answered: true }, value: 'there' }], otherwise: 'not there' } }, sort: 'text', values: ['there', 'not there'] };
    default: return { schema: { type: 'string', 'x-calculate': { choose: [{ when: randomCondition(genes, standing), value: 'first' }, { when: randomCondition(genes, standing), value: 'second' }] } }, sort: 'text', values: ['first', 'second'] };
  }
}
