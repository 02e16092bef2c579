import type { DefinitionNode, Keyword } from '../1-read/definition.ts';
import { nodeNamed } from './names/resolve-name.ts';
import { isJson, type Json } from './keywords/is-json.ts';
import type { KeywordUse } from './keywords/keyword-use.ts';
import { scopeOf, scopeWithin, type CheckScope } from './names/scope.ts';

/** A place inside a keyword's value, and what names mean there. */
export interface Site {
  readonly node: DefinitionNode;
  readonly keyword: Keyword;
  readonly pointer: string;
  readonly scope: CheckScope;
}

/**
 * A name of a field or repeat as written. `over`: in a calculation, where a field of a repeat stands for all its
 * entries.
 */
export interface NameUse extends Site {
  readonly name: string;
  readonly as: 'field' | 'repeat' | 'countable' | 'over';
}

/** A comparison, an operand or a calculation as written. */
export interface JsonUse extends Site {
  readonly json: Json;
}

/** What the conditions and calculations of a definition are made of. */
export interface Uses {
  readonly names: readonly NameUse[];
  /** Objects with `field`, `context` or `count` and an operator. */
  readonly comparisons: readonly JsonUse[];
  /** Objects with `field` or `context`, comparisons included: what has an attribute or a fact. */
  readonly operands: readonly JsonUse[];
  readonly calculations: readonly JsonUse[];
  /** Names of conditions. */
  readonly conditions: readonly (Site & { readonly name: string })[];
}

type Collected = { -readonly [Name in keyof Uses]: Uses[Name][number][] };

/** Collects what well-formed conditions and calculations name, each with its scope. */
export function collectUses(root: DefinitionNode, keywords: readonly KeywordUse[]): Uses {
  const found: Collected = { names: [], comparisons: [], operands: [], calculations: [], conditions: [] };
  for (const { node, kind, keyword } of keywords) {
    const site: Site = { node, keyword, pointer: '', scope: scopeOf(root, node, { kind, name: keyword.name }) };
    for (const { pointer, value, as } of partsOf(keyword)) {
      if (as === 'condition') inCondition({ ...site, pointer, json: value as Json }, found);
      else inCalculation({ ...site, pointer, json: value as Json }, found);
    }
  }
  return found;
}

interface Part {
  readonly pointer: string;
  readonly value: unknown;
  readonly as: 'condition' | 'calculation';
}

/** Where in a keyword's value conditions and calculations stand. */
function partsOf({ name, value }: Keyword): readonly Part[] {
  const condition = (pointer: string, one: unknown): Part[] =>
    typeof one === 'object' && one !== null ? [{ pointer, value: one, as: 'condition' }] : [];
  const each = (list: unknown, members: readonly string[]): Part[] =>
    (list as Json[]).flatMap((item, index) =>
      members.flatMap((member) => condition(`/${index}/${member}`, item[member])),
    );
  switch (name) {
    case 'x-visible':
    case 'x-mandatory':
    case 'x-editable':
      return condition('', value);
    case 'x-calculate':
      return [{ pointer: '', value, as: 'calculation' }];
    case 'x-rules':
      return each(value, ['check', 'when']);
    case 'x-prompts':
      return each(value, ['when', 'until']);
    case 'oneOf':
      return each(value, ['x-visible']);
    case 'items':
      return each((value as Json)['oneOf'] ?? [], ['x-visible']).map((part) => ({
        ...part,
        pointer: `/oneOf${part.pointer}`,
      }));
    case 'x-form':
      return [
        ...Object.entries(((value as Json)['conditions'] as Json | undefined) ?? {}).flatMap(([key, one]) =>
          condition(`/conditions/${key}`, one),
        ),
        ...routingRows(value as Json).flatMap(({ pointer, row }) => condition(`${pointer}/when`, row['when'])),
      ];
    default:
      return [];
  }
}

/** Gives the rows of `x-form.routing`, each with its place in `x-form`. */
export function routingRows(form: Json): readonly { readonly pointer: string; readonly row: Json }[] {
  const routing = form['routing'];
  if (!isJson(routing)) return [];
  return ['choose', 'copies'].flatMap((list) =>
    ((routing[list] ?? []) as Json[]).map((row, index) => ({ pointer: `/routing/${list}/${index}`, row })),
  );
}

