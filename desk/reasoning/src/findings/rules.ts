import type { Context } from './context.ts';
import type { Suspicion } from './suspicion.ts';

/** A rule that is never checked; that is broken or kept whenever it is; or that can be kept only where another is broken. */
export function rules(context: Context): readonly Suspicion[] {
  const { logic, model } = context.compiled;
  const errors = logic.rules.filter(({ severity }) => severity === 'error');
  return logic.rules.flatMap((rule, which): Suspicion[] => {
    const params = { message: model.texts[rule.text] ?? '' };
    const part = { path: rule.on, part: 'rule' as const, which };
    const about = { params, part, place: context.places.rule(which, '/check') };
    const shown = [{ visible: rule.on }, { visible: rule.at }];
    const checked = [{ rule: which, is: 'checked' as const }];
    const kept = [{ rule: which, is: 'kept' as const }];
    return [
      { ...about, code: 'rule-never-checked', possible: checked, given: shown, place: context.places.rule(which, '/when') },
      { ...about, code: 'rule-never-holds', possible: kept, given: checked },
      { ...about, code: 'rule-always-holds', possible: [{ rule: which, is: 'broken' }], given: checked },
      ...(rule.severity === 'error' && errors.length > 1 ? [{ ...about, code: 'rules-exclude' as const, possible: [...kept, { rules: 'kept' as const }], given: kept }] : []),
    ];
  });
}
