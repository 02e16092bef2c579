import { checkRead } from '@formwright/generator';
import { locateAll, type Diagnostic as Problem } from '@formwright/diagnostics';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { uriOf } from '../paths.ts';
import type { Workspace } from '../workspace.ts';

/** What is wrong in the files of a form, by file; a file without problems has an empty list. */
export async function problemsOf(workspace: Workspace, form: string): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  const { diagnostics, texts } = await checkRead(workspace.result(form));
  const byFile = new Map<string, Diagnostic[]>([...texts.keys()].map((file) => [file, []]));
  for (const problem of locateAll(diagnostics, texts)) byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), diagnosticOf(problem)]);
  return byFile;
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
    ...(related ? { relatedInformation: related.map((place) => ({ location: { uri: uriOf(place.file), range: range(place, 0) }, message })) } : {}),
  };
}
