import { containerOf, repeatsAround } from '@formwright/generator';
import type { FieldNode, Path, RepeatNode } from '@formwright/model';
import type { Form } from '../form/form.ts';
import { entryIn, keyOf, scopeOfPath, type Scope } from '../form/scope.ts';
import { and, or, type Term } from '../smt/terms.ts';
import type { SmtValue } from '../values/smt-value.ts';
import type { Around, Deciding } from './around.ts';
import { calculatedValue } from './calculated-value.ts';
import { newEntries, type Entries } from './entries.ts';
import { factValue, type Facts } from './facts.ts';
import { fieldValue } from './field-value.ts';

/** A field in a scope, and its encoded answer. */
export interface FieldInstance {
  readonly field: FieldNode;
  readonly scope: Scope;
  readonly answer: SmtValue;
  /** The first half of its postcode, if the logic reads it. */
  outward?: Term;
}

/** All encoded entries of a repeat. */
export interface AllEntries {
  readonly scopes: readonly Scope[];
  readonly present: readonly Term[];
  /** The term that there are further ones. */
  readonly more: Term;
  /** The entries of the one repeat, if the scope fixes everything around it. */
  readonly only: Entries | undefined;
}

/** The answers, entries and facts of a form. Each is written when it is first asked for, with everything that it reads. */
export interface Answers {
  /** The fields that have been written. */
  readonly fields: ReadonlyMap<string, FieldInstance>;
  readonly repeats: ReadonlyMap<string, Entries>;
  readonly facts: Facts;
  /** Returns the term that a node is visible. */
  visible(path: Path, scope: Scope): Term;
  field(path: Path, scope: Scope): SmtValue;
  fact(name: string): SmtValue;
  entries(repeat: Path, scope: Scope): Entries;
  /** Returns the entries of a repeat, in all entries around it that the scope does not fix. */
  allEntries(repeat: Path, scope: Scope): AllEntries;
  /** Returns the scopes in which a path is encoded: one outside repeats. */
  scopesOf(path: Path): readonly Scope[];
}

/** Starts without answers. `logic` encodes what decides them. */
export function newAnswers(form: Form, logic: Deciding): Answers {
  const { compiled, script, nodes, once } = form;
  const fields = new Map<string, FieldInstance>();
  const repeats = new Map<string, Entries>();
  const facts: Facts = new Map();

  /** Returns the term of the node's own condition only, as a part of the definition. */
  const ownVisible = (path: Path, scope: Scope): Term =>
    once(`own ${keyOf(path, scope)}`, () => {
      const condition = compiled.logic.visible.get(path);
      if (!condition) return 'true';
      // Evaluate it in the node's own scope, not in that of the entry that asks.
      const term = logic.condition(condition, scopeOfPath(path, scope));
      const own = script.unknown('Bool');
      script.assertBecause(`(= ${own} ${term})`, { path, part: 'visible' });
      return own;
    });
  const visible = (path: Path, scope: Scope): Term =>
    once(`visible ${keyOf(path, scope)}`, () => {
      if (path === '') return 'true';
      if (path.endsWith('/*')) {
        const repeat = path.slice(0, -2);
        const entry = entryIn(scope, repeat) ?? 0;
        const { present, beyond } = entries(repeat, scope);
        return present[entry] ?? beyond[entry - present.length]?.holds ?? 'false';
      }
      return script.named('Bool', and(visible(containerOf(path), scope), ownVisible(path, scope)));
    });
  const around: Around = { form, logic, visible };

  function entries(repeat: Path, scope: Scope): Entries {
    const key = keyOf(repeat, scope);
    const known = repeats.get(key) ?? newEntries(nodes.get(repeat) as RepeatNode, scope, around);
    repeats.set(key, known);
    return known;
  }

  function allEntries(repeat: Path, scope: Scope): AllEntries {
    const outside = repeatsAround(repeat).at(-1);
    const isFixed = outside === undefined || entryIn(scope, outside) !== undefined;
    const outer = isFixed ? { scopes: [scope], more: 'false' } : allEntries(outside, scope);
    const inner = outer.scopes.map((one) => ({ one, of: entries(repeat, one) }));
    return {
      scopes: inner.flatMap(({ one, of }) => of.present.map((_, entry) => [...one, { repeat, entry }])),
      present: inner.flatMap(({ of }) => of.present),
      more: or(outer.more, ...inner.map(({ of }) => `(> ${of.extra} 0)`)),
      only: isFixed ? inner[0]?.of : undefined,
    };
  }

  return {
    fields,
    repeats,
    facts,
    visible,
    field(path, from) {
      const scope = scopeOfPath(path, from);
      const key = keyOf(path, scope);
      const before = fields.get(key);
      if (before) return before.answer;
      const field = nodes.get(path) as FieldNode;
      const answer = field.calculated ? calculatedValue(field, scope, around) : fieldValue(field, scope, around);
      fields.set(key, { field, scope, answer });
      return answer;
    },
    fact(name) {
      const fact = facts.get(name) ?? factValue(name, form);
      facts.set(name, fact);
      return fact;
    },
    entries,
    allEntries,
    scopesOf(path) {
      const innermost = repeatsAround(path).at(-1);
      return innermost === undefined ? [[]] : allEntries(innermost, []).scopes;
    },
  };
}
