import {
  containerOf,
  repeatsAround,
  type Compiled,
  type Condition,
  type Expression,
  type Operand,
} from '@formwright/generator';
import { nodesByPath, type FieldNode, type Node, type Path, type RepeatNode } from '@formwright/model';
import { conditionTerm } from './condition-term.ts';
import type { Beyond } from './quantified.ts';
import { dateNumber, newCalendar, someDay, type Calendar, type Day } from './dates.ts';
import { coerced, expressionValue } from './expression-value.ts';
import { factValue, type Facts } from './facts.ts';
import { fieldValue } from './field-value.ts';
import { operandValue } from './operand-value.ts';
import type { SmtValue } from './smt-value.ts';
import { isTemporal, kindOf } from './smt-value.ts';
import { entryIn, keyOf, scopeOfPath, type Scope } from './scope.ts';
import { newScript, plain, type Script } from './script.ts';
import { and, implies, or, whole, type Term } from './terms.ts';
import { newTexts, type Texts } from './texts.ts';
import { textsOf } from './texts-of.ts';

/** The entries of one repeat: those that are encoded one by one, and how many further ones there are. */
export interface Entries {
  readonly repeat: RepeatNode;
  /** The scope of the repeat. */
  readonly scope: Scope;
  readonly present: readonly Term[];
  readonly numbers: readonly Term[];
  /** The number of further entries. The last encoded entry represents any of them. */
  readonly extra: Term;
  /** Further entries about which something is known. */
  readonly beyond: Beyond[];
}

/** A field in a scope, and its encoded answer. */
export interface FieldInstance {
  readonly field: FieldNode;
  readonly scope: Scope;
  readonly answer: SmtValue;
  /** The first half of its postcode, if the logic reads it. */
  outward?: Term;
}

/**
 * A form, encoded for the solver. Each part is written into the script when it is first needed, with everything that it
 * reads.
 */
export interface Encoding {
  readonly compiled: Compiled;
  readonly script: Script;
  readonly texts: Texts;
  readonly nodes: ReadonlyMap<Path, Node>;
  readonly today: Day;
  readonly calendar: Calendar;
  /** The preferred date for today. */
  readonly preferred: string;
  readonly facts: Facts;
  /** The fields that have been written. */
  readonly fields: ReadonlyMap<string, FieldInstance>;
  readonly repeats: ReadonlyMap<string, Entries>;
  /** Returns the term that a node is visible. */
  visible(path: Path, scope: Scope): Term;
  /** Returns the term of the node's own condition only, as a part of the definition. */
  ownVisible(path: Path, scope: Scope): Term;
  field(path: Path, scope: Scope): SmtValue;
  fact(name: string): SmtValue;
  entries(repeat: Path, scope: Scope): Entries;
  /**
   * Returns all encoded entries of a repeat, in all entries around it that the scope does not fix; whether there are
   * further ones; and the entries of the one repeat, if the scope fixes everything around it.
   */
  allEntries(
    repeat: Path,
    scope: Scope,
  ): {
    readonly scopes: readonly Scope[];
    readonly present: readonly Term[];
    readonly more: Term;
    readonly only: Entries | undefined;
  };
  /** Returns the scopes in which a path is encoded: one outside repeats. */
  scopesOf(path: Path): readonly Scope[];
  condition(condition: Condition, scope: Scope): Term;
  operand(operand: Operand, scope: Scope, beside?: SmtValue): SmtValue;
  /** Writes something once for each key. */
  once(key: string, write: () => Term): Term;
  expression(expression: Expression, scope: Scope): SmtValue;
}

/** The number of entries that are encoded one by one, in a repeat and in a repeat inside another. */
const lookedAt = 3;
const lookedAtWithin = 2;

