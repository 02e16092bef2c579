import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { DraftOutcome } from '@formwright/changes';
import { printable } from '@formwright/diagnostics';
import type { FormModel } from '@formwright/model';
import { progressLine } from '../progress.ts';
import { counted, reportOf, writeReport } from '../report.ts';
import type { Terminal } from '../terminal.ts';

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
 * Brings drafts to the form as it is now. Gives the exit status: 1 on an error in the form, a file that is no draft, or
 * where nobody agreed.
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
    return refuse('`--out` leaves the originals where they are, so it has to be another folder', terminal);
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
          `${index} of ${counted(changed.length, 'draft')} written${target === undefined ? `; the originals are in ${relative(terminal.cwd, backup)}` : ''}\n`,
        );
      throw error;
    }
  }
  writing.end();
  terminal.err(
    out === undefined
      ? `${counted(changed.length, 'draft')} written; the originals are in ${relative(terminal.cwd, backup)}\n`
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
      'formwright: nothing was written, as there is nobody here to ask. Say --yes to agree beforehand, or --dry-run to only look.\n',
    );
    return false;
  }
  if (
    await terminal.prompts.confirm(
      `Write ${counted(count, 'draft')}${out === undefined ? ' in place, and keep the originals beside the folder' : ` to ${printable(out)}${replaced > 0 ? `, ${replaced} in place of what is there` : ''}`}?`,
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

/** What becomes of each draft, then of all together, by place. */
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
      'goes back to its place',
      changed.flatMap(({ back }) => [...new Set(back.map(pathOf))]),
    ),
    `${counted(outcomes.length, 'draft')}: ${migrated} ${isDry ? 'would be migrated' : 'to migrate'}, ${unchanged} unchanged, ${others} of other forms, ${broken} broken`,
    '',
  ].join('\n');
}

/** Entries by `*`, so that those of one question are counted together. */
function pathOf(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, '/*');
}

function lineOf({ file, status, problem, version, draft, moved, aside, back }: DraftOutcome): readonly string[] {
  if (status === 'unchanged') return [];
  if (!draft) return [`${printable(file)}: left alone, as ${printable(problem ?? '')}`];
  const what = [
    ...(moved.length > 0 ? [`${counted(moved.length, 'place')} moved`] : []),
    ...(aside.length > 0 ? [`kept aside: ${aside.map(printable).join(', ')}`] : []),
    ...(back.length > 0 ? [`back in place: ${back.map(printable).join(', ')}`] : []),
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
