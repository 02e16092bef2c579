import type { FieldNode } from '@formwright/model';
import { walk } from '@formwright/model';
import { named, type Context } from './context.ts';
import type { Suspicion } from './suspicion.ts';

/**
 * Suspects each field or repeat of accepting no answer: no answer satisfies its limits, or none of its options is visible
 * while it is shown.
 */
export function answers(context: Context): readonly Suspicion[] {
  const suspicions: Suspicion[] = [];
  walk(context.compiled.model.pages, (node) => {
    const isLimited =
      node.kind === 'repeat'
        ? node.maxEntries !== undefined || node.minEntries !== undefined
        : node.kind === 'field' && !node.calculated && hasLimits(node, context);
    if (!isLimited) return;
    const part =
      node.kind === 'repeat'
        ? ('entries' as const)
        : context.compiled.logic.options.has(node.path)
          ? ('options' as const)
          : ('limits' as const);
    suspicions.push({
      code: 'no-answer-fits',
      possible: [{ answerable: node.path }],
      given: [{ visible: node.path }],
      place: context.places.part({ path: node.path, part }),
      params: named(node.path, context),
      part: { path: node.path, part },
    });
  });
  return suspicions;
}

function hasLimits(field: FieldNode, { compiled }: Context): boolean {
  return (
    compiled.logic.options.has(field.path) ||
    field.multipleOf !== undefined ||
    field.maxItems !== undefined ||
    field.minItems !== undefined ||
    field.const !== undefined ||
    [field.minimum, field.exclusiveMinimum, field.maximum, field.exclusiveMaximum].filter(
      (bound) => bound !== undefined,
    ).length > 1
  );
}
