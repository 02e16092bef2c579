import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import { jsonAt, parseJson, problemsOfValue, readableFor, type Definition, type JsonNode, type Keyword } from '@formwright/generator';
import type { Answers, FormModel } from '@formwright/model';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { checkNames } from './check-names.ts';
import type { ScenarioFile } from './scenario.ts';

/** What stands in a form's `scenarios.json`. */
export interface ReadScenarios {
  /** Absent where there is an error. A form without a file has no scenarios. */
  readonly scenarios?: ScenarioFile;
  readonly diagnostics: readonly RawDiagnostic[];
  /** The file as JSON that remembers where it stands; absent where there is none, or it is no JSON. */
  readonly node?: JsonNode;
  readonly text?: string;
}

interface FormParts {
  readonly definition: Definition;
  readonly model: FormModel;
}

const schemas = dirname(createRequire(import.meta.url).resolve('@formwright/schemas/package.json'));
const schema = (name: string): object => JSON.parse(readFileSync(join(schemas, name), 'utf8')) as object;
const isScenarioFile = new Ajv2020({ allErrors: true, verbose: true, strict: false, validateFormats: false, messages: false }).addSchema(schema('records/issue.json')).compile(schema('scenarios.json'));

/** Reads the scenarios of a form and reports what is wrong with them, each at its place. Never throws on what it reads. */
export function readScenarios(file: string, form: FormParts): ReadScenarios {
  if (!existsSync(file)) return { diagnostics: [] };
  if (!readableFor(form.definition.file)(file)) return { diagnostics: [diagnostic('outside-project', { file, pointer: '', offset: 0, length: 0 }, { name: file })] };
  const text = readFileSync(file, 'utf8');
  return scenariosIn(text, { ...form, file });
}

/** Judges the text of a `scenarios.json`, which lies at `file`. */
export function scenariosIn(text: string, { file, definition, model }: FormParts & { readonly file: string }): ReadScenarios {
  const { node, diagnostics } = parseJson(file, text);
  if (!node) return { diagnostics, text };
  const shape = isScenarioFile(node.value) ? [] : problemsOfValue(isScenarioFile.errors ?? [], { keyword: asKeyword(node), texts: new Map([[file, text]]) });
  const found = [...diagnostics, ...shape];
  if (found.length > 0) return { diagnostics: found, node, text };
  const scenarios = node.value as ScenarioFile;
  const names = checkNames(node, { scenarios, model, context: contextOf(definition), drafts: draftNames(dirname(file)) });
  return names.length > 0 ? { diagnostics: names, node, text } : { scenarios, diagnostics: [], node, text };
}

/** The whole file, as if it were a keyword's value. */
function asKeyword(node: JsonNode): Keyword {
  const placeOf = (pointer: string): JsonNode['place'] => (jsonAt(node, pointer) ?? node).place;
  return { name: '', value: node.value, place: node.place, namePlace: node.place, placeOf };
}

function contextOf({ root }: Definition): Readonly<Record<string, object>> {
  return ((root.keywords.get('x-form')?.value ?? {}) as { context?: Record<string, object> }).context ?? {};
}

/** Returns the names of the drafts beside a form. */
export function draftNames(folder: string): readonly string[] {
  const drafts = join(folder, 'drafts');
  return existsSync(drafts) ? readdirSync(drafts).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)) : [];
}

/** Gives a reader of the drafts beside a form. @throws where one is no JSON. */
export function draftsIn(folder: string): (name: string) => Answers {
  return (name) => (JSON.parse(readFileSync(join(folder, 'drafts', `${name}.json`), 'utf8')) as { answers: Answers }).answers;
}

