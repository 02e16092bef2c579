import type {
  Answer,
  Beside,
  Evaluation,
  Facts,
  FieldNode,
  Issue,
  Node,
  PageNode,
  Pointer,
  RepeatNode,
} from '@formwright/model';
import { checkField } from '../fields/check-field.ts';
import { entriesOf, entryAt } from '../logic/entries.ts';
import { childrenOf, type Prepared } from './prepare.ts';
import { chosen, isObject, part, type JsonObject } from '../values/read.ts';
import { isMisshapen } from '../fields/read-field.ts';

/** The issues and counts of one visible page. */
export interface PageFindings {
  /** In page order. At one node, the answer's own issues come first, then broken rules, then a stop. */
  readonly issues: readonly Issue[];
  /**
   * The number of visible mandatory fields and repeats that this person can change, and how many are answered. These and
   * the next four leave out what is still as it was filled in before anybody answered.
   */
  readonly mandatory: number;
  readonly mandatoryAnswered: number;
  /** The number of visible fields that this person can answer, and how many are answered. */
  readonly fields: number;
  readonly fieldsAnswered: number;
  /** The number of visible repeats that this person can add to, and how many have an entry. */
  readonly repeats: number;
  readonly repeatsAnswered: number;
  /** The number of visible fields and repeats that a record fills in, and of those that only others can change. */
  readonly ofRecord: number;
  readonly ofOthers: number;
  readonly stops: number;
}

/** Findings while they are being collected. */
export type Findings = {
  -readonly [Key in keyof PageFindings]: PageFindings[Key] extends readonly Issue[] ? Issue[] : PageFindings[Key];
};

/** Returns findings of nothing. */
export function noFindings(): Findings {
  return {
    issues: [],
    mandatory: 0,
    mandatoryAnswered: 0,
    fields: 0,
    fieldsAnswered: 0,
    repeats: 0,
    repeatsAnswered: 0,
    ofRecord: 0,
    ofOthers: 0,
    stops: 0,
  };
}

/** What an inspection needs to know besides the answers, and where it puts its findings. */
export interface Inspection {
  readonly evaluation: Evaluation;
  readonly unlisted: Facts['unlisted'];
  readonly brokenAt: ReadonlyMap<Pointer, readonly number[]>;
  readonly stops: ReadonlySet<Pointer>;
  readonly prefilled: Beside['prefilled'];
  readonly findings: Findings;
}

/** A draft and its evaluation with these facts. */
export interface Judged {
  readonly draft: JsonObject;
  readonly evaluation: Evaluation;
  readonly facts: Facts;
  readonly beside?: Beside | undefined;
}

/** Returns a function that inspects a visible page. One walk of the page serves Next, Submit and progress. */
export function pageInspector({ draft, evaluation, facts, beside }: Judged): (page: PageNode) => PageFindings {
  const brokenAt = textsByPointer(evaluation);
  const stops = new Set(evaluation.stops);
  return (page) => {
    const findings = noFindings();
    const place = { node: page, pointer: page.path, around: draft, locked: evaluation.locked.has(page.path) };
    const about = { evaluation, unlisted: facts.unlisted, brokenAt, stops, prefilled: beside?.prefilled };
    const inspection = { ...about, findings };
    inspectNode(place, inspection);
    inspectChildren({ ...place, around: part(draft, page.name) }, inspection);
    return findings;
  };
}

/** Returns the texts of broken rules by the pointer at which they are shown. */
export function textsByPointer(evaluation: Evaluation): ReadonlyMap<Pointer, readonly number[]> {
  const texts = new Map<Pointer, number[]>();
  for (const { pointer, text } of evaluation.broken) {
    const there = texts.get(pointer);
    if (there) there.push(text);
    else texts.set(pointer, [text]);
  }
  return texts;
}

/** A node, and its place in a draft. */
export interface Place<Kind extends Node = Node> {
  readonly node: Kind;
  readonly pointer: Pointer;
  readonly around: JsonObject;
  /** True if this person can only read it. */
  readonly locked: boolean;
}

/**
 * Inspects a node that is not a field: a repeat with its entries; of a page or section what concerns itself, without
 * its children.
 */
export function inspectNode(
  { node, pointer, around, locked }: Place<Exclude<Node, FieldNode>>,
  inspection: Inspection,
): void {
  if (isMisshapen(node, around[node.name]))
    reportShape(pointer, node.kind === 'repeat' ? 'array' : 'object', inspection);
  switch (node.kind) {
    case 'repeat':
      return inspectRepeat({ node, pointer, around, locked }, inspection);
    case 'note':
      if (!inspection.stops.has(pointer)) return;
      inspection.findings.stops++;
      inspection.findings.issues.push({ code: 'stop', pointer, params: {} });
      return;
    default:
      reportBroken(pointer, inspection);
  }
}

function reportShape(pointer: Pointer, expected: 'array' | 'object', { findings }: Inspection): void {
  findings.issues.push({ code: 'type', pointer, params: { expected } });
}

function inspectChildren(
  { node, pointer, around, locked: above }: Place<Extract<Node, { children: unknown }>>,
  inspection: Inspection,
): void {
  const { hidden, locked } = inspection.evaluation;
  // Outside repeats the pointer is the node's path. A string that exists already is faster to look up than a new one.
  const inEntry = node.kind === 'repeat' || pointer !== node.path;
  for (const child of childrenOf(node)) {
    const at = inEntry ? `${pointer}/${child.name}` : child.path;
    if (hidden.size > 0 && hidden.has(at)) continue;
    const isLocked = above || (locked.size > 0 && locked.has(at));
    inspectChild(child, { pointer: at, around, locked: isLocked }, inspection);
    if (child.other && 'children' in child.other && child.other.kind !== 'repeat')
      inspectChildren(
        { node: child.other, pointer: at, around: part(around, child.name), locked: isLocked },
        inspection,
      );
  }
}

