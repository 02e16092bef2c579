import type { Pointer } from '@formwright/model';
import { onDemand, type OnDemand } from '@formwright/session';
import type { FormContext } from '../context.ts';
import { html } from '../html/template.ts';
import type { Living } from '../html/place.ts';
import type { LivePart } from '../live.ts';

type Tables = typeof import('../tables/tables.ts');

const tables: OnDemand<Tables> = onDemand(async (): Promise<Tables> => import('../tables/tables.ts'));

/** Makes a part of which only forms with a table of entries fetch the code. */
export function ofTables(
  draw: (code: Tables, context: FormContext, pointer: Pointer) => Living,
): LivePart<Tables | undefined> {
  return {
    subscribe: (_context, _pointer, changed) => tables.fetch(changed, () => null),
    read: tables.code,
    draw: (context, code, pointer) => code && html`${draw(code, context, pointer)}`,
  };
}
