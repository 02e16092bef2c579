import { containerOf, repeatsAround, type Rule } from '@formwright/generator';
import type { FieldNode, NoteNode, Path, RepeatNode } from '@formwright/model';
import { completeOf } from '../encode/values/domain.ts';
import type { Encoding } from '../encode/encoding.ts';
import { isChosen } from '../encode/values/smt-value.ts';
import type { Scope } from '../encode/form/scope.ts';
import { and, implies, not, or, whole, type Term } from '../encode/smt/terms.ts';
import type { Because, Goal } from '../goals/goal.ts';

/** A part of a goal, and the part of the definition that it comes from, if any. */
export interface Asked {
  readonly term: Term;
  readonly because?: Because;
}

/** Encodes a goal. */
export function goalTerms(goal: Goal, encoding: Encoding): readonly Asked[] {
  if ('submittable' in goal) return submittable(encoding);
  if ('rule' in goal) {
    const rule = encoding.form.compiled.logic.rules[goal.rule];
    const path = rule?.on ?? '';
    return rule
      ? [
          {
            term: anywhere(path, encoding, (scope) => ruleTerm(rule, goal.is, { scope, encoding })),
            because: { path, part: 'rule', which: goal.rule },
          },
        ]
      : [{ term: 'false' }];
  }
  if ('complete' in goal) return submittable(encoding).filter(({ because }) => because?.part !== 'stop');
  if ('unseen' in goal)
    return encoding.answers.scopesOf(goal.unseen).map((scope) => ({
      term: not(encoding.answers.visible(goal.unseen, scope)),
      because: { path: goal.unseen, part: 'stop' as const },
    }));
  if ('rules' in goal) return rulesKept(encoding);
  return [{ term: nodeTerm(goal, encoding) }];
}

function anywhere(path: Path, encoding: Encoding, term: (scope: Scope) => Term): Term {
  return or(...encoding.answers.scopesOf(path).map(term));
}

function nodeTerm(
  goal: Exclude<
    Goal,
    { submittable: true } | { rule: number } | { rules: 'kept' } | { complete: string } | { unseen: Path }
  >,
  encoding: Encoding,
): Term {
  const { logic } = encoding.form.compiled;
  const at = (path: Path, own: (scope: Scope) => Term): Term =>
    anywhere(path, encoding, (scope) => and(encoding.answers.visible(path, scope), own(scope)));
  if ('visible' in goal) return at(goal.visible, () => 'true');
  if ('hidden' in goal)
    return anywhere(goal.hidden, encoding, (scope) =>
      and(entryAround(goal.hidden, scope, encoding), not(encoding.answers.visible(goal.hidden, scope))),
    );
  if ('mandatory' in goal) return at(goal.mandatory, (scope) => mandatoryTerm(goal.mandatory, scope, encoding));
  if ('optional' in goal) return at(goal.optional, (scope) => not(mandatoryTerm(goal.optional, scope, encoding)));
  if ('editable' in goal) return at(goal.editable, (scope) => editableTerm(goal.editable, scope, encoding));
  if ('locked' in goal) return at(goal.locked, (scope) => not(editableTerm(goal.locked, scope, encoding)));
  if ('answered' in goal)
    return at(goal.answered, (scope) => answeredTerm(goal.answered, scope, { value: goal.value, encoding }));
  if ('answerable' in goal)
    return at(goal.answerable, (scope) =>
      and(
        answeredTerm(goal.answerable, scope, { value: undefined, encoding }),
        ...completeTerms(goal.answerable, scope, encoding),
      ),
    );
  if ('option' in goal)
    return at(goal.option, (scope) => optionTerm(goal.option, scope, { value: goal.value, encoding }));
  if ('optionHidden' in goal)
    return at(goal.optionHidden, (scope) => not(optionTerm(goal.optionHidden, scope, { value: goal.value, encoding })));
  if ('row' in goal) {
    const table = logic.calculated.get(goal.of);
    if (table?.kind !== 'choose') return 'false';
    return at(goal.of, (scope) =>
      and(
        ...table.rows
          .slice(0, goal.row + 1)
          .map(({ when }, n) =>
            n === goal.row ? encoding.logic.condition(when, scope) : not(encoding.logic.condition(when, scope)),
          ),
      ),
    );
  }
  const { condition, holds = true, at: path = '' } = goal;
  return at(path, (scope) =>
    holds ? encoding.logic.condition(condition, scope) : not(encoding.logic.condition(condition, scope)),
  );
}

/** Returns the term that the entry that contains a node exists. */
function entryAround(path: Path, scope: Scope, encoding: Encoding): Term {
  const repeat = repeatsAround(path).at(-1);
  return repeat === undefined ? 'true' : encoding.answers.visible(`${repeat}/*`, scope);
}

/** Returns the term that a visible field or repeat is mandatory. */
function mandatoryTerm(path: Path, scope: Scope, encoding: Encoding): Term {
  const condition = encoding.form.compiled.logic.mandatory.get(path);
  if (condition === undefined) return 'false';
  return condition === true ? 'true' : encoding.form.script.named('Bool', encoding.logic.condition(condition, scope));
}

