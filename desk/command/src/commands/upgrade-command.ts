import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RawDiagnostic } from '@formwright/diagnostics';
import { readForEdit, writeChange, type FileChange } from '@formwright/editing';
import { findForms, read, sharedLists, upgraded, writableFor } from '@formwright/generator';
import { counted, reportOf, writeReport } from '../reports/report.ts';
import { agreeTo } from '../terminal/agree-to.ts';
import { progressLine } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options {
  readonly paths: readonly string[];
  readonly yes: boolean;
}

/**
 * Rewrites former names in forms, in what they use, and in the lists of their project. Returns the exit status: 1 if a
 * file cannot be read or nobody agreed. What can be read is rewritten nevertheless.
 */
export async function upgradeCommand({ paths, yes }: Options, terminal: Terminal): Promise<number> {
  const { files, diagnostics } = findForms(paths, terminal.cwd);
  const problems: RawDiagnostic[] = [...diagnostics];
  const texts = new Map<string, string>();
  const used = new Set<string>();
  const progress = progressLine(files.length, { ...terminal, out: () => undefined });
  for (const file of files) {
    progress.at(file);
    const found = read(file, { welsh: 'of any form' });
    problems.push(...found.diagnostics.filter(({ severity }) => severity === 'error'));
    found.texts.forEach((text, path) => texts.set(path, text));
    [...found.texts.keys(), ...listFiles()].filter(writableFor(file)).forEach((path) => used.add(path));
  }
  progress.end();
  writeReport(reportOf(problems, { texts, cwd: terminal.cwd }), { texts, terminal });
  const agreed = await agreeTo([...used].toSorted().flatMap(changeOf), { yes, terminal });
  agreed?.forEach(writeChange);
  if (agreed) terminal.out(agreed.length > 0 ? `Wrote ${counted(agreed.length, 'file')}.\n` : 'Nothing to upgrade.\n');
  return problems.length > 0 || !agreed ? 1 : 0;
}

/** Returns the shared lists and their Welsh: one that no form uses yet is upgraded too. */
function listFiles(): readonly string[] {
  return readdirSync(sharedLists)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(sharedLists, name));
}

function changeOf(file: string): readonly FileChange[] {
  const before = readForEdit(file);
  if (before === undefined) return [];
  const { text, count } = upgraded(file, before);
  return count === 0 ? [] : [{ file, before, after: text, what: counted(count, 'former name') }];
}
