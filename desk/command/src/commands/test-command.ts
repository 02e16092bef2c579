import { findForms } from '@formwright/generator';
import { progressLine } from '../terminal/progress.ts';
import { counted, reportOf, writeReport } from '../reports/report.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { jsonReport, junitReport, textReport, type TestedForm } from '../reports/test-report.ts';

interface Options {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json' | 'junit';
  /** The percentage of each form that its scenarios must cover. */
  readonly coverage?: number;
}

/**
 * Runs the scenarios beside forms. Returns the exit status: 1 if a form has an error, a scenario fails, or too little is
 * covered.
 */
export async function testCommand(
  { paths, format, coverage: least = 0 }: Options,
  terminal: Terminal,
): Promise<number> {
  const { openSuite, runSuite, withoutImpossible } = await import('@formwright/scenarios');
  const { files, diagnostics: unfound } = findForms(paths, terminal.cwd);
  const progress = progressLine(files.length, { ...terminal, out: () => undefined });
  const tested: TestedForm[] = [];
  const diagnostics = [...unfound];
  const texts = new Map<string, string>();
  for (const file of files) {
    progress.at(file);
    const { suite, diagnostics: found, texts: read } = await openSuite(file);
    for (const [path, text] of read) texts.set(path, text);
    diagnostics.push(...found);
    if (!suite) continue;
    const { results, coverage } = runSuite(suite);
    tested.push({
      suite,
      results,
      coverage: coverage.percent < least ? await withoutImpossible(suite, coverage) : coverage,
    });
  }
  progress.end();
  const report = reportOf(diagnostics, { texts, cwd: terminal.cwd });
  const failed = tested.flatMap(({ results }) => results.filter(({ differences }) => differences.length > 0)).length;
  const below = tested.filter(({ coverage }) => coverage.percent < least);
  const whole = { tested, report, texts, cwd: terminal.cwd };
  if (format === 'json') terminal.out(jsonReport(whole));
  else if (format === 'junit') terminal.out(junitReport(whole));
  else {
    writeReport(report, { texts, terminal });
    terminal.out(textReport(whole));
    for (const { suite, coverage } of below)
      terminal.out(`${suite.compiled.model.id}: ${coverage.percent}% is covered, but ${least}% is required\n`);
    const scenarios = tested.reduce((sum, { results }) => sum + results.length, 0);
    terminal.out(
      `${counted(tested.length, 'form')}: ${scenarios - failed} passed, ${failed} failed; ${counted(report.errors, 'error')}, ${counted(report.warnings, 'warning')}\n`,
    );
  }
  return report.errors > 0 || failed > 0 || below.length > 0 ? 1 : 0;
}
