import type { Path } from '@formwright/model';
import { fillWords } from '@formwright/runtime';
import { typedBy } from '../read-by.ts';
import type { Context } from './context.ts';
import type { Suspicion } from './suspicion.ts';

/**
 * A rule that is never checked; that is broken or kept whenever it is; or that can be kept only where another is
 * broken.
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
      // Shown elsewhere than where it stands, and never both at once.
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
 * Three rules or more that are about the same answers and, once all are checked, cannot all be kept: each two of them
 * can. The rules at fault say where it stands. People may leave blank what one of them waits for, so each may well be
 * kept by itself.
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

/** What a rule says, with the form's own words in it. */
export function messageOf(which: number, { compiled: { logic, model } }: Pick<Context, 'compiled'>): string {
  return fillWords(model.texts[logic.rules[which]?.text ?? -1] ?? '', model.words);
}