/** Inspects one prepared node: a field, a note, a repeat with its entries, or a section without its children. */
export function inspectChild(
  child: Prepared,
  { pointer, around, locked }: Omit<Place, 'node'>,
  inspection: Inspection,
): void {
  if (child.other) return inspectNode({ node: child.other, pointer, around, locked }, inspection);
  if (child.asked) inspectField(child, { pointer, raw: around[child.name], locked }, inspection);
  reportBroken(pointer, inspection);
}

function inspectRepeat({ node, pointer, around, locked }: Place<RepeatNode>, inspection: Inspection): void {
  const { findings } = inspection;
  const raw = around[node.name];
  const entries = entriesOf(raw, pointer);
  const report = (code: 'minItems' | 'maxItems', limit: number): void => {
    findings.issues.push({ code, pointer, params: { limit } });
  };
  const filled = filledIn(pointer, inspection);
  const isSame = entries.length > 0 && Array.isArray(filled?.value) && filled.value.length === entries.length;
  const by = locked ? 'others' : node.prefill?.edit === 'locked' || isSame ? 'record' : 'person';
  count({ kind: 'repeats', by, answered: entries.length > 0 }, findings);
  countMandatory({ pointer, by }, entries.length > 0, inspection);
  if (entries.length > 0 && node.minEntries !== undefined && entries.length < node.minEntries)
    report('minItems', node.minEntries);
  if (node.maxEntries !== undefined && entries.length > node.maxEntries) report('maxItems', node.maxEntries);
  reportBroken(pointer, inspection);
  for (const entry of entries) {
    if (!isObject(entryAt(raw, entry))) reportShape(entry.p, 'object', inspection);
    reportBroken(entry.p, inspection);
    inspectChildren({ node, pointer: entry.p, around: entry.a, locked }, inspection);
  }
}

function inspectField(
  { read, mistyped, checks, expected, source, fixed }: Prepared,
  { pointer, raw, locked }: { pointer: Pointer; raw: unknown; locked: boolean },
  inspection: Inspection,
): void {
  const { evaluation, findings } = inspection;
  const typed = read(raw);
  const value = evaluation.hiddenOptions.size > 0 ? chosen(typed, evaluation.hiddenOptions.get(pointer)) : typed;
  const filled = filledIn(pointer, inspection);
  const isSame = value !== undefined && filled !== undefined && sameAnswer(raw, filled.value);
  const by = locked ? 'others' : fixed || (isSame && !filled.started) ? 'record' : isSame ? 'start' : 'person';
  count({ kind: 'fields', by, answered: value !== undefined }, findings);
  if (typed === undefined && mistyped(raw)) {
    if (by === 'person' && evaluation.mandatory.has(pointer)) findings.mandatory++;
    findings.issues.push({ code: 'type', pointer, params: { expected } });
    return;
  }
  countMandatory({ pointer, by }, value !== undefined, inspection);
  if (value === undefined) return;
  checkField(checks, { pointer, value }, findings.issues);
  if (source !== undefined && isUnlisted(inspection.unlisted, source, value))
    findings.issues.push({ code: 'unlisted', pointer, params: {} });
}

function isUnlisted(unlisted: Facts['unlisted'], source: string, value: Answer): boolean {
  return (
    typeof value === 'string' &&
    unlisted !== undefined &&
    Object.hasOwn(unlisted, source) &&
    unlisted[source]?.includes(value.trim()) === true
  );
}

/** Who gives an answer: this person, others, or nobody, because it was filled in before and is still the same. */
type By = 'person' | 'others' | 'record' | 'start';

function count(
  { kind, by, answered }: { kind: 'fields' | 'repeats'; by: By; answered: boolean },
  findings: Findings,
): void {
  if (by === 'record') findings.ofRecord++;
  if (by === 'others') findings.ofOthers++;
  if (by !== 'person') return;
  findings[kind]++;
  if (answered) findings[`${kind}Answered`]++;
}

function filledIn(pointer: Pointer, { prefilled }: Inspection): NonNullable<Beside['prefilled']>[string] | undefined {
  const filled = prefilled && Object.hasOwn(prefilled, pointer) ? prefilled[pointer] : undefined;
  return filled?.carried ? undefined : filled;
}

/** An answer is a value, or a list of values. */
function sameAnswer(one: unknown, other: unknown): boolean {
  return one === other || (Array.isArray(one) && JSON.stringify(one) === JSON.stringify(other));
}

function countMandatory(
  { pointer, by }: { pointer: Pointer; by: By },
  answered: boolean,
  { evaluation, findings }: Inspection,
): void {
  if (!evaluation.mandatory.has(pointer)) return;
  if (by === 'person') {
    findings.mandatory++;
    if (answered) findings.mandatoryAnswered++;
  }
  if (!answered) findings.issues.push({ code: 'mandatory', pointer, params: {} });
}

function reportBroken(pointer: Pointer, { brokenAt, findings }: Inspection): void {
  if (brokenAt.size > 0)
    for (const text of brokenAt.get(pointer) ?? []) findings.issues.push({ code: 'rule', pointer, params: { text } });
}
