import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import { keywordsOfKind, kinds, membersOf } from './dialect.ts';
import type { KeywordRule } from '../rule.ts';
import { isJson } from '../../2-resolve/keywords/is-json.ts';

/** Plain keywords that say which documents are valid, and not what a person sees, each with what to write instead. */
const instead: Readonly<Record<string, string>> = {
  required: 'Write `"x-mandatory": true` on each property that must be answered.',
  if: 'Write `x-visible` on what depends on an answer, or `x-mandatory` with a condition.',
  then: 'Write `x-visible` on what depends on an answer, or `x-mandatory` with a condition.',
  else: 'Write `x-visible` on what depends on an answer, or `x-mandatory` with a condition.',
  allOf: 'Write the keywords on the node itself, or use `$ref` for a shared block.',
  anyOf: 'Use `oneOf` with `const` and `title` for options, and `x-visible` for what depends on an answer.',
  oneOf: 'Use `oneOf` on a field only, for its options; use `x-visible` for what depends on an answer.',
  not: 'Write a rule in `x-rules`.',
  dependentRequired: 'Write `x-mandatory` with a condition.',
  dependentSchemas: 'Write `x-visible` on what depends on an answer.',
  dependencies: 'Write `x-visible` on what depends on an answer.',
  additionalProperties:
    'Leave it out: answers that the form does not ask for are always refused. To ask the same of several rows, write `x-rows` beside it.',
  unevaluatedProperties: 'Leave it out: answers that the form does not ask for are always refused.',
  patternProperties: 'Name each property in `properties`.',
  propertyNames: 'Name each property in `properties`.',
  minProperties: 'Write `x-mandatory` on what must be answered, or a rule in `x-rules`.',
  maxProperties: 'Write a rule in `x-rules`.',
  prefixItems: 'Write a section with a property for each item.',
  contains: 'Write a rule in `x-rules` with `some`.',
  minContains: 'Write a rule in `x-rules` with `count`.',
  maxContains: 'Write a rule in `x-rules` with `count`.',
  unevaluatedItems: 'Leave it out.',
  additionalItems: 'Leave it out.',
  readOnly: 'Write `x-editable` with a condition, or `x-calculate`.',
  writeOnly: 'Leave it out.',
  contentMediaType: 'Write `x-attachments` for files.',
  contentEncoding: 'Write `x-attachments` for files.',
  contentSchema: 'Write `x-attachments` for files.',
  deprecated: 'Leave the node out, or hide it with `x-visible`.',
  label: 'Write `title`.',
  enumNames: 'Write `oneOf`, with `const` and `title` for each option.',
  enumLabels: 'Write `oneOf`, with `const` and `title` for each option.',
  options: 'Write `oneOf`, with `const` and `title` for each option.',
  choices: 'Write `oneOf`, with `const` and `title` for each option.',
  showIf: 'Write `x-visible` with a condition.',
  visibleIf: 'Write `x-visible` with a condition.',
  hidden: 'Write `x-visible` with a condition that says when it is shown.',
  disabled: 'Write `x-editable` with a condition that says when it can be changed.',
  description: 'Write `x-ui.hint` for help below the label, or `$comment` for notes to colleagues.',
  examples: 'Write an example in `x-ui.hint`.',
  definitions: 'Write `$defs`.',
  $anchor: 'Refer to parts by their place: `#/$defs/name`.',
  $dynamicRef: 'Use `$ref`.',
  $dynamicAnchor: 'Use `$ref`.',
  $vocabulary: 'Leave it out: only a dialect has it.',
};

/** What to do with a keyword that is often used for something else. */
const elsewhere: Readonly<Record<string, string>> = {
  'x-note': 'For a note, leave out `type` and `title`; for help with a question, write `x-ui.hint`.',
  'x-prompts': 'Write it on the section or page around it, or write advice in `x-rules`: `"severity": "advice"`.',
  'x-mandatory': 'Write it on each question that must be answered.',
  'x-exclusive':
    'Write it on an option: `"items": { "oneOf": [{ "const": "none", "title": "None", "x-exclusive": true }] }`.',
};

/** Keywords whose members are easily mistaken for keywords. */
const memberHomes: readonly string[] = ['x-ui', 'x-form'];

/** Every keyword belongs to the language, and is on a kind of node that can have it. */
export const knownKeyword: KeywordRule = ({ kind, keyword, node }) => {
  const { name, namePlace } = keyword;
  // What is asked of each row is structure, and so no keyword, beside `x-rows`.
  if (keywordsOfKind(kind).includes(name) && name !== 'additionalProperties') return [];
  const one = (found: RawDiagnostic): readonly RawDiagnostic[] => [found];
  if ((name === '$schema' || name === '$id') && kind !== 'form')
    return partOfBlock(
      keyword.place.file,
      node.place.file,
      one(diagnostic('wrong-node', namePlace, { keyword: name, node: kind, nodes: 'form' })),
    );
  const homes = kinds.filter((home) => keywordsOfKind(home).includes(name));
  if (homes.length > 0 && name !== 'oneOf' && name !== 'additionalProperties') {
    return one(
      diagnostic('wrong-node', namePlace, {
        keyword: name,
        node: label(kind),
        nodes: homes.map(label).join(', '),
        suggestion: elsewhere[name],
      }),
    );
  }
  // What belongs to an `if` was reported with it.
  if ((name === 'then' || name === 'else') && (kind === 'entry' ? node.entry : node.keywords)?.has('if')) return [];
  if (Object.hasOwn(instead, name))
    return one(
      diagnostic('keyword-not-for-forms', namePlace, {
        keyword: name,
        suggestion: insteadOfAll(keyword.value) ?? instead[name],
      }),
    );
  const home = memberHomes.find((one) => membersOf(kind, one).includes(name));
  const here =
    (Object.hasOwn(elsewhere, name) ? elsewhere[name] : undefined) ??
    (home && `Write it in \`${home}\`: \`"${home}": { "${name}": … }\`.`) ??
    didYouMean(name, keywordsOfKind(kind)) ??
    didYouMean(name, kinds.flatMap(keywordsOfKind));
  const belowIt =
    (kind === 'page' || kind === 'section') && isJson(keyword.value)
      ? 'Its contents belong in its `properties`.'
      : undefined;
  return one(diagnostic('unknown-keyword', namePlace, { keyword: name, suggestion: here ?? belowIt }));
};

/** A block has its own `$schema` and `$id`, which the node that refers to it inherits. */
function partOfBlock(
  keywordFile: string,
  nodeFile: string,
  otherwise: readonly RawDiagnostic[],
): readonly RawDiagnostic[] {
  return keywordFile === nodeFile ? otherwise : [];
}

/** Other schemas express in `allOf` what depends on an answer, with `if` and `then`, and several patterns of one text. */
function insteadOfAll(value: unknown): string | undefined {
  const has = (name: string): boolean => Array.isArray(value) && value.some((one) => isJson(one) && name in one);
  if (has('if')) return instead['if'];
  return has('pattern')
    ? 'Write `x-patterns`, with a message for each: `[{ "pattern": …, "message": … }, …]`.'
    : undefined;
}

function label(kind: string): string {
  return kind === 'entry' ? 'repeat’s entry' : kind;
}
