import { checkRead } from '@formwright/generator';
import { locateAll, type Diagnostic as Problem, type RawDiagnostic } from '@formwright/diagnostics';
import { checkApart } from '@formwright/reasoning';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { uriOf } from '../paths.ts';
import type { Workspace } from '../workspace.ts';

/** The problems in the files of a form, by file. A file without problems has an empty list. */
export type Problems = ReadonlyMap<string, readonly Diagnostic[]>;

/**
 * Finds the problems in a form that can be found quickly, from its keywords and names. `isSound`: there is no error, so
 * the form can be checked as a whole.
 */
export async function problemsOf(
  workspace: Workspace,
  form: string,
): Promise<{ readonly problems: Problems; readonly isSound: boolean }> {
  const { diagnostics, texts } = await checkRead(workspace.result(form));
  return { problems: byFile(diagnostics, texts), isSound: !diagnostics.some(({ severity }) => severity === 'error') };
}

/** Starts to check a form as a whole. The result also includes everything that `problemsOf` finds. */
export function wholeProblemsOf(
  workspace: Workspace,
  form: string,
): { readonly problems: Promise<Problems | undefined>; stop(): void } {
  const { found, stop } = checkApart(form, workspace.open);
  return { problems: found.then((result) => result && byFile(result.diagnostics, result.texts)), stop };
}

function byFile(diagnostics: readonly RawDiagnostic[], texts: ReadonlyMap<string, string>): Problems {
  const files = new Map<string, Diagnostic[]>([...texts.keys()].map((file) => [file, []]));
  for (const problem of locateAll(diagnostics, texts))
    files.set(problem.file, [...(files.get(problem.file) ?? []), diagnosticOf(problem)]);
  return files;
}

function diagnosticOf({ code, severity, message, suggestion, line, column, length, related }: Problem): Diagnostic {
  const range = (place: { readonly line: number; readonly column: number }, size: number): Diagnostic['range'] => ({
    start: { line: place.line - 1, character: place.column - 1 },
    end: { line: place.line - 1, character: place.column - 1 + size },
  });
  return {
    range: range({ line, column }, length),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code,
    source: 'formwright',
    message: suggestion === undefined ? message : `${message} ${suggestion}`,
    ...(suggestion === undefined ? {} : { data: { suggestion } }),
    ...(related
      ? {
          relatedInformation: related.map((place) => ({
            location: { uri: uriOf(place.file), range: range(place, 0) },
            message,
          })),
        }
      : {}),
  };
}
