import { containerOf } from '@formwright/generator';
import { fillWords } from '@formwright/runtime';
import { named, shownAround, type Context } from './context.ts';
import type { Suspicion } from './suspicion.ts';

/**
 * Suspects each node of never being shown, or of never being hidden by its condition; each option of never being
 * available; and each prompt of never being shown.
 */
export function visibility(context: Context): readonly Suspicion[] {
  return [...nodes(context), ...options(context), ...prompts(context)];
}

function nodes(context: Context): readonly Suspicion[] {
  return [...context.compiled.logic.visible].flatMap(([path, condition]): Suspicion[] => {
    const about = {
      place: context.places.keyword(path, 'x-visible'),
      params: named(path, context),
      part: { path, part: 'visible' as const },
    };
    const around = containerOf(path);
    return [
      { ...about, code: 'never-visible', possible: [{ visible: path }], given: shownAround(path) },
      {
        ...about,
        code: 'always-visible',
        possible: [around === '' ? { hidden: path } : { condition, holds: false, at: around }],
        given: [{ visible: path }],
      },
    ];
  });
}

function options(context: Context): readonly Suspicion[] {
  return [...context.compiled.logic.options].flatMap(([path, rows]) =>
    rows.map(({ value }): Suspicion => ({
      code: 'never-visible',
      possible: [{ option: path, value }],
      given: [{ visible: path }],
      place: context.places.option(path, value),
      params: { node: 'option', name: String(value) },
      part: { path, part: 'options' },
    })),
  );
}

function prompts(context: Context): readonly Suspicion[] {
  const { logic, model } = context.compiled;
  return logic.prompts.map(({ on, when, until }, n): Suspicion => {
    const before = logic.prompts.slice(0, n).filter((prompt) => prompt.on === on).length;
    return {
      code: 'never-visible',
      possible: [
        { condition: { kind: 'all', of: [when, ...(until ? [{ kind: 'not' as const, of: until }] : [])] }, at: on },
      ],
      given: [{ visible: on }],
      place: context.places.keyword(on, 'x-prompts', `/${before}/when`),
      params: { node: 'prompt', name: fillWords(model.texts[logic.prompts[n]?.text ?? 0] ?? '', model.words) },
      part: { path: on, part: 'condition' },
    };
  });
}
