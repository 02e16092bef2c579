import type { Definition, DefinitionNode, Keyword } from '../../1-read/definition.ts';
import { resolveCalculation, type PlacedCalculation } from '../calculations/resolve-calculation.ts';
import type { PlacedCondition } from '../conditions/placed-condition.ts';
import { resolveCondition } from '../conditions/resolve-condition.ts';
import { isJson, type Json } from '../keywords/is-json.ts';
import { resolveNode } from '../names/resolve-name.ts';
import { scopeOf } from '../names/scope.ts';
import { siteBelow, type Site } from '../names/site.ts';
import { optionsOf, type NodeOptions } from '../options/options.ts';

/** The conditions, calculations and options of a node. */
export interface NodeLogic {
  readonly visible?: PlacedCondition;
  readonly editable?: PlacedCondition;
  readonly mandatory?: PlacedCondition | true;
  readonly calculation?: PlacedCalculation;
  readonly start?: PlacedCalculation;
  readonly choices: NodeOptions;
  readonly own: Checks;
  /** The logic of each entry of a repeat. */
  readonly entry: Checks;
}

/** The rules and prompts of a node, or of an entry. */
export interface Checks {
  readonly rules: readonly PlacedRule[];
  readonly prompts: readonly PlacedPrompt[];
  /** Keywords that are not lists of rules or prompts. */
  readonly unresolved: readonly Keyword[];
}

/** A rule as its author wrote it. */
export interface PlacedRule extends Site {
  readonly check: PlacedCondition;
  readonly when?: PlacedCondition;
  /** Where its message is shown. */
  readonly target?: { readonly name: string; readonly means: DefinitionNode | undefined };
  readonly message: string;
  readonly severity: 'error' | 'advice';
}

/** A prompt as its author wrote it. */
export interface PlacedPrompt extends Site {
  readonly when: PlacedCondition;
  readonly until?: PlacedCondition;
  readonly message: string;
}

/** Reads the conditions, calculations and options of a node. Never throws. */
export function logicOf(node: DefinitionNode, { root, lists }: Pick<Definition, 'root' | 'lists'>): NodeLogic {
  const siteOf = (keyword: Keyword): Site => ({
    node,
    keyword,
    pointer: '',
    scope: scopeOf(root, node, { kind: node.kind, name: keyword.name }),
  });
  const condition = (name: string): PlacedCondition | undefined => {
    const keyword = node.keywords.get(name);
    return keyword?.value === undefined ? undefined : resolveCondition(keyword.value, siteOf(keyword));
  };
  const [visible, editable] = [condition('x-visible'), condition('x-editable')];
  const calculation = (name: string): PlacedCalculation | undefined => {
    const keyword = node.keywords.get(name);
    return keyword && resolveCalculation(keyword.value, siteOf(keyword));
  };
  const [calculated, start] = [calculation('x-calculate'), calculation('x-start')];
  const always = node.keywords.get('x-mandatory')?.value;
  const mandatory = always === true || (isJson(always) && condition('x-mandatory'));
  return {
    ...(visible && { visible }),
    ...(editable && { editable }),
    ...(mandatory && { mandatory }),
    ...(calculated && { calculation: calculated }),
    ...(start && { start }),
    choices: optionsOf(node, lists, siteOf),
    own: checksOf(node.keywords, siteOf),
    entry: checksOf(node.entry, (keyword) => ({
      ...siteOf(keyword),
      scope: scopeOf(root, node, { kind: 'entry', name: keyword.name }),
    })),
  };
}

const none: Checks = { rules: [], prompts: [], unresolved: [] };

function checksOf(keywords: ReadonlyMap<string, Keyword> | undefined, siteOf: (keyword: Keyword) => Site): Checks {
  const [rules, prompts] = [keywords?.get('x-rules'), keywords?.get('x-prompts')];
  if (!rules && !prompts) return none;
  return {
    rules: itemsOf(rules, siteOf).map(ruleOf),
    prompts: itemsOf(prompts, siteOf).map(promptOf),
    unresolved: [rules, prompts].filter((keyword) => keyword !== undefined).filter(({ value }) => !isList(value)),
  };
}

interface Item {
  readonly json: Json;
  readonly site: Site;
}

function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value) && value.every(isJson);
}

function itemsOf(keyword: Keyword | undefined, siteOf: (keyword: Keyword) => Site): readonly Item[] {
  if (!keyword || !isList(keyword.value)) return [];
  const site = siteOf(keyword);
  return keyword.value.map((json, index) => ({ json, site: siteBelow(site, String(index)) }));
}

function ruleOf({ json, site }: Item): PlacedRule {
  const { at } = json;
  return {
    ...site,
    check: resolveCondition(json['check'], siteBelow(site, 'check')),
    ...(json['when'] === undefined ? {} : { when: resolveCondition(json['when'], siteBelow(site, 'when')) }),
    ...(typeof at === 'string'
      ? { target: { name: at, means: resolveNode(site.scope.root, site.scope.from, at) } }
      : {}),
    message: json['message'] as string,
    severity: (json['severity'] as PlacedRule['severity'] | undefined) ?? 'error',
  };
}

function promptOf({ json, site }: Item): PlacedPrompt {
  return {
    ...site,
    when: resolveCondition(json['when'], siteBelow(site, 'when')),
    ...(json['until'] === undefined ? {} : { until: resolveCondition(json['until'], siteBelow(site, 'until')) }),
    message: json['message'] as string,
  };
}
