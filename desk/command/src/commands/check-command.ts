import type { RawDiagnostic } from '@formwright/diagnostics';
import { checkForm, findForms, type Requirements } from '@formwright/generator';
import { counted, reportOf, writeReport } from '../report.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends Requirements {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
}

/** Checks the forms that paths name and writes what is wrong. Gives the exit status: 1 where there is an error. */
export async function checkCommand({ paths, format, ...requirements }: Options, terminal: Terminal): Promise<number> {
  const { files, diagnostics } = findForms(paths, terminal.cwd);
  const raw: RawDiagnostic[] = [...diagnostics];
  const texts = new Map<string, string>();
  for (const file of files) {
    const result = await checkForm(file, requirements);
    raw.push(...result.diagnostics);
    for (const [path, text] of result.texts) texts.set(path, text);
  }
  const report = reportOf(raw, { texts, cwd: terminal.cwd });
  if (format === 'json') terminal.out(`${JSON.stringify({ forms: files.length, ...report }, null, 2)}\n`);
  else {
    writeReport(report, { texts, terminal });
    terminal.out(`${counted(files.length, 'form')}: ${counted(report.errors, 'error')}, ${counted(report.warnings, 'warning')}\n`);
  }
  return report.errors > 0 ? 1 : 0;
}
