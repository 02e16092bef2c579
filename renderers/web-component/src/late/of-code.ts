import type { Pointer } from '@formwright/model';
import type { OnDemand } from '@formwright/session';
import type { FormContext } from '../context.ts';
import { html } from '../html/template.ts';
import type { Living } from '../html/place.ts';
import type { LivePart } from '../live.ts';

/** Makes a part that is drawn by code which is fetched for it, unless it is there already. */
export function ofCode<Code>(
  { code, fetch }: OnDemand<Code>,
  draw: (code: Code, context: FormContext, pointer: Pointer) => Living,
): LivePart<Code | undefined> {
  return {
    subscribe: (_context, _pointer, changed) => fetch(changed, () => null),
    read: code,
    draw: (context, found, pointer) => found && html`${draw(found, context, pointer)}`,
  };
}
