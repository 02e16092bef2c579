import { dirname } from 'node:path';
import type { RawDiagnostic } from '@formwright/diagnostics';
import {
  alikeElsewhere,
  checkCatalogueRead,
  findForms,
  read,
  readBlocks,
  readCatalogue,
  unusedOfCouncil,
  type Definition,
  type ReadResult,
  type Requirements,
} from '@formwright/generator';
import { checkWholeRead } from '@formwright/reasoning';
import { checkBeside } from '@formwright/scenarios';
import { counted, reportOf, writeReport } from '../reports/report.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options extends Requirements {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  /** Whether findings that could not be decided are listed, or only counted. */
  readonly verbose?: boolean;
}

/**
 * Checks the forms at these paths and reports what is wrong. Returns the exit status: 1 if there is an error, or if a
 * form could not be checked as a whole because the solver is not installed.
 */
export async function checkCommand(
  { paths, format, verbose = false, ...requirements }: Options,
  terminal: Terminal,
): Promise<number> {
  const { files, diagnostics } = findForms(paths, terminal.cwd);
  const raw: RawDiagnostic[] = [...diagnostics];
  const texts = new Map<string, string>();
  const undecided: RawDiagnostic[] = [];
  const sound: Definition[] = [];
  const definitions: Definition[] = [];
  const halfChecked: string[] = [];
  for (const file of files) {
    const written = read(file);
    const result = await checkWholeRead(written, requirements);
    const isSound = result.diagnostics.every(({ severity }) => severity !== 'error');
    if (isSound && written.definition) sound.push(written.definition);
    const beside = written.definition && checkBeside(written.definition, isSound ? 'sound' : 'with errors');
    raw.push(...result.diagnostics, ...(beside?.diagnostics ?? []));
    if (written.definition) definitions.push(written.definition);
    undecided.push(...result.undecided);
    if (result.missing) halfChecked.push(result.missing.message);
    for (const [path, text] of [...result.texts, ...(beside?.texts ?? [])]) texts.set(path, text);
  }
  raw.push(...alikeElsewhere(sound, readBlocks()));
  for (const { diagnostics: found, texts: read } of ofCouncils(definitions)) {
    raw.push(...found);
    for (const [path, text] of read) texts.set(path, text);
  }
  const report = reportOf(raw, { texts, cwd: terminal.cwd });
  const cannotTell = reportOf(undecided, { texts, cwd: terminal.cwd }).diagnostics;
  if (format === 'json') terminal.out(`${JSON.stringify({ forms: files.length, ...report, cannotTell }, null, 2)}\n`);
  else {
    writeReport(report, { texts, terminal });
    if (verbose)
      for (const one of cannotTell)
        terminal.out(
          `${one.file}:${one.line}:${one.column} undecided ${one.code} This may or may not be true: ${[one.message, ...(one.suggestion ? [one.suggestion] : [])].join(' ')}\n`,
        );
    else if (cannotTell.length > 0)
      terminal.out(`${counted(cannotTell.length, 'finding')} could not be decided. To list them, use \`--verbose\`\n`);
    terminal.out(
      `${counted(files.length, 'form')}: ${counted(report.errors, 'error')}, ${counted(report.warnings, 'warning')}\n`,
    );
  }
  const [message] = halfChecked;
  if (message !== undefined)
    terminal.err(`formwright: ${counted(halfChecked.length, 'form')} could not be checked as a whole: ${message}\n`);
  return report.errors > 0 || message !== undefined ? 1 : 0;
}

/**
 * Checks the home pages of councils, and what they say that nothing of theirs uses. Says nothing of a council unless all
 * its forms were checked.
 */
function ofCouncils(definitions: readonly Definition[]): readonly Pick<ReadResult, 'diagnostics' | 'texts'>[] {
  const checked = new Set(definitions.map(({ file }) => file));
  const folders = new Set(definitions.map(({ file }) => dirname(dirname(file))));
  return [...folders].flatMap((folder) => {
    const forms = definitions.filter(({ file }) => dirname(dirname(file)) === folder);
    const council = forms.find((form) => form.council)?.council;
    const read = readCatalogue(folder);
    if (!council && !read) return [];
    if (!findForms([folder], '.', 1).files.every((file) => checked.has(file))) return [];
    return [
      ...(read ? [checkCatalogueRead(read)] : []),
      ...(council
        ? [{ diagnostics: unusedOfCouncil(council, forms, read?.catalogue), texts: new Map<string, string>() }]
        : []),
    ];
  });
}
