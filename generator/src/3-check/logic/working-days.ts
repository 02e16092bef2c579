import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import { memberOf } from '../../2-resolve/keywords/members.ts';
import type { PlacedOperand } from '../../2-resolve/conditions/placed-condition.ts';
import type { Resolved } from '../../2-resolve/resolve.ts';
import type { Rule } from '../rule.ts';
import { unrealDay } from '../unreal-day.ts';

/** A form that counts working days has a calendar of real days. */
export const workingDays: Rule = (resolved) => {
  const form = resolved.definition.root.keywords.get('x-form');
  const days = form && memberOf(form, 'bankHolidays');
  const places = countedAt(resolved);
  if (!form || !Array.isArray(days)) return places;
  const unreal = (days as readonly unknown[]).flatMap((day, index) =>
    unrealDay(form, `/bankHolidays/${index}`, { member: 'bankHolidays', day }),
  );
  if (places.length > 0) return unreal;
  return [
    ...unreal,
    diagnostic('no-effect', form.placeOf('/bankHolidays'), {
      keyword: 'x-form.bankHolidays',
      what: 'the form counts no working days',
      suggestion: 'Remove it.',
    }),
  ];
};

/** Reports each place where working days are counted. */
function countedAt({ uses }: Resolved): readonly RawDiagnostic[] {
  return [
    ...uses.operands.flatMap((operand) => movedAt(operand)),
    ...uses.calculations.flatMap(({ kind, keyword, pointer }) =>
      kind === 'workingDays' ? [diagnostic('no-calendar', keyword.placeOf(`${pointer}/workingDays`), {})] : [],
    ),
  ];
}

function movedAt(operand: PlacedOperand): readonly RawDiagnostic[] {
  const [member, move] =
    operand.kind === 'today' || operand.kind === 'now'
      ? [operand.kind, operand.move]
      : ['plus', 'plus' in operand ? operand.plus : undefined];
  return move?.workingDays
    ? [diagnostic('no-calendar', operand.keyword.placeOf(`${operand.pointer}/${member}/workingDays`), {})]
    : [];
}