function editableTerm(path: Path, scope: Scope, encoding: Encoding): Term {
  const terms: Term[] = [];
  for (let at = path; at !== ''; at = containerOf(at)) {
    const condition = encoding.form.compiled.logic.editable.get(at);
    if (condition) terms.push(encoding.logic.condition(condition, scope));
  }
  return and(...terms);
}

function answeredTerm(
  path: Path,
  scope: Scope,
  { value, encoding }: { readonly value: string | number | boolean | undefined; readonly encoding: Encoding },
): Term {
  if (encoding.form.nodes.get(path)?.kind === 'repeat')
    return encoding.answers.entries(path, scope).present[0] ?? 'false';
  const answer = encoding.answers.field(path, scope);
  return value === undefined ? answer.answered : isChosen(answer, value, encoding.form.texts);
}

function optionTerm(
  path: Path,
  scope: Scope,
  { value, encoding }: { readonly value: string | number | boolean; readonly encoding: Encoding },
): Term {
  const row = encoding.form.compiled.logic.options.get(path)?.find((one) => one.value === value);
  return row ? encoding.logic.condition(row.visible, scope) : 'true';
}

/** Returns the term that a rule is shown, checked, satisfied or broken. */
export function ruleTerm(
  rule: Rule,
  is: 'shown' | 'checked' | 'kept' | 'broken',
  { scope, encoding }: { readonly scope: Scope; readonly encoding: Encoding },
): Term {
  const shown = and(
    encoding.answers.visible(rule.on, scope),
    or(...rule.at.map((at) => encoding.answers.visible(at, scope))),
  );
  if (is === 'shown') return shown;
  const checked = and(shown, encoding.form.script.named('Bool', encoding.logic.condition(rule.when, scope)));
  if (is === 'checked') return checked;
  const check = encoding.form.script.named('Bool', encoding.logic.condition(rule.check, scope));
  return and(checked, is === 'kept' ? check : not(check));
}

/** Encodes everything that a submission needs, part by part. */
export function submittable(encoding: Encoding): readonly Asked[] {
  const asked: Asked[] = [...encoding.form.nodes.values()].flatMap((node) =>
    encoding.answers.scopesOf(node.path).flatMap((scope): readonly Asked[] => {
      if (node.kind === 'field') return node.calculated ? [] : ofField(node, scope, encoding);
      if (node.kind === 'repeat') return ofRepeat(node, scope, encoding);
      return node.kind === 'note' && node.stop ? [stopTerm(node, scope, encoding)] : [];
    }),
  );
  return [...asked, ...rulesKept(encoding)].filter(({ term }) => term !== 'true');
}

function rulesKept(encoding: Encoding): readonly Asked[] {
  return encoding.form.compiled.logic.rules.flatMap((rule, which) =>
    rule.severity === 'advice'
      ? []
      : encoding.answers.scopesOf(rule.on).map((scope) => ({
          term: not(ruleTerm(rule, 'broken', { scope, encoding })),
          because: { path: rule.on, part: 'rule' as const, which },
        })),
  );
}

/** Returns the terms that an answer is complete on its own. */
function completeTerms(path: Path, scope: Scope, encoding: Encoding): readonly Term[] {
  const node = encoding.form.nodes.get(path);
  if (node?.kind === 'repeat')
    return ofRepeat(node, scope, encoding)
      .filter(({ because }) => because?.part === 'entries')
      .map(({ term }) => term);
  return node?.kind === 'field' ? [completeOf(node, encoding.answers.field(path, scope), encoding.form.texts)] : [];
}

function stopTerm(node: NoteNode, scope: Scope, encoding: Encoding): Asked {
  return { term: not(encoding.answers.visible(node.path, scope)), because: { path: node.path, part: 'stop' } };
}

function ofField(field: FieldNode, scope: Scope, encoding: Encoding): readonly Asked[] {
  const isMandatory = encoding.form.compiled.logic.mandatory.has(field.path);
  const isAsked =
    isMandatory ||
    encoding.form.compiled.logic.rules.some(({ at }) => at.includes(field.path)) ||
    encoding.form.read.has(field.path);
  if (!isAsked) return [];
  const answer = encoding.answers.field(field.path, scope);
  const must = isMandatory
    ? implies(
        and(encoding.answers.visible(field.path, scope), mandatoryTerm(field.path, scope, encoding)),
        answer.answered,
      )
    : 'true';
  return [
    { term: must, because: { path: field.path, part: 'mandatory' } },
    { term: completeOf(field, answer, encoding.form.texts), because: { path: field.path, part: 'limits' } },
  ];
}

function ofRepeat(repeat: RepeatNode, scope: Scope, encoding: Encoding): readonly Asked[] {
  const entries = encoding.answers.entries(repeat.path, scope);
  const first = entries.present[0] ?? 'false';
  const count = `(+ ${entries.extra} ${entries.present.map((entry) => `(ite ${entry} 1 0)`).join(' ')})`;
  const must = implies(
    and(encoding.answers.visible(repeat.path, scope), mandatoryTerm(repeat.path, scope, encoding)),
    first,
  );
  return [
    { term: must, because: { path: repeat.path, part: 'mandatory' } },
    {
      term: repeat.minEntries === undefined ? 'true' : implies(first, `(>= ${count} ${whole(repeat.minEntries)})`),
      because: { path: repeat.path, part: 'entries' },
    },
  ];
}
