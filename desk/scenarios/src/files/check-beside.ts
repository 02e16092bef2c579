import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RawDiagnostic } from '@formwright/diagnostics';
import { compile, type Definition } from '@formwright/generator';
import { checkDraft } from './check-draft.ts';
import { checkRecord } from './check-record.ts';
import { readJudged, type JudgedFile } from './judged-file.ts';
import { contextOf, readScenarios } from './read-scenarios.ts';

/** Problems in the files beside a form, and the texts of these files by absolute path. */
export interface CheckedBeside {
  readonly diagnostics: readonly RawDiagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Checks the drafts beside a form and, if the form itself has no error, its records and scenarios. Each must match its
 * schema and name only what the form has.
 */
export function checkBeside(definition: Definition, form: 'sound' | 'with errors'): CheckedBeside {
  const folder = dirname(definition.file);
  const checked: { readonly file: string; readonly text?: string; readonly diagnostics: readonly RawDiagnostic[] }[] =
    filesOf(join(folder, 'drafts')).map((file) =>
      andThen(readJudged(file, { form: definition.file, shape: 'draft' }), (node) => checkDraft(node, definition)),
    );
  if (form === 'sound') {
    const { model } = compile(definition);
    const context = contextOf(definition);
    checked.push(
      ...filesOf(join(folder, 'records')).map((file) =>
        andThen(readJudged(file, { form: definition.file, shape: 'record' }), (node) =>
          checkRecord(node, { model, context }),
        ),
      ),
    );
    const file = join(folder, 'scenarios.json');
    checked.push({ file, ...readScenarios(file, { definition, model }) });
  }
  return {
    diagnostics: checked.flatMap(({ diagnostics }) => diagnostics),
    texts: new Map(checked.flatMap(({ file, text }) => (text === undefined ? [] : [[file, text]]))),
  };
}

function andThen(
  read: JudgedFile,
  look: (node: NonNullable<JudgedFile['node']>) => readonly RawDiagnostic[],
): JudgedFile {
  return read.node && read.diagnostics.length === 0 ? { ...read, diagnostics: look(read.node) } : read;
}

function filesOf(folder: string): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .toSorted()
        .map((name) => join(folder, name))
    : [];
}
