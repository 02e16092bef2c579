import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { Definition, DefinitionNode } from '../../1-read/definition.ts';
import type { Rule } from '../rule.ts';
import { fieldType, kindWords, operandType, type ValueType } from '../types-of.ts';
import { isJson, type Json, type JsonUse } from '../uses.ts';
import { subjectOf } from './operators.ts';

type KindName = ValueType['kind'];

const numbers: readonly KindName[] = ['number', 'integer', 'count'];

/** What each calculation reads. */
const readsOf: Readonly<Record<string, readonly KindName[]>> = {
  sum: numbers, difference: numbers, min: [...numbers, 'date', 'time'], max: [...numbers, 'date', 'time'], age: ['date'], days: ['date'], outwardCode: ['text'],
  copy: ['text', 'date', 'time', ...numbers, 'boolean'],
};

/** A calculation reads what it can work with, gives what the field can hold, and is not asked of a person. */
export const calculations: Rule = ({ definition, uses, nodes }) => [
  ...uses.calculations.flatMap((use) => operands(use, definition)),
  ...uses.calculations.flatMap((use) => result(use, definition)),
  ...nodes.flatMap((node) => mandatory(node)),
];

function operands(use: JsonUse, definition: Definition): readonly RawDiagnostic[] {
  return Object.entries(readsOf).flatMap(([name, kinds]) => {
    if (!(name in use.json)) return [];
    return termsOf(use.json[name], `/${name}`).flatMap(({ term, at }) => {
      const type = termType(term, use, definition);
      if (!type || kinds.includes(type.kind)) return [];
      return [diagnostic('operator-mismatch', use.keyword.placeOf(use.pointer + at), { operator: name, field: termName(term), type: kindWords[type.kind] })];
    });
  });
}

function termsOf(value: unknown, at: string): readonly { readonly term: unknown; readonly at: string }[] {
  if (Array.isArray(value)) return value.map((term: unknown, index) => ({ term, at: `${at}/${index}` }));
  if (isJson(value) && 'from' in value) return [{ term: value['from'], at: `${at}/from` }, ...('until' in value ? [{ term: value['until'], at: `${at}/until` }] : [])];
  return [{ term: value, at }];
}

function termName(term: unknown): string {
  return isJson(term) ? subjectOf(term) : String(term);
}

function termType(term: unknown, { scope }: JsonUse, definition: Definition): ValueType | undefined {
  if (typeof term === 'number') return { kind: 'number' };
  if (typeof term === 'string') return operandType({ json: { field: term }, scope }, definition);
  return isJson(term) ? operandType({ json: term, scope }, definition) : undefined;
}

/** What a calculation gives, where that is plain. */
function result(use: JsonUse, definition: Definition): readonly RawDiagnostic[] {
  if (use.node.kind !== 'field') return [];
  const own = fieldType(use.node, definition).kind;
  const given = givenBy(use, definition);
  if (given === undefined || fits(given, own)) return [];
  return [diagnostic('calculation-mismatch', use.keyword.placeOf(use.pointer), { given: kindWords[given], type: kindWords[own] })];
}

function fits(given: KindName, own: KindName): boolean {
  if (numbers.includes(given)) return given === 'number' ? numbers.includes(own) : own === 'number' || own === 'integer';
  return given === own;
}

function givenBy(use: JsonUse, definition: Definition): KindName | undefined {
  const { json } = use;
  if ('sum' in json || 'difference' in json) return 'number';
  if ('age' in json || 'days' in json || 'count' in json) return 'integer';
  if ('text' in json || 'outwardCode' in json) return 'text';
  if ('choose' in json) return chosen(json, use, definition);
  const [first] = termsOf(json['copy'] ?? json['min'] ?? json['max'], '');
  return termType(first?.term, use, definition)?.kind;
}

/** Of a decision table only constants are looked at: rows that are calculations are looked at by themselves. */
function chosen(json: Json, use: JsonUse, definition: Definition): KindName | undefined {
  const constants = [...(json['choose'] as Json[]).map(({ value }) => value), json['otherwise']].filter((value) => value !== undefined && !isJson(value));
  const own = use.node.kind === 'field' ? fieldType(use.node, definition).kind : undefined;
  const kinds = constants.map((value): KindName => (typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : own === 'date' || own === 'time' ? own : 'text'));
  return kinds.find((kind) => own !== undefined && !fits(kind, own)) ?? kinds[0];
}

function mandatory(node: DefinitionNode): readonly RawDiagnostic[] {
  const keyword = node.keywords.get('x-mandatory');
  return keyword && node.keywords.has('x-calculate') ? [diagnostic('mandatory-calculation', keyword.namePlace)] : [];
}
