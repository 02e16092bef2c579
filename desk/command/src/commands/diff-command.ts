import type { ChangeClass, DiffReport, FormDiff } from '@formwright/changes';
import { progressLine } from '../terminal/progress.ts';
import { reportOf, writeReport } from '../reports/report.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options {
  /** Each a path, `git:REV` or `git:REV:path`. */
  readonly older: string;
  readonly newer: string;
  readonly format: 'text' | 'json' | 'markdown';
  /** The least serious class of change for which the exit status is 1. */
  readonly failOn?: ChangeClass;
}

/**
 * Reports what changed between two versions of forms. Returns the exit status: 1 if there is an error, or a change of
 * the class given by `failOn` or a more serious one.
 */
export async function diffCommand({ older, newer, format, failOn }: Options, terminal: Terminal): Promise<number> {
  const { diffForms, diffMarkdown, diffText, countsOf, GitError, isAtLeast, openVersions } =
    await import('@formwright/changes');
  try {
    const [before, after] = openVersions(older, newer, terminal.cwd);
    const texts = new Map([...before.texts, ...after.texts]);
    const errors = reportOf([...before.diagnostics, ...after.diagnostics], { texts, cwd: terminal.cwd });
    if (errors.errors > 0) {
      writeReport(errors, { texts, terminal: { ...terminal, out: terminal.err } });
      return 1;
    }
    const common = [...after.forms].filter(([id]) => before.forms.has(id));
    const [only] = [...before.forms.values()];
    // Two files are two versions of one form, whatever they are called.
    const pairs =
      common.length === 0 && before.forms.size === 1 && after.forms.size === 1 && only
        ? [...after.forms.values()].map((now) => [only, now] as const)
        : common.map(([id, now]) => [before.forms.get(id) ?? now, now] as const);
    const progress = progressLine(pairs.length, { ...terminal, out: () => undefined });
    const forms: FormDiff[] = [];
    for (const [old, now] of pairs) {
      progress.at(now.definition.file);
      forms.push(await diffForms(old, now));
    }
    progress.end();
    const isPaired = new Set(pairs.flatMap(([old, now]) => [old.model.id, now.model.id]));
    const onlyIn = (one: ReadonlyMap<string, unknown>): string[] => [...one.keys()].filter((id) => !isPaired.has(id));
    const report: DiffReport = { forms, added: onlyIn(after.forms), removed: onlyIn(before.forms) };
    if (format === 'json') terminal.out(`${JSON.stringify({ ...report, counts: countsOf(report) }, null, 2)}\n`);
    else terminal.out(format === 'markdown' ? diffMarkdown(report) : diffText(report));
    const classes: ChangeClass[] = [
      ...forms.flatMap(({ changes }) => changes.map((change) => change.class)),
      ...report.removed.map(() => 'breaking' as const),
    ];
    return failOn !== undefined && classes.some((one) => isAtLeast(one, failOn)) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    terminal.err(`formwright: ${error.message}\n`);
    return 1;
  }
}
