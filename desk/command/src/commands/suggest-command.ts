import { existsSync, readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { locate, printable, type RawDiagnostic } from '@formwright/diagnostics';
import { writeChange, type FileChange } from '@formwright/editing';
import { findForms } from '@formwright/generator';
import type { Suggestions, Suite, Unshown } from '@formwright/scenarios';
import { agreeTo } from '../terminal/agree-to.ts';
import { counted, reportOf, writeReport } from '../reports/report.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options {
  readonly paths: readonly string[];
  readonly yes: boolean;
}

/**
 * Finds the scenarios that forms lack, and writes them beside each form once the person agrees. Returns the exit
 * status: 1 if a form has an error or nobody agreed.
 */
export async function suggestCommand({ paths, yes }: Options, terminal: Terminal): Promise<number> {
  const { openSuite, runSuite, suggest } = await import('@formwright/scenarios');
  const { files, diagnostics } = findForms(paths, terminal.cwd);
  const changes: FileChange[] = [];
  let errors = writeErrors(diagnostics, { texts: new Map(), terminal });
  for (const file of files) {
    const { suite, diagnostics: found, texts } = await openSuite(file);
    errors += writeErrors(found, { texts, terminal });
    if (!suite) continue;
    runSuite(suite);
    const drawn = terminal.isInteractive
      ? (done: number, all: number): void =>
          terminal.err(`\r\u001b[K${suite.compiled.model.id}: ${done} of ${all} searched`)
      : () => undefined;
    const suggestions = await suggest(suite, { today: today(), progress: drawn });
    if (terminal.isInteractive) terminal.err('\r\u001b[K');
    terminal.out(said(suite, suggestions, { texts, cwd: terminal.cwd }));
    if (suggestions.scenarios.length > 0) changes.push(await changeOf(suite, suggestions));
  }
  const agreed = await agreeTo(changes, { yes, terminal });
  agreed?.forEach(writeChange);
  if (agreed && agreed.length > 0)
    terminal.out(
      'Read the new scenarios: each says what the form does now. If that is what you meant, remove `"suggested": true` from it.\n',
    );
  return errors > 0 || !agreed ? 1 : 0;
}

function writeErrors(
  raw: readonly RawDiagnostic[],
  { texts, terminal }: { readonly texts: ReadonlyMap<string, string>; readonly terminal: Terminal },
): number {
  const report = reportOf(
    raw.filter(({ severity }) => severity === 'error'),
    { texts, cwd: terminal.cwd },
  );
  writeReport(report, { texts, terminal });
  return report.errors;
}

function said(
  { compiled }: Suite,
  { scenarios, impossible, unknown }: Suggestions,
  { texts, cwd }: { readonly texts: ReadonlyMap<string, string>; readonly cwd: string },
): string {
  const at = ({ place }: Unshown): string => {
    const { line, column } = locate(texts.get(place.file) ?? '', place.offset);
    return `${relative(cwd, place.file)}:${line}:${column}`;
  };
  const lines = [
    `${compiled.model.id}: ${counted(scenarios.length, 'scenario')} suggested`,
    ...impossible.map((one) => `  ${at(one)} ${one.words}: no answers can cover it, because of ${one.because}`),
    ...unknown.map(
      (one) => `  ${at(one)} ${one.words} in a scenario. No answers were found that cover it, but there may be some`,
    ),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

async function changeOf(
  { definition, scenarios, scenariosFile }: Suite,
  suggestions: Suggestions,
): Promise<FileChange> {
  const { newScenarioFile, withScenarios } = await import('@formwright/scenarios');
  const before = existsSync(scenariosFile) ? readFileSync(scenariosFile, 'utf8') : undefined;
  const dialect = String(definition.root.keywords.get('$schema')?.value);
  const schema =
    basename(dialect) === 'dialect.json'
      ? dialect.replace(/dialect\.json$/, 'scenarios.json')
      : '../../../schemas/scenarios.json';
  const text = before ?? newScenarioFile(scenarios?.facts ?? { today: today() }, schema);
  return {
    file: scenariosFile,
    ...(before === undefined ? {} : { before }),
    after: withScenarios(text, suggestions.scenarios),
    what: counted(suggestions.scenarios.length, 'scenario'),
  };
}

/** Returns the date that a new file of scenarios takes as today. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
