import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { DraftOutcome } from '@formwright/changes';
import { printable } from '@formwright/diagnostics';
import type { FormModel } from '@formwright/model';
import { progressLine } from '../terminal/progress.ts';
import { counted, reportOf, writeReport } from '../reports/report.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options {
  /** A folder, or one file. */
  readonly drafts: string;
  /** A form, or a folder of forms. */
  readonly to: string;
  readonly writes: 'nothing' | 'asked' | 'agreed';
  readonly format: 'text' | 'json';
  readonly out?: string;
}

/**
 * Moves drafts to the current version of the form. Returns the exit status: 1 if the form has an error, a file is not a
 * draft, or nobody agreed.
 */
export async function migrateCommand(
  { drafts, to, writes, format, out }: Options,
  terminal: Terminal,
): Promise<number> {
  const { backupFolder, findDrafts, openVersions, previewMigration, writeMigrated } =
    await import('@formwright/changes');
  const place = resolve(terminal.cwd, drafts);
  if (!existsSync(place)) return refuse(`there is no file or folder \`${printable(drafts)}\``, terminal);
  const [, { forms, diagnostics, texts }] = openVersions(to, to, terminal.cwd);
  const report = reportOf(diagnostics, { texts, cwd: terminal.cwd });
  if (report.errors > 0) {
    writeReport(report, { texts, terminal: { ...terminal, out: terminal.err } });
    return 1;
  }
  const models = new Map<string, FormModel>([...forms].map(([id, { model }]) => [id, model]));
  const folder = statSync(place).isDirectory() ? place : dirname(place);
  const target = out === undefined ? undefined : resolve(terminal.cwd, out);
  if (target !== undefined && existsSync(target) && realpathSync(target) === realpathSync(folder))
    return refuse('`--out` must be another folder, because the originals stay where they are', terminal);
  const files = findDrafts(place);
  const progress = progressLine(files.length, { ...terminal, out: () => undefined });
  const outcomes = files.map((file) => {
    progress.at(file);
    return previewMigration(file, { models, folder });
  });
  progress.end();
  const changed = outcomes.filter(({ status }) => status === 'migrated');
  const isBroken = outcomes.some(({ status }) => status === 'broken');
  if (format === 'json')
    terminal.out(
      `${JSON.stringify({ drafts: outcomes.map((outcome) => ({ ...outcome, before: undefined })), counts: countsOf(outcomes) }, null, 2)}\n`,
    );
  else terminal.out(inWords(outcomes, writes === 'nothing'));
  if (writes === 'nothing' || changed.length === 0) return isBroken ? 1 : 0;
  const replaced = target === undefined ? 0 : changed.filter(({ file }) => existsSync(resolve(target, file))).length;
  if (!(await agreed({ writes, count: changed.length, out, replaced }, terminal))) return 1;
  const backup = backupFolder(folder, new Date());
  const writing = progressLine(changed.length, { ...terminal, out: () => undefined });
  for (const [index, outcome] of changed.entries()) {
    writing.at(resolve(folder, outcome.file));
    try {
      writeMigrated(outcome, { folder, backup, ...(target === undefined ? {} : { out: target }) });
    } catch (error) {
      writing.end();
      if (index > 0)
        terminal.err(
          `${index} of ${counted(changed.length, 'draft')} written${target === undefined ? `. The originals are in ${relative(terminal.cwd, backup)}` : ''}\n`,
        );
      throw error;
    }
  }
  writing.end();
  terminal.err(
    out === undefined
      ? `${counted(changed.length, 'draft')} written. The originals are in ${relative(terminal.cwd, backup)}\n`
      : `${counted(changed.length, 'draft')} written to ${printable(out)}\n`,
  );
  return isBroken ? 1 : 0;
}

function refuse(problem: string, terminal: Terminal): 1 {
  terminal.err(`formwright: ${problem}\n`);
  return 1;
}

async function agreed(
  {
    writes,
    count,
    out,
    replaced,
  }: {
    readonly writes: Options['writes'];
    readonly count: number;
    readonly out: string | undefined;
    readonly replaced: number;
  },
  terminal: Terminal,
): Promise<boolean> {
  if (writes === 'agreed') return true;
  if (!terminal.prompts) {
    terminal.err(
      'formwright: nothing was written, because there is no terminal to ask on. To agree in advance, use --yes. To see only what would change, use --dry-run.\n',
    );
    return false;
  }
  if (
    await terminal.prompts.confirm(
      `Write ${counted(count, 'draft')}${out === undefined ? ' in place, and keep the originals beside the folder' : ` to ${printable(out)}${replaced > 0 ? `, and replace ${replaced} that ${replaced === 1 ? 'is' : 'are'} there` : ''}`}?`,
    )
  )
    return true;
  terminal.out('Nothing was written.\n');
  return false;
}

function countsOf(outcomes: readonly DraftOutcome[]): { readonly [status in DraftOutcome['status']]: number } {
  const count = (status: DraftOutcome['status']): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  return {
    migrated: count('migrated'),
    unchanged: count('unchanged'),
    'other-form': count('other-form'),
    broken: count('broken'),
  };
}

/** Reports the outcome for each draft, then the totals by place. */
function inWords(outcomes: readonly DraftOutcome[], isDry: boolean): string {
  const { migrated, unchanged, broken, 'other-form': others } = countsOf(outcomes);
  const changed = outcomes.filter(({ status }) => status === 'migrated');
  return [
    ...outcomes.flatMap(lineOf),
    ...tally(
      'moves',
      changed.flatMap(({ moved }) => moved.map(({ to, from }) => `${from} → ${to}`)),
    ),
    ...tally(
      'is kept aside',
      changed.flatMap(({ aside }) => [...new Set(aside.map(pathOf))]),
    ),
    ...tally(
      'is put back in its place',
      changed.flatMap(({ back }) => [...new Set(back.map(pathOf))]),
    ),
    `${counted(outcomes.length, 'draft')}: ${migrated} ${isDry ? 'would be migrated' : 'to migrate'}, ${unchanged} unchanged, ${others} of other forms, ${broken} broken`,
    '',
  ].join('\n');
}

/** Writes entries as `*`, so that the answers to one question are counted together. */
function pathOf(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, '/*');
}

function lineOf({ file, status, problem, version, draft, moved, aside, back }: DraftOutcome): readonly string[] {
  if (status === 'unchanged') return [];
  if (!draft) return [`${printable(file)}: left unchanged: ${printable(problem ?? '')}`];
  const what = [
    ...(moved.length > 0 ? [`${counted(moved.length, 'place')} moved`] : []),
    ...(aside.length > 0 ? [`kept aside: ${aside.map(printable).join(', ')}`] : []),
    ...(back.length > 0 ? [`put back: ${back.map(printable).join(', ')}`] : []),
  ];
  return [
    `${printable(file)}: ${printable(version ?? '')} → ${draft.version}${what.length > 0 ? `; ${what.join('; ')}` : ''}`,
  ];
}

function tally(what: string, places: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].map(([place, count]) => `${printable(place)} ${what} in ${counted(count, 'draft')}`);
}
