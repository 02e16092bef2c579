import type { Definition, DefinitionNode, Keyword } from '../1-read/definition.ts';
import type { PlacedCondition } from './conditions/placed-condition.ts';
import { keywordUses, walkNodes } from './keywords/walk-nodes.ts';
import type { KeywordUse } from './keywords/keyword-use.ts';
import { formLogicOf, type FormLogic } from './logic/form-logic.ts';
import { logicOf, type Checks, type NodeLogic } from './logic/node-logic.ts';
import { textsOf, type PlacedText } from './texts/texts.ts';
import { isReplacedWord } from './texts/words-around.ts';
import { usesIn, type Parts, type Uses } from './logic/uses.ts';
import type { ValueType } from '../language/value-type.ts';
import { addValueTypes } from './types/value-types.ts';

export { optionsAt } from './options/options-at.ts';

/** A definition whose conditions, calculations, options and texts were read, each with its place. */
export interface Resolved {
  readonly definition: Definition;
  /** Every node, parents first, in the order of the definition. */
  readonly nodes: readonly DefinitionNode[];
  /** Every keyword with its node, in the order of nodes. */
  readonly keywords: readonly KeywordUse[];
  /** By the nodes of the definition. */
  readonly logic: ReadonlyMap<DefinitionNode, NodeLogic>;
  readonly form: FormLogic;
  /** What people read, except shared lists, in the order of keywords. */
  readonly texts: readonly PlacedText[];
  /** The parts of conditions and calculations, in the order of keywords. */
  readonly uses: Uses;
  /** The types of the form's working values. */
  readonly valueTypes: ReadonlyMap<DefinitionNode, ValueType>;
}

const known = new WeakMap<Definition, Resolved>();

/**
 * Resolves a definition. The same definition is resolved once only, so that each stage gets the same tree. Never
 * throws.
 */
export function resolve(definition: Definition): Resolved {
  const before = known.get(definition);
  if (before) return before;
  const { root } = definition;
  const nodes = walkNodes(root);
  const keywords = keywordUses(nodes);
  const logic = new Map(nodes.map((node) => [node, logicOf(node, definition)]));
  const form = formLogicOf(root);
  const texts = keywords.flatMap(textsOf).filter((text) => !isReplacedWord(text, definition));
  const valueTypes = new Map<DefinitionNode, ValueType>();
  const uses = usesOf(keywords, { logic, form });
  const resolved = { definition, nodes, keywords, logic, form, texts, uses, valueTypes };
  addValueTypes(valueTypes, resolved);
  known.set(definition, resolved);
  knownByRoot.set(root, resolved);
  return resolved;
}

const knownByRoot = new WeakMap<DefinitionNode, Resolved>();

/** Returns the type of a working value of a form that was resolved. */
export function valueTypeOf(node: DefinitionNode, root: DefinitionNode): ValueType | undefined {
  return knownByRoot.get(root)?.valueTypes.get(node);
}

function usesOf(keywords: readonly KeywordUse[], { logic, form }: Pick<Resolved, 'logic' | 'form'>): Uses {
  const all = keywords.map((use) => usesIn(partsOf(use, { own: logic.get(use.node), form })));
  return {
    names: all.flatMap(({ names }) => names),
    comparisons: all.flatMap(({ comparisons }) => comparisons),
    operands: all.flatMap(({ operands }) => operands),
    calculations: all.flatMap(({ calculations }) => calculations),
    conditions: all.flatMap(({ conditions }) => conditions),
  };
}

/** What a keyword contains, in the order of its text. */
function partsOf(
  { kind, keyword }: KeywordUse,
  { own, form }: { readonly own: NodeLogic | undefined; readonly form: FormLogic },
): Parts {
  if (!own) return {};
  const checks = kind === 'entry' ? own.entry : own.own;
  if (keyword.name === 'x-rules' || keyword.name === 'x-prompts') return { conditions: inChecks(keyword, checks) };
  if (kind === 'entry') return {};
  const one = (condition: PlacedCondition | true | undefined): Parts =>
    condition === undefined || condition === true ? {} : { conditions: [condition] };
  switch (keyword.name) {
    case 'x-visible':
      return one(own.visible);
    case 'x-mandatory':
      return one(own.mandatory);
    case 'x-editable':
      return one(own.editable);
    case 'x-calculate':
      return own.calculation ? { calculations: [own.calculation] } : {};
    case 'x-start':
      return own.start ? { calculations: [own.start] } : {};
    case 'oneOf':
    case 'items':
      return {
        conditions: own.choices.written.flatMap(({ from, visible }) =>
          from === keyword.name && visible ? [visible] : [],
        ),
      };
    case 'x-form':
      return {
        conditions: [
          ...form.conditions.values(),
          ...[...(form.routing?.choose ?? []), ...(form.routing?.copies ?? [])].map(({ when }) => when),
        ],
        names: Object.values(form.paper).flat(),
      };
    default:
      return {};
  }
}

function inChecks({ name }: Keyword, { rules, prompts }: Checks): readonly PlacedCondition[] {
  return name === 'x-rules'
    ? rules.flatMap(({ check, when }) => [check, ...(when ? [when] : [])])
    : prompts.flatMap(({ when, until }) => [when, ...(until ? [until] : [])]);
}
