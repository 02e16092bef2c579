import type { RawDiagnostic } from '@formwright/diagnostics';
import type { Definition, DefinitionNode, Keyword } from '../1-read/definition.ts';
import { keywordValue } from './keyword-rules/keyword-value.ts';
import { knownKeyword } from './keyword-rules/known-keyword.ts';
import type { Context, KeywordRule, Rule } from './rule.ts';
import { attributes } from './rules/attributes.ts';
import { autocomplete } from './rules/autocomplete.ts';
import { boxMembers } from './rules/box-members.ts';
import { calculations } from './rules/calculations.ts';
import { columns } from './rules/columns.ts';
import { contents } from './rules/contents.ts';
import { cycles } from './rules/cycles.ts';
import { facts } from './rules/facts.ts';
import { fieldKeywords } from './rules/field-keywords.ts';
import { formKeywords } from './rules/form-keywords.ts';
import { impossibleValues } from './rules/impossible-values.ts';
import { labels } from './rules/labels.ts';
import { laterPages } from './rules/later-pages.ts';
import { links } from './rules/links.ts';
import { lists } from './rules/lists.ts';
import { longTitles } from './rules/long-titles.ts';
import { messages } from './rules/messages.ts';
import { namedConditions } from './rules/named-conditions.ts';
import { namedCycles } from './rules/named-cycles.ts';
import { names } from './rules/names.ts';
import { noEffect } from './rules/no-effect.ts';
import { noEffectYet } from './rules/no-effect-yet.ts';
import { operators } from './rules/operators.ts';
import { options } from './rules/options.ts';
import { paging } from './rules/paging.ts';
import { patterns } from './rules/patterns.ts';
import { prefill } from './rules/prefill.ts';
import { ranges } from './rules/ranges.ts';
import { reference } from './rules/reference.ts';
import { renames } from './rules/renames.ts';
import { routing } from './rules/routing.ts';
import { sources } from './rules/sources.ts';
import { targets } from './rules/targets.ts';
import { textPieces } from './rules/text-pieces.ts';
import { textsThatFit } from './rules/texts-that-fit.ts';
import { titles } from './rules/titles.ts';
import { unused } from './rules/unused.ts';
import { widgets } from './rules/widgets.ts';
import { words } from './rules/words.ts';
import { inWelsh } from '../2-resolve/texts/in-welsh.ts';
import { translations } from './rules/translations.ts';
import { resolve } from '../2-resolve/resolve.ts';
import { keywordUses, walkNodes } from '../2-resolve/keywords/walk-nodes.ts';

/** Of one keyword. One that fails any of these is left out of what the other rules see. */
const keywordRules: readonly KeywordRule[] = [knownKeyword, keywordValue];

const rules: readonly Rule[] = [
  formKeywords,
  contents,
  labels,
  titles,
  longTitles,
  fieldKeywords,
  lists,
  options,
  ranges,
  patterns,
  textsThatFit,
  widgets,
  boxMembers,
  autocomplete,
  columns,
  messages,
  words,
  links,
  names,
  facts,
  namedConditions,
  attributes,
  operators,
  impossibleValues,
  targets,
  calculations,
  textPieces,
  prefill,
  noEffect,
  noEffectYet,
  sources,
  renames,
  reference,
  routing,
  paging,
  namedCycles,
  unused,
];

/** Look at what people read, and so at each language's texts. */
const textRules: readonly Rule[] = [titles, longTitles, options, links];

/** Need every name to be good, so they run only where nothing else was wrong. */
const lastRules: readonly Rule[] = [cycles, laterPages];

/**
 * Finds everything that is wrong in a definition, and what is poor though it works. Never throws, whatever it holds.
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

/** What is said of English texts has been said already. */
async function checkWelsh({ definition }: Context): Promise<readonly RawDiagnostic[]> {
  if (!definition.welsh) return [];
  const context = contextOf(inWelsh(definition), new Set());
  const files = new Set(Array.from(definition.welsh.values(), ({ file }) => file));
  const found: RawDiagnostic[] = [];
  for (const rule of textRules) found.push(...(await rule(context)));
  return [...translations(definition), ...found.filter(({ file }) => files.has(file))];
}

/**
 * Judges each keyword by itself, and gives what those that are well formed name and use: what rules look at, and
 * editors. Never throws.
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
