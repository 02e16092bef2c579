import type { Scalar } from '@formwright/model';
import type { ChoiceList, DefinitionNode, Keyword, Place } from '../../1-read/definition.ts';
import type { PlacedCondition } from '../conditions/placed-condition.ts';
import { resolveCondition } from '../conditions/resolve-condition.ts';
import { isJson } from '../keywords/is-json.ts';
import { siteBelow, type Site } from '../names/site.ts';

/** One choice of a field, with the places of its value and its texts. */
export interface PlacedOption {
  /** The keyword that has it. */
  readonly from: 'x-options' | 'oneOf' | 'enum' | 'items';
  readonly value: Scalar;
  readonly label: string;
  readonly hint?: string;
  /** Markdown. */
  readonly guidance?: string;
  readonly attributes?: { readonly [name: string]: Scalar };
  readonly visible?: PlacedCondition;
  /** Where it says that it excludes the rest. */
  readonly exclusive?: Place;
  readonly place: Place;
  readonly labelPlace: Place;
}

/** The choices of a field. */
export interface NodeOptions {
  /** The choices that people have, in order: those of the list, otherwise of `oneOf`, otherwise of `enum`. */
  readonly options: readonly PlacedOption[];
  /** All choices on the field itself, whether they are offered or not. */
  readonly written: readonly PlacedOption[];
}

const none: NodeOptions = { options: [], written: [] };

/**
 * Reads the choices of a field: from its list, its `oneOf` or `enum`, or, if several can be chosen, from its `items`.
 */
export function optionsOf(
  node: DefinitionNode,
  lists: ReadonlyMap<string, ChoiceList>,
  siteOf: (keyword: Keyword) => Site,
): NodeOptions {
  if (node.kind !== 'field') return none;
  const items = node.keywords.get('items');
  const inItems = isJson(items?.value) ? items.value : undefined;
  const own = (name: 'oneOf' | 'enum'): readonly PlacedOption[] | undefined => {
    const keyword = node.keywords.get(name);
    return keyword && writtenIn(keyword.value, name, siteOf(keyword));
  };
  const ofItems = (name: 'oneOf' | 'enum'): readonly PlacedOption[] | undefined =>
    items && inItems?.[name] !== undefined
      ? writtenIn(inItems[name], 'items', siteBelow(siteOf(items), name))
      : undefined;
  const [oneOf, choices, severalOf, several] = [own('oneOf'), own('enum'), ofItems('oneOf'), ofItems('enum')];
  const named = node.keywords.get('x-options')?.value ?? inItems?.['x-options'];
  const list = typeof named === 'string' ? lists.get(named) : undefined;
  return {
    options: list ? listedIn(list) : (oneOf ?? severalOf ?? choices ?? several ?? []),
    written: [...(oneOf ?? []), ...(choices ?? []), ...(severalOf ?? several ?? [])],
  };
}

/** Returns those of the choices that a question has in its row. */
export function offeredOf<Choice extends { readonly value: Scalar }>(
  { offered }: DefinitionNode,
  options: readonly Choice[],
): readonly Choice[] {
  const values = offered?.value;
  return Array.isArray(values) ? options.filter(({ value }) => values.includes(value)) : options;
}

/** Reads the choices of a shared list. */
export function listedIn({ entries, placeOf }: ChoiceList): readonly PlacedOption[] {
  return entries.map(({ title, ...entry }, index) => ({
    ...entry,
    from: 'x-options',
    label: title,
    place: placeOf(`/${index}/const`),
    labelPlace: placeOf(`/${index}/title`),
  }));
}

function writtenIn(list: unknown, from: PlacedOption['from'], site: Site): readonly PlacedOption[] {
  const options: readonly unknown[] = Array.isArray(list) ? list : [];
  return options.map((option, index) => optionIn(option, from, siteBelow(site, String(index))));
}

function optionIn(option: unknown, from: PlacedOption['from'], site: Site): PlacedOption {
  const at = (below: string): Place => site.keyword.placeOf(`${site.pointer}${below}`);
  if (!isJson(option))
    return {
      from,
      value: option as Scalar,
      label: typeof option === 'string' ? option : JSON.stringify(option),
      place: at(''),
      labelPlace: at(''),
    };
  const { const: value, title, description: hint, 'x-guidance': guidance, 'x-visible': visible } = option;
  return {
    from,
    value: value as Scalar,
    label: title as string,
    ...(hint === undefined ? {} : { hint: hint as string }),
    ...(guidance === undefined ? {} : { guidance: guidance as string }),
    ...(visible === undefined ? {} : { visible: resolveCondition(visible, siteBelow(site, 'x-visible')) }),
    ...('x-exclusive' in option ? { exclusive: at('/x-exclusive') } : {}),
    place: at('/const'),
    labelPlace: at('/title'),
  };
}
