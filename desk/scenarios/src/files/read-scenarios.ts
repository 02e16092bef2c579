import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RawDiagnostic } from '@formwright/diagnostics';
import type { Definition, DefinitionNode, JsonNode } from '@formwright/generator';
import type { Answers, Beside, FormModel, Path } from '@formwright/model';
import { checkNames } from './check-names.ts';
import { judged, readJudged, type JudgedFile } from './judged-file.ts';
import type { ScenarioFile } from './scenario.ts';
import type { DraftReader } from './situation.ts';

/** The contents of a form's `scenarios.json`. */
export interface ReadScenarios {
  /** Absent if there is an error, or if the form has no such file. */
  readonly scenarios?: ScenarioFile;
  readonly diagnostics: readonly RawDiagnostic[];
  /** The file as JSON with places; absent if there is no file, or it is not JSON. */
  readonly node?: JsonNode;
  readonly text?: string;
}

interface FormParts {
  readonly definition: Definition;
  readonly model: FormModel;
}

/**
 * Reads the scenarios of a form, and reports what is wrong with them, each at its place. Never throws, whatever it
 * reads.
 */
export function readScenarios(file: string, form: FormParts): ReadScenarios {
  if (!existsSync(file)) return { diagnostics: [] };
  return withNames(readJudged(file, { form: form.definition.file, shape: 'scenarios' }), form);
}

/** Checks the text of a `scenarios.json` whose path is `file`. */
export function scenariosIn(text: string, { file, ...form }: FormParts & { readonly file: string }): ReadScenarios {
  return withNames(judged(text, { file, shape: 'scenarios' }), form);
}

function withNames(read: JudgedFile, { definition, model }: FormParts): ReadScenarios {
  const { file, node, diagnostics, ...text } = read;
  if (!node || diagnostics.length > 0) return { diagnostics, ...text, ...(node && { node }) };
  const scenarios = node.value as ScenarioFile;
  const names = checkNames(node, {
    scenarios,
    model,
    values: valuesOf(definition.root),
    context: contextOf(definition),
    drafts: draftNames(dirname(file)),
  });
  return names.length > 0 ? { diagnostics: names, node, ...text } : { scenarios, diagnostics: [], node, ...text };
}

function valuesOf(node: DefinitionNode): readonly Path[] {
  return node.kind === 'value' ? [node.path] : node.children.flatMap(valuesOf);
}

/** Returns the facts that a form declares, each with the schema of its value. */
export function contextOf({ root }: Definition): Readonly<Record<string, object>> {
  return ((root.keywords.get('x-form')?.value ?? {}) as { context?: Record<string, object> }).context ?? {};
}

/** Returns the names of the drafts beside a form. */
export function draftNames(folder: string): readonly string[] {
  const drafts = join(folder, 'drafts');
  return existsSync(drafts)
    ? readdirSync(drafts)
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length))
    : [];
}

/** The drafts beside a form that its scenarios begin with. */
export interface NamedDrafts {
  readonly draft: DraftReader;
  readonly diagnostics: readonly RawDiagnostic[];
  /** By absolute path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads the drafts that scenarios begin with, and reports what is wrong with them. */
export function draftsOf({ scenarios }: ScenarioFile, form: string): NamedDrafts {
  const names = new Set(scenarios.flatMap(({ draft }) => draft ?? []));
  const drafts = new Map(
    Array.from(names, (name) => [
      name,
      readJudged(join(dirname(form), 'drafts', `${name}.json`), { form, shape: 'draft' }),
    ]),
  );
  return {
    draft: (name) => {
      const saved = drafts.get(name)?.node?.value as ({ readonly answers: Answers } & Beside) | undefined;
      const { answers, prefilled, ticked } = saved ?? { answers: {} };
      return { answers, beside: { ...(prefilled && { prefilled }), ...(ticked && { ticked }) } };
    },
    diagnostics: [...drafts.values()].flatMap(({ diagnostics }) => diagnostics),
    texts: new Map([...drafts.values()].flatMap(({ file, text }) => (text === undefined ? [] : [[file, text]]))),
  };
}
