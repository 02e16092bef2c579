import type { RawDiagnostic } from '@formwright/diagnostics';
import type { Definition, DefinitionNode, Keyword } from '../1-read/definition.ts';
import { keywordUses, walkNodes } from '../2-resolve/keywords/walk-nodes.ts';
import { resolve } from '../2-resolve/resolve.ts';
import { inWelsh } from '../2-resolve/texts/in-welsh.ts';
import type { Context, KeywordRule, Rule } from './rule.ts';
import { keywordValue } from './keywords/keyword-value.ts';
import { knownKeyword } from './keywords/known-keyword.ts';
import { contents } from './form/contents.ts';
import { council } from './form/council.ts';
import { formKeywords } from './form/form-keywords.ts';
import { history } from './form/history.ts';
import { continues } from './form/continues.ts';
import { nextActions } from './form/next-actions.ts';
import { paging } from './form/paging.ts';
import { reference } from './form/reference.ts';
import { routing } from './form/routing.ts';
import { fieldKeywords } from './fields/field-keywords.ts';
import { patterns } from './fields/patterns.ts';
import { prefill } from './fields/prefill.ts';
import { ranges } from './fields/ranges.ts';
import { starts } from './fields/starts.ts';
import { textsThatFit } from './fields/texts-that-fit.ts';
import { attributes } from './options/attributes.ts';
import { exclusive } from './options/exclusive.ts';
import { insideOption } from './options/inside-option.ts';
import { lists } from './options/lists.ts';
import { options } from './options/options.ts';
import { offered } from './options/offered.ts';
import { sources } from './options/sources.ts';
import { autocomplete } from './widgets/autocomplete.ts';
import { boxMembers } from './widgets/box-members.ts';
import { columns } from './widgets/columns.ts';
import { drawnOptions } from './widgets/drawn-options.ts';
import { fittingWidget } from './widgets/fitting-widget.ts';
import { labels } from './texts/labels.ts';
import { links } from './texts/links.ts';
import { longTitles } from './texts/long-titles.ts';
import { messages } from './texts/messages.ts';
import { textPieces } from './texts/text-pieces.ts';
import { titles } from './texts/titles.ts';
import { translations } from './texts/translations.ts';
import { words } from './texts/words.ts';
import { about } from './names/about.ts';
import { facts } from './names/facts.ts';
import { namedConditions } from './names/named-conditions.ts';
import { names } from './names/names.ts';
import { renames } from './names/renames.ts';
import { targets } from './names/targets.ts';
import { calculations } from './logic/calculations.ts';
import { impossibleValues } from './logic/impossible-values.ts';
import { moves } from './logic/moves.ts';
import { operators } from './logic/operators.ts';
import { rounding } from './logic/rounding.ts';
import { takenOnce } from './logic/taken-once.ts';
import { workingDays } from './logic/working-days.ts';
import { noEffectYet } from './effects/no-effect-yet.ts';
import { noEffect } from './effects/no-effect.ts';
import { unused } from './effects/unused.ts';
import { alikeFields } from './alike/alike-fields.ts';
import { alikeOptions } from './alike/alike-options.ts';
import { alikeSections } from './alike/alike-sections.ts';
import { cycles } from './order/cycles.ts';
import { laterPages } from './order/later-pages.ts';
import { namedCycles } from './order/named-cycles.ts';

/** Rules for a single keyword. A keyword that fails any of these is hidden from the other rules. */
const keywordRules: readonly KeywordRule[] = [knownKeyword, keywordValue];

const rules: readonly Rule[] = [
  // form: what the form says about itself
  formKeywords,
  council,
  contents,
  routing,
  paging,
  reference,
  history,
  nextActions,
  continues,
  // fields: what a field accepts
  fieldKeywords,
  ranges,
  patterns,
  textsThatFit,
  prefill,
  starts,
  // options: what a person can choose from
  lists,
  options,
  exclusive,
  insideOption,
  offered,
  sources,
  attributes,
  // widgets: how a field is shown
  fittingWidget,
  boxMembers,
  autocomplete,
  columns,
  drawnOptions,
  // texts: what people read
  labels,
  titles,
  longTitles,
  messages,
  words,
  links,
  textPieces,
  // names: what names refer to
  names,
  facts,
  namedConditions,
  targets,
  renames,
  about,
  // logic: what conditions and calculations do with values
  operators,
  moves,
  takenOnce,
  workingDays,
  impossibleValues,
  calculations,
  rounding,
  // effects: what has no effect
  noEffect,
  noEffectYet,
  unused,
  // order: what depends on what
  namedCycles,
];

/** Rules about what people read, which are run for the texts of each language. */
const textRules: readonly Rule[] = [titles, longTitles, options, links];

/** Rules that need every name and keyword to be correct, so they run only if nothing else was wrong. */
const lastRules: readonly Rule[] = [cycles, laterPages, alikeSections, alikeFields, alikeOptions];

/**
 * Finds everything that is wrong in a definition, and what could be better although it works. Never throws, whatever
 * the definition contains.
 */
export async function check(definition: Definition): Promise<readonly RawDiagnostic[]> {
  const { context, problems } = examine(definition);
  const found = [...problems];
  for (const rule of rules) found.push(...(await rule(context)));
  found.push(...(await checkWelsh(context)));
  if (found.some(({ severity }) => severity === 'error')) return found;
  for (const rule of lastRules) found.push(...(await rule(context)));
  return found;
}

/** Problems of the English texts have already been reported. */
async function checkWelsh({ definition }: Context): Promise<readonly RawDiagnostic[]> {
  if (!definition.welsh) return [];
  const context = contextOf(inWelsh(definition), new Set());
  const files = new Set(Array.from(definition.welsh.values(), ({ file }) => file));
  const found: RawDiagnostic[] = [];
  for (const rule of textRules) found.push(...(await rule(context)));
  return [...translations(definition), ...found.filter(({ file }) => files.has(file))];
}

/**
 * Judges each keyword by itself, and returns what the well-formed ones name and use: this is what rules and editors
 * read. Never throws.
 */
export function examine(definition: Definition): {
  readonly context: Context;
  readonly problems: readonly RawDiagnostic[];
} {
  const bad = new Set<Keyword>();
  const problems: RawDiagnostic[] = [];
  for (const use of keywordUses(walkNodes(definition.root))) {
    const found = keywordRules.flatMap((rule) => rule(use, definition));
    if (found.length > 0) bad.add(use.keyword);
    problems.push(...found);
  }
  return { context: contextOf(definition, bad), problems };
}

function contextOf(definition: Definition, bad: ReadonlySet<Keyword>): Context {
  const written = new Map(walkNodes(definition.root).map((node) => [node.path, node]));
  return {
    ...resolve(bad.size === 0 ? definition : { ...definition, root: withoutBad(definition.root, bad) }),
    isWritten: ({ path }, keyword) => written.get(path)?.keywords.has(keyword) ?? false,
  };
}

function withoutBad(node: DefinitionNode, bad: ReadonlySet<Keyword>): DefinitionNode {
  const good = (keywords: ReadonlyMap<string, Keyword>): ReadonlyMap<string, Keyword> =>
    new Map([...keywords].filter(([, keyword]) => !bad.has(keyword)));
  return {
    ...node,
    keywords: good(node.keywords),
    ...(node.entry ? { entry: good(node.entry) } : {}),
    children: node.children.map((child) => withoutBad(child, bad)),
  };
}
