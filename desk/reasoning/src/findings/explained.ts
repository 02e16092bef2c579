import type { RawDiagnostic } from '@formwright/diagnostics';
import type { Because, Witness } from '../goals/goal.ts';
import { becauseText } from '../words/because-text.ts';
import { witnessText } from '../words/witness-text.ts';
import type { Context } from './context.ts';

interface Grounds {
  /** The parts that make it impossible. */
  readonly because: readonly Because[];
  /** The part at which the diagnostic is reported. */
  readonly own?: Because;
  /** Answers that show it. */
  readonly example?: Witness;
}

/** If more parts are at fault than this, the rest are counted; the places of all are listed. */
const mostSaid = 8;

/** Adds the parts at fault to a diagnostic, in words and with their places, and answers that show the problem. */
export function explained(found: RawDiagnostic, { because, own, example }: Grounds, context: Context): RawDiagnostic {
  const others = because.filter((one) => !isSame(one, own));
  const places = others
    .map((one) => context.places.part(one))
    .filter((place) => place.offset !== found.offset || place.file !== found.file);
  const said = because.slice(0, mostSaid).map((one) => becauseText(one, context.compiled));
  if (because.length > mostSaid) said.push(`and ${because.length - mostSaid} more`);
  return {
    ...found,
    ...(places.length > 0 ? { related: places } : {}),
    ...(said.length > 0 ? { suggestion: `This is because: ${said.join('; ')}.` } : {}),
    ...(example
      ? {
          example: {
            text: `For example, if ${witnessText(example, context.compiled)}.`,
            draft: example.draft,
            facts: example.facts,
          },
        }
      : {}),
  };
}

function isSame(one: Because, other: Because | undefined): boolean {
  return one.path === other?.path && one.part === other.part && one.which === other.which;
}