/** Encodes a form for the solver. */
export function newEncoding(compiled: Compiled, preferred: string): Encoding {
  const script = newScript();
  const texts = newTexts();
  textsOf(compiled).forEach((text) => texts.numberOf(text));
  const nodes = nodesByPath(compiled.model);
  const known = new Map<string, Term>();
  const fields = new Map<string, FieldInstance>();
  const repeats = new Map<string, Entries>();
  const facts: Facts = new Map();
  const once = (key: string, write: () => Term): Term => {
    const term = known.get(key) ?? write();
    known.set(key, term);
    return term;
  };
  const encoding: Encoding = {
    compiled,
    script,
    texts,
    nodes,
    fields,
    repeats,
    facts,
    once,
    today: somewhenToday(script, preferred),
    calendar: newCalendar(script),
    preferred,
    ownVisible: (path, scope) =>
      once(`own ${keyOf(path, scope)}`, () => {
        const condition = compiled.logic.visible.get(path);
        if (!condition) return 'true';
        // Evaluate it in the node's own scope, not in that of the entry that asks.
        const term = encoding.condition(condition, scopeOfPath(path, scope));
        const own = script.unknown('Bool');
        script.assertBecause(`(= ${own} ${term})`, { path, part: 'visible' });
        return own;
      }),
    visible: (path, scope) =>
      once(`visible ${keyOf(path, scope)}`, () => {
        if (path === '') return 'true';
        if (path.endsWith('/*')) {
          const repeat = path.slice(0, -2);
          const entry = entryIn(scope, repeat) ?? 0;
          const { present, beyond } = encoding.entries(repeat, scope);
          return present[entry] ?? beyond[entry - present.length]?.holds ?? 'false';
        }
        return script.named('Bool', and(encoding.visible(containerOf(path), scope), encoding.ownVisible(path, scope)));
      }),
    field(path, from) {
      const scope = scopeOfPath(path, from);
      const key = keyOf(path, scope);
      const before = fields.get(key);
      if (before) return before.answer;
      const field = nodes.get(path) as FieldNode;
      const answer = field.calculated ? calculatedValue(field, scope, encoding) : fieldValue(field, scope, encoding);
      fields.set(key, { field, scope, answer });
      return answer;
    },
    fact: (name) => factValue(name, encoding),
    entries(repeat, scope) {
      const key = keyOf(repeat, scope);
      const entries = repeats.get(key) ?? newEntries(nodes.get(repeat) as RepeatNode, scope, encoding);
      repeats.set(key, entries);
      return entries;
    },
    allEntries(repeat, scope) {
      const around = repeatsAround(repeat).at(-1);
      const isFixed = around === undefined || entryIn(scope, around) !== undefined;
      const outer = isFixed ? { scopes: [scope], more: 'false' } : encoding.allEntries(around, scope);
      const inner = outer.scopes.map((one) => ({ one, entries: encoding.entries(repeat, one) }));
      return {
        scopes: inner.flatMap(({ one, entries }) => entries.present.map((_, entry) => [...one, { repeat, entry }])),
        present: inner.flatMap(({ entries }) => entries.present),
        more: or(outer.more, ...inner.map(({ entries }) => `(> ${entries.extra} 0)`)),
        only: isFixed ? inner[0]?.entries : undefined,
      };
    },
    scopesOf(path) {
      const innermost = repeatsAround(path).at(-1);
      return innermost === undefined ? [[]] : encoding.allEntries(innermost, []).scopes;
    },
    condition: (condition, scope) => conditionTerm(condition, scope, encoding),
    operand: (operand, scope, beside) => operandValue(operand, { scope, beside }, encoding),
    expression: (expression, scope) => expressionValue(expression, scope, encoding),
  };
  return encoding;
}

/** Encodes today as any day in one century. What can never be shown in it is reported as never shown. */
function somewhenToday(script: Script, preferred: string): Day {
  const today = someDay(script);
  script.assert(`(<= 2000 ${today.year} 2100)`);
  script.assert(implies(plain, `(= ${today.value} ${whole(dateNumber(preferred) ?? 0)})`));
  return today;
}

function newEntries(repeat: RepeatNode, scope: Scope, encoding: Encoding): Entries {
  const { script } = encoding;
  const isWithin = repeatsAround(repeat.path).length > 0;
  const size = Math.max(1, Math.min(isWithin ? lookedAtWithin : lookedAt, repeat.maxEntries ?? Infinity));
  const present = Array.from({ length: size }, () => script.unknown('Bool'));
  const extra = script.unknown('Int');
  const visible = encoding.visible(repeat.path, scope);
  present.forEach((entry, n) => script.assert(implies(entry, present[n - 1] ?? visible)));
  script.assert(`(<= 0 ${extra})`);
  script.assert(implies(`(> ${extra} 0)`, present.at(-1) ?? 'false'));
  script.assert(implies(plain, `(= ${extra} 0)`));
  const count = `(+ ${extra} ${present.map((entry) => `(ite ${entry} 1 0)`).join(' ')})`;
  if (repeat.maxEntries !== undefined)
    script.assertBecause(`(<= ${count} ${whole(repeat.maxEntries)})`, { path: repeat.path, part: 'entries' });
  const last = script.unknown('Int');
  script.assert(`(<= ${whole(size - 1)} ${last} (+ ${whole(size - 1)} ${extra}))`);
  return {
    repeat,
    scope: scopeOfPath(repeat.path, scope),
    present,
    numbers: present.map((_, n) => (n === size - 1 ? last : whole(n))),
    extra,
    beyond: [],
  };
}

function calculatedValue(field: FieldNode, scope: Scope, encoding: Encoding): SmtValue {
  const { script, compiled } = encoding;
  const expression = compiled.logic.calculated.get(field.path);
  const visible = encoding.visible(field.path, scope);
  if (!expression) return { kind: 'opaque', answered: and(visible, script.unknown('Bool')), value: 'false' };
  const worked = encoding.expression(expression, scope);
  // A copy of a date is a date, whether or not the field repeats its format.
  const kind = kindOf(field) === 'text' && isTemporal(worked.kind) ? worked.kind : kindOf(field);
  const result = coerced(worked, kind, encoding);
  if (result.kind === 'opaque') return { ...result, answered: and(visible, result.answered) };
  const [answered, value] = [
    script.unknown('Bool'),
    script.unknown(kind === 'boolean' ? 'Bool' : kind === 'number' ? 'Real' : 'Int'),
  ];
  script.assertBecause(and(`(= ${answered} ${result.answered})`, implies(answered, `(= ${value} ${result.value})`)), {
    path: field.path,
    part: 'calculated',
  });
  return {
    kind,
    answered: script.named('Bool', and(visible, answered)),
    value,
    ...(result.ends ? { ends: result.ends } : {}),
  };
}
