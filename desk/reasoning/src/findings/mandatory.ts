import { named, type Context } from './context.ts';
import type { Suspicion } from './suspicion.ts';

/** Suspects each condition of `x-mandatory` of never being true while the field or repeat is shown. */
export function mandatory(context: Context): readonly Suspicion[] {
  return [...context.compiled.logic.mandatory].flatMap(([path, condition]): Suspicion[] =>
    condition === true
      ? []
      : [
          {
            code: 'never-mandatory',
            possible: [{ mandatory: path }],
            given: [{ visible: path }],
            place: context.places.keyword(path, 'x-mandatory'),
            params: named(path, context),
            part: { path, part: 'mandatory' },
          },
        ],
  );
}
