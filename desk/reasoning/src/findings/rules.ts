import type { Path } from '@formwright/model';
import { fillWords } from '@formwright/runtime';
import { typedBy } from '../goals/read-by.ts';
import type { Context } from './context.ts';
import type { Suspicion } from './suspicion.ts';

/**
 * Suspects each rule of never being checked, of always being broken or always satisfied when it is, or of being
 * satisfied only if another is broken.
 */
export function rules(context: Context): readonly Suspicion[] {
  const { logic } = context.compiled;
  const errors = logic.rules.filter(({ severity }) => severity === 'error');
  const each = logic.rules.flatMap((rule, which): Suspicion[] => {
    const params = { message: messageOf(which, context) };
    const part = { path: rule.on, part: 'rule' as const, which };
    const about = { params, part, place: context.places.rule(which, '/check') };
    const shown = [{ rule: which, is: 'shown' as const }];
    const checked = [{ rule: which, is: 'checked' as const }];
    const kept = [{ rule: which, is: 'kept' as const }];
    return [
      {
        ...about,
        code: 'rule-never-checked',
        possible: checked,
        given: shown,
        place: context.places.rule(which, '/when'),
      },
      // The rule may be shown at a different node from the one it is on, and the two may never be visible together.
      {
        ...about,
        code: 'rule-never-checked',
        possible: shown,
        given: [{ visible: rule.on }],
        place: context.places.rule(which, '/at'),
      },
      { ...about, code: 'rule-never-holds', possible: kept, given: checked },
      { ...about, code: 'rule-always-holds', possible: [{ rule: which, is: 'broken' }], given: checked },
      ...(rule.severity === 'error' && errors.length > 1
        ? [{ ...about, code: 'rules-exclude' as const, possible: [...kept, { rules: 'kept' as const }], given: kept }]
        : []),
    ];
  });
  return [...each, ...groups(context)];
}

/**
 * Suspects groups of three or more rules about the same answers that cannot all be satisfied once all are checked,
 * although any two can. The rules at fault give the place. People may leave blank what one of them waits for, so each
 * rule on its own can still be satisfied.
 */
function groups({ compiled, places }: Context): readonly Suspicion[] {
  const groups: { readonly rules: readonly number[]; readonly paths: ReadonlySet<Path> }[] = [];
  for (const [which, { severity, on, at, check, when }] of compiled.logic.rules.entries()) {
    // In a repeat, each rule may be about another entry.
    if (severity !== 'error' || [on, ...at].some((path) => path.includes('/*'))) continue;
    const paths = typedBy([check, when], compiled);
    const [alike, others] = [
      groups.filter((group) => paths.some((path) => group.paths.has(path))),
      groups.filter((group) => !paths.some((path) => group.paths.has(path))),
    ];
    groups.splice(0, groups.length, ...others, {
      rules: [...alike.flatMap(({ rules }) => rules), which],
      paths: new Set([...alike.flatMap((group) => [...group.paths]), ...paths]),
    });
  }
  return groups
    .filter((group) => group.rules.length > 2)
    .map((group): Suspicion => ({
      code: 'rules-contradict',
      possible: group.rules.map((rule) => ({ rule, is: 'kept' as const })),
      given: group.rules.map((rule) => ({ rule, is: 'checked' as const })),
      place: places.keyword('', 'title'),
      params: { messages: '' },
      part: { path: '', part: 'rule' },
    }));
}

/** Returns a rule's message, with the form's own words filled in. */
export function messageOf(which: number, { compiled: { logic, model } }: Pick<Context, 'compiled'>): string {
  return fillWords(model.texts[logic.rules[which]?.text ?? -1] ?? '', model.words);
}
