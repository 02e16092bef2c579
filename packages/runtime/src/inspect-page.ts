import type { Evaluation, FieldNode, Issue, Node, PageNode, Pointer, RepeatNode } from '@formwright/model';
import { checkField, checksOf, type Check } from './check-field.ts';
import { entriesOf } from './entries.ts';
import { isAnswered, part, type JsonObject } from './read.ts';
import { readField } from './read-field.ts';

/** What there is to say of one visible page as it stands. */
export interface PageFindings {
  /** In page order; at one node: the answer's own, then broken rules, then a stop. */
  readonly issues: readonly Issue[];
  /** Visible mandatory fields and repeats, and how many of them are answered. */
  readonly mandatory: number;
  readonly mandatoryAnswered: number;
  /** Visible fields that a person answers, and how many are answered. */
  readonly fields: number;
  readonly fieldsAnswered: number;
  /** Visible repeats, and how many of them have an entry. */
  readonly repeats: number;
  readonly repeatsAnswered: number;
  readonly stops: number;
}

type Findings = { -readonly [Key in keyof PageFindings]: PageFindings[Key] extends readonly Issue[] ? Issue[] : PageFindings[Key] };

interface Inspection {
  readonly evaluation: Evaluation;
  readonly brokenAt: ReadonlyMap<Pointer, readonly number[]>;
  readonly stops: ReadonlySet<Pointer>;
  readonly findings: Findings;
}

/** Gives what inspects pages that are visible: one walk of each serves Next, Submit and progress. */
export function pageInspector(answers: JsonObject, evaluation: Evaluation): (page: PageNode) => PageFindings {
  const brokenAt = byPointer(evaluation);
  const stops = new Set(evaluation.stops);
  return (page) => {
    const findings: Findings = { issues: [], mandatory: 0, mandatoryAnswered: 0, fields: 0, fieldsAnswered: 0, repeats: 0, repeatsAnswered: 0, stops: 0 };
    inspectNode({ node: page, pointer: page.path, around: answers }, { evaluation, brokenAt, stops, findings });
    return findings;
  };
}

function byPointer(evaluation: Evaluation): Map<Pointer, number[]> {
  const texts = new Map<Pointer, number[]>();
  for (const { pointer, text } of evaluation.broken) {
    const there = texts.get(pointer);
    if (there) there.push(text);
    else texts.set(pointer, [text]);
  }
  return texts;
}

/** The checks of fields, by the node they stand in: looked up once for all of them. Models are frozen, so they stay true. */
const made = new WeakMap<Node, readonly (readonly Check[])[]>();

function checksWithin(node: Extract<Node, { children: unknown }>): readonly (readonly Check[])[] {
  const known = made.get(node);
  if (known) return known;
  const checks = node.children.map((child) => (child.kind === 'field' ? checksOf(child) : []));
  made.set(node, checks);
  return checks;
}

interface Place<Kind extends Node = Node> {
  readonly node: Kind;
  readonly pointer: Pointer;
  readonly around: JsonObject;
}

function inspectNode({ node, pointer, around }: Place<Exclude<Node, FieldNode>>, inspection: Inspection): void {
  switch (node.kind) {
    case 'repeat':
      return inspectRepeat({ node, pointer, around }, inspection);
    case 'note':
      if (!inspection.stops.has(pointer)) return;
      inspection.findings.stops++;
      inspection.findings.issues.push({ code: 'stop', pointer, params: {} });
      return;
    default:
      reportBroken(pointer, inspection);
      inspectChildren({ node, pointer, around: part(around, node.name) }, inspection);
  }
}

function inspectChildren({ node, pointer, around }: Place<Extract<Node, { children: unknown }>>, inspection: Inspection): void {
  // Outside repeats a pointer is the node's path: one string, made once, is quicker to look up than a new one.
  const inEntry = node.kind === 'repeat' || pointer !== node.path;
  const checks = checksWithin(node);
  for (let n = 0; n < node.children.length; n++) {
    const child = node.children[n] as Node;
    const at = inEntry ? `${pointer}/${child.name}` : child.path;
    if (inspection.evaluation.hidden.has(at)) continue;
    if (child.kind !== 'field') inspectNode({ node: child, pointer: at, around }, inspection);
    else {
      if (!child.calculated) inspectField({ node: child, pointer: at, around, checks: checks[n] as readonly Check[] }, inspection);
      reportBroken(at, inspection);
    }
  }
}

function inspectRepeat({ node, pointer, around }: Place<RepeatNode>, inspection: Inspection): void {
  const { findings } = inspection;
  const entries = entriesOf(around[node.name], pointer);
  const report = (code: 'minItems' | 'maxItems', limit: number): void => {
    findings.issues.push({ code, pointer, params: { limit } });
  };
  findings.repeats++;
  if (entries.length > 0) findings.repeatsAnswered++;
  countMandatory(pointer, entries.length > 0, inspection);
  if (entries.length > 0 && node.minEntries !== undefined && entries.length < node.minEntries) report('minItems', node.minEntries);
  if (node.maxEntries !== undefined && entries.length > node.maxEntries) report('maxItems', node.maxEntries);
  reportBroken(pointer, inspection);
  for (const entry of entries) {
    reportBroken(entry.p, inspection);
    inspectChildren({ node, pointer: entry.p, around: entry.a }, inspection);
  }
}

function inspectField({ node, pointer, around, checks }: Place<FieldNode> & { readonly checks: readonly Check[] }, inspection: Inspection): void {
  const { evaluation, findings } = inspection;
  // No name is one of Object.prototype's (the checker refuses those), so that what is found is the object's own.
  const raw = around[node.name];
  const value = readField(node, raw, evaluation.hiddenOptions.get(pointer));
  const wrongType = value === undefined && isAnswered(raw) && readField(node, raw) === undefined;
  findings.fields++;
  if (value !== undefined) findings.fieldsAnswered++;
  if (wrongType) {
    if (evaluation.mandatory.has(pointer)) findings.mandatory++;
    findings.issues.push({ code: 'type', pointer, params: { expected: node.type === 'strings' ? 'array' : node.type } });
    return;
  }
  countMandatory(pointer, value !== undefined, inspection);
  if (value !== undefined) checkField(checks, { pointer, value }, findings.issues);
}

function countMandatory(pointer: Pointer, answered: boolean, { evaluation, findings }: Inspection): void {
  if (!evaluation.mandatory.has(pointer)) return;
  findings.mandatory++;
  if (answered) findings.mandatoryAnswered++;
  else findings.issues.push({ code: 'mandatory', pointer, params: {} });
}

function reportBroken(pointer: Pointer, { brokenAt, findings }: Inspection): void {
  if (brokenAt.size > 0) for (const text of brokenAt.get(pointer) ?? []) findings.issues.push({ code: 'rule', pointer, params: { text } });
}
