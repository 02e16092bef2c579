import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import { isRealDate } from '@formwright/runtime';
import type { Keyword } from '../1-read/definition.ts';

/** Reports the text at a pointer into `x-form` if it is not a real day. `member`: the member of `x-form` that has it. */
export function unrealDay(form: Keyword, pointer: string, { member, day }: Day): readonly RawDiagnostic[] {
  if (typeof day !== 'string') return [];
  const isReal: boolean = isRealDate(day);
  return isReal
    ? []
    : [
        diagnostic('wrong-value', form.placeOf(pointer), {
          keyword: `x-form.${member}`,
          problem: `has ${day}, which is not a real date`,
        }),
      ];
}

interface Day {
  readonly member: string;
  readonly day: unknown;
}
