import type { Route } from '@formwright/model';
import { holds } from './conditions.ts';
import type { Json } from './definition.ts';
import type { World } from './world.ts';

/**
 * Section 2, routing: the team of the first row that is true, or else `otherwise`; copies go to the teams of all rows
 * that are true.
 */
export function route(world: World): Route | undefined {
  const routing = world.form.schema['x-form']?.routing as Json | undefined;
  if (routing === undefined) return undefined;
  const teamsOf = (rows: Json[] = []): string[] =>
    rows.filter((row) => holds(world, row['when'] as Json, [''])).map((row) => row['to'] as string);
  const to = teamsOf(routing['choose'] as Json[])[0] ?? (routing['otherwise'] as string);
  const copies = teamsOf(routing['copies'] as Json[]);
  return { to, copies: copies.filter((team, index) => team !== to && copies.indexOf(team) === index) };
}
