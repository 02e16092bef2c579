export {
  buildForm,
  buildRead,
  checkForm,
  checkRead,
  previewRead,
  type BuildResult,
  type PreviewResult,
  type Requirements,
} from './pipeline/build-form.ts';
export type { FormMember } from './language/keywords/form.ts';
export { formats, textFormats, type FormatRecord, type TextFormatRecord } from './language/index.ts';
export { findForms, type FoundForms } from './pipeline/find-forms.ts';
export { fingerprintOf, generatorFingerprint } from './pipeline/fingerprint.ts';
export { serveForm } from './pipeline/serve-form.ts';
export { isCurrent, sweep, writeGenerated } from './pipeline/generated-folder.ts';
export { foldersOf, watchFolders, type Watching } from './pipeline/watch-folders.ts';
export { runForm, type Watch } from './pipeline/run-form.ts';
export { problemsOfValue } from './3-check/keywords/keyword-value.ts';
export { check, examine } from './3-check/index.ts';
export { alikeElsewhere } from './3-check/alike/alike-elsewhere.ts';
export { textsMatching } from './3-check/fields/texts-matching.ts';
export type { Context } from './3-check/rule.ts';
export { scopeOf, scopeWithin, type Scope } from './2-resolve/names/scope.ts';
export { fieldType, operandType } from './2-resolve/types/types-of.ts';
export type { ValueType } from './language/value-type.ts';
export type { NameUse, Site } from './2-resolve/names/site.ts';
export { resolveOperand } from './2-resolve/conditions/resolve-condition.ts';
export type { PlacedCondition } from './2-resolve/conditions/placed-condition.ts';
export type { Uses } from './2-resolve/logic/uses.ts';
export { optionsAt, resolve, type Resolved } from './2-resolve/resolve.ts';
export type { PlacedOption } from './2-resolve/options/options.ts';
export { compile } from './4-compile/compile.ts';
export { greatestAmount } from './4-compile/model/field.ts';
export { originOf } from './4-compile/logic/lower-condition.ts';
export {
  containerOf,
  lookUp,
  nodeAtPath,
  nodeNamed,
  repeatsAround,
  resolveNode,
  type NameScope,
} from './2-resolve/names/resolve-name.ts';
export {
  allReferences,
  amountsOf,
  constantAmounts,
  referencesOf,
  type References,
} from './4-compile/logic/references.ts';
export { CompileError } from './4-compile/compile-error.ts';
export { nodeOf, nodesOf, type Compiled, type FactType, type Named } from './4-compile/compiled.ts';
export type { Condition, Expression, Logic, Move, Operand, PromptRule, Rule } from './4-compile/logic/logic.ts';
export { emit } from './5-emit/index.ts';
export { homePageWelshFile, readCatalogue, type Catalogue, type CatalogueRead } from './1-read/catalogue.ts';
export { councilFileOf } from './1-read/council.ts';
export { buildCatalogueRead, checkCatalogueRead } from './pipeline/build-catalogue.ts';
export { councilWords, type CouncilWord } from './language/council.ts';
export { councilUses, unusedOfCouncil, type CouncilUse } from './3-check/council-uses.ts';
export { welshFileOf } from './1-read/welsh.ts';
export { isStale } from './3-check/texts/translations.ts';
export { entryFor, isOfAnother } from './2-resolve/texts/entry-for.ts';
export {
  definitionPointer,
  entriesOf,
  sharedTextAt,
  textsOfHomePage,
  translatableTexts,
  welshOf,
  type TranslatableText,
} from './2-resolve/texts/translatable.ts';
export { wordsAround } from './2-resolve/texts/words-around.ts';
export { englishOf, translationIn, type Translation } from './2-resolve/texts/translation.ts';
export type {
  ChoiceList,
  Council,
  Definition,
  DefinitionNode,
  Keyword,
  Place,
  Translations,
} from './1-read/definition.ts';
export { escapeName, unescapeName } from './language/escape-name.ts';
export { nodeAt as jsonAt, parseJson, type JsonNode } from './1-read/json.ts';
export { upgraded } from './1-read/former-names.ts';
export { sharedLists } from './1-read/lists.ts';
export { allowFolders, readableFor, writableFor } from './1-read/readable.ts';
export type { OpenTexts } from './1-read/sources.ts';
export { readBlocks } from './1-read/blocks.ts';
export { read, type ReadOptions, type ReadResult } from './1-read/read.ts';
