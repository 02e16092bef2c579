import type { Condition } from '@formwright/generator';
import { named, type Context } from './context.ts';
import type { Suspicion } from './suspicion.ts';

/** Suspects each row of a decision table, or of the routing, of never being reached. */
export function rows(context: Context): readonly Suspicion[] {
  const { logic } = context.compiled;
  const tables = [...logic.calculated].flatMap(([path, table]) =>
    table.kind !== 'choose'
      ? []
      : table.rows.map((_, row): Suspicion => ({
          code: 'row-never-reached',
          possible: [{ row, of: path }],
          given: [{ visible: path }],
          place: context.places.keyword(path, 'x-calculate', `/choose/${row}/when`),
          params: { row: row + 1, ...named(path, context) },
          part: { path, part: 'calculated' },
        })),
  );
  const copies = (logic.routing?.copies ?? []).map(({ when }, row): Suspicion => ({
    code: 'row-never-reached',
    possible: [{ condition: when }],
    given: [],
    place: context.places.keyword('', 'x-form', `/routing/copies/${row}/when`),
    params: { row: row + 1, name: 'x-form.routing.copies' },
    part: { path: '', part: 'condition' },
  }));
  const teams = (logic.routing?.choose ?? []).map(({ when }, row): Suspicion => {
    const before = (logic.routing?.choose ?? []).slice(0, row).map((one): Condition => ({ kind: 'not', of: one.when }));
    return {
      code: 'row-never-reached',
      possible: [{ condition: { kind: 'all', of: [...before, when] } }],
      given: [],
      place: context.places.keyword('', 'x-form', `/routing/choose/${row}/when`),
      params: { row: row + 1, name: 'x-form.routing.choose' },
      part: { path: '', part: 'condition' },
    };
  });
  return [...tables, ...teams, ...copies];
}