function inCondition(use: JsonUse, found: Collected): void {
  const { json, pointer } = use;
  for (const name of ['all', 'any'] as const) {
    const list = json[name] as Json[] | undefined;
    list?.forEach((one, index) => inCondition({ ...use, pointer: `${pointer}/${name}/${index}`, json: one }, found));
  }
  if ('not' in json) inCondition({ ...use, pointer: `${pointer}/not`, json: json['not'] as Json }, found);
  if ('condition' in json)
    found.conditions.push({ ...use, pointer: `${pointer}/condition`, name: json['condition'] as string });
  for (const name of ['some', 'every'] as const) if (name in json) inRepeat(use, name, found);
  if ('count' in json || 'field' in json || 'context' in json) {
    found.comparisons.push(use);
    inOperand(use, found);
    for (const operator of ['is', 'includes', 'above', 'atLeast', 'below', 'atMost']) {
      const right = json[operator];
      if (isJson(right)) inOperand({ ...use, pointer: `${pointer}/${operator}`, json: right }, found);
    }
  }
}

/** A quantifier or a count: its `where` is about an entry. */
function inRepeat(use: JsonUse, member: 'some' | 'every' | 'count', found: Collected): void {
  const name = use.json[member] as string;
  found.names.push({
    ...use,
    pointer: `${use.pointer}/${member}`,
    name,
    as: member === 'count' && !('where' in use.json) ? 'countable' : 'repeat',
  });
  const repeat = nodeNamed(use.scope, name);
  const where = use.json['where'];
  if (isJson(where) && repeat?.kind === 'repeat') {
    inCondition({ ...use, pointer: `${use.pointer}/where`, json: where, scope: scopeWithin(use.scope, repeat) }, found);
  }
}

function inOperand(use: JsonUse, found: Collected, as: NameUse['as'] = 'field'): void {
  found.operands.push(use);
  if ('count' in use.json) inRepeat(use, 'count', found);
  else if ('field' in use.json)
    found.names.push({
      ...use,
      pointer: `${use.pointer}/field`,
      name: use.json['field'] as string,
      as: 'plus' in use.json ? 'field' : as,
    });
}

function inCalculation(use: JsonUse, found: Collected): void {
  const { json, pointer } = use;
  const below = (at: string, value: unknown, as: NameUse['as'] = 'field'): void => {
    if (typeof value === 'string') found.names.push({ ...use, pointer: `${pointer}${at}`, name: value, as });
    else if (isJson(value)) inOperand({ ...use, pointer: `${pointer}${at}`, json: value }, found, as);
  };
  found.calculations.push(use);
  for (const name of ['sum', 'min', 'max', 'difference'] as const) {
    const terms = json[name] as unknown[] | undefined;
    terms?.forEach((term, index) => below(`/${name}/${index}`, term, name === 'difference' ? 'field' : 'over'));
  }
  for (const name of ['age', 'days'] as const) {
    const span = json[name];
    if (isJson(span) && 'from' in span) for (const end of ['from', 'until']) below(`/${name}/${end}`, span[end]);
    else below(`/${name}`, span);
  }
  below('/copy', json['copy']);
  below('/outwardCode', json['outwardCode']);
  if ('count' in json) inOperand(use, found);
  (json['text'] as unknown[] | undefined)?.forEach((piece, index) => {
    if (isJson(piece)) below(`/text/${index}`, piece);
  });
  (json['choose'] as Json[] | undefined)?.forEach((row, index) => {
    inCondition({ ...use, pointer: `${pointer}/choose/${index}/when`, json: row['when'] as Json }, found);
    inResult({ ...use, pointer: `${pointer}/choose/${index}/value` }, row['value'], found);
  });
  inResult({ ...use, pointer: `${pointer}/otherwise` }, json['otherwise'], found);
}

function inResult(site: Site, value: unknown, found: Collected): void {
  if (!isJson(value)) return;
  if ('field' in value || 'context' in value || 'today' in value) inOperand({ ...site, json: value }, found);
  else inCalculation({ ...site, json: value }, found);
}
