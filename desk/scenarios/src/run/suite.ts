import { dirname, join } from 'node:path';
import type { RawDiagnostic } from '@formwright/diagnostics';
import { checkRead, compile, read, runForm, type Compiled, type JsonNode } from '@formwright/generator';
import type { CompiledForm } from '@formwright/model';
import { withWords } from '@formwright/runtime';
import { atomsOf, conditionsOf } from '../coverage/conditions.ts';
import { newSeen, noteCondition, type Measured, type Seen } from '../coverage/coverage.ts';
import { draftsOf, readScenarios } from '../files/read-scenarios.ts';
import type { ScenarioFile, Situation } from '../files/scenario.ts';
import { situationsOf } from '../files/situation.ts';

/** A form that is ready to be tested. */
export interface Suite extends Measured {
  /** Path of the definition. */
  readonly file: string;
  /** Path of `scenarios.json` beside it, which may not exist. */
  readonly scenariosFile: string;
  /** The form's generated code, which records in `seen` the results of its conditions. */
  readonly form: CompiledForm;
  readonly seen: Seen;
  /** Absent: the file does not exist yet. */
  readonly scenarios?: ScenarioFile;
  /** The file of scenarios, as JSON with places. */
  readonly json?: JsonNode;
  readonly situations: readonly Situation[];
}

/** The result of opening a suite. */
export interface OpenedSuite {
  /** Absent if the form or its scenarios have an error. */
  readonly suite?: Suite;
  readonly diagnostics: readonly RawDiagnostic[];
  /** Source texts by absolute path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads, checks and compiles a form in memory, and reads its scenarios. */
export async function openSuite(file: string): Promise<OpenedSuite> {
  const result = read(file);
  const { diagnostics } = await checkRead(result);
  const { definition } = result;
  const isWrong = (found: readonly RawDiagnostic[]): boolean => found.some(({ severity }) => severity === 'error');
  if (!definition || isWrong(diagnostics)) return { diagnostics, texts: result.texts };
  const plain = compile(definition);
  // Designers read and write texts with their words filled in, as people see them.
  const compiled: Compiled = { ...plain, model: withWords(plain.model) };
  const scenariosFile = join(dirname(definition.file), 'scenarios.json');
  const {
    scenarios,
    diagnostics: found,
    text,
    node,
  } = readScenarios(scenariosFile, { definition, model: compiled.model });
  const drafts = scenarios && draftsOf(scenarios, definition.file);
  const besides = [...found, ...(drafts?.diagnostics ?? [])];
  const texts =
    text === undefined ? result.texts : new Map([...result.texts, [scenariosFile, text], ...(drafts?.texts ?? [])]);
  if (isWrong(besides)) return { diagnostics: [...diagnostics, ...besides], texts };
  const conditions = conditionsOf(compiled);
  const seen = newSeen();
  const form = runForm(compiled, {
    conditions: conditions.flatMap(({ condition }) => atomsOf(condition)),
    seen: (condition, holds) => noteCondition(seen, condition, holds),
  });
  const suite: Suite = {
    file: definition.file,
    scenariosFile,
    definition,
    compiled,
    form,
    seen,
    conditions,
    ...(scenarios && node ? { scenarios, json: node } : {}),
    // Start values are taken before anything is measured.
    situations:
      scenarios && drafts ? situationsOf(scenarios, { draft: drafts.draft, starts: runForm(compiled).starts }) : [],
  };
  return { suite, diagnostics: [...diagnostics, ...besides], texts };
}
