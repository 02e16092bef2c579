import { randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IsoDate } from '@formwright/model';
import { withWords } from '@formwright/runtime';
import { type BuiltForms, readBuiltForms } from '../forms/read-built-forms.ts';
import { londonTime } from '../london-time.ts';
import { compareReleases, type ReleaseChanges } from './compare-releases.ts';
import { addToLog, inForce, type LogEntry, planned, readLog, readRelease, type Release } from './release-log.ts';
import { ReleaseError } from './release-error.ts';

/** What is to be released. */
export interface Wanted {
  /** The folder of forms, checked, tested and built. */
  readonly forms: string;
  /** The folder of releases. It is inside the project, so that the forms' code finds the runtime. */
  readonly releases: string;
  readonly from: IsoDate;
  readonly approvedBy: string;
  /** Ids of forms that the release may leave out although they are in force. */
  readonly removing: readonly string[];
  readonly now: Date;
}

/** A release that was made. */
export interface Made {
  readonly release: number;
  readonly changes: ReleaseChanges;
}

/**
 * Makes a release of a folder of built forms: copies them, builds the browser's files, and writes it into the log. It
 * is made whole or not at all: until its last step nothing in the folder of releases has changed.
 *
 * @throws ReleaseError if a form cannot be served, has changed without a new version, or would be removed unasked.
 */
export async function makeRelease({ forms, releases, from, approvedBy, removing, now }: Wanted): Promise<Made> {
  mkdirSync(releases, { recursive: true });
  const folder = join(releases, `.new-${randomUUID()}`);
  try {
    copyForms(forms, join(folder, 'forms'));
    const built = await readBuiltForms(join(folder, 'forms'));
    if (built.problems.length > 0) throw new ReleaseError(built.problems.join('\n'));
    const log = readLog(releases);
    const number = 1 + Math.max(0, ...log.map(({ release }) => release), ...numbersIn(releases));
    const release = { number, forms: releasedForms(built) };
    const before = inForce(log, from);
    const changes = compareReleases(before && readRelease(releases, before.release), release);
    refuseUnasked(changes, removing);
    buildClient(folder);
    writeFileSync(join(folder, 'release.json'), `${JSON.stringify(release, undefined, 2)}\n`);
    takeNumber(folder, join(releases, String(number)));
    addToLog(releases, { kind: 'in-force', release: number, from, approvedBy, written: londonTime(now) });
    return { release: number, changes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder is only renamed to a number that nobody else has taken. */
function takeNumber(folder: string, numbered: string): void {
  try {
    renameSync(folder, numbered);
  } catch (error) {
    throw new ReleaseError('Another release was made at the same moment. Try again.', { cause: error });
  }
}

/** What designers keep beside a form, and nobody needs to fill it in. */
const leftOut: ReadonlySet<string> = new Set(['drafts', 'scenarios.json', 'node_modules']);

function copyForms(from: string, to: string): void {
  if (!existsSync(from)) throw new ReleaseError(`There is no folder ${from}.`);
  cpSync(from, to, {
    recursive: true,
    dereference: true,
    filter: (path) => !leftOut.has(basename(path)) && !basename(path).startsWith('.'),
  });
}

function buildClient(folder: string): void {
  const script = fileURLToPath(new URL('../../build-client.js', import.meta.url));
  const { forms, client } = { forms: join(folder, 'forms'), client: join(folder, 'client') };
  const { status } = spawnSync(process.execPath, [script, '--forms', forms, '--out', client], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0 || !existsSync(client)) throw new ReleaseError("The browser's files could not be built.");
}

/** A folder without an entry in the log was made by a run that was interrupted. */
function numbersIn(releases: string): readonly number[] {
  return readdirSync(releases).flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
}

function releasedForms({ forms }: BuiltForms): Release['forms'] {
  return Object.fromEntries(
    [...forms.values()].map(({ id, form, definitionHash, changes }) => {
      const { title, version } = withWords(form.model);
      const said = changes.length > 0 && { changes };
      return [id, { title, version, ...said, ...(definitionHash !== undefined && { definitionHash }) }];
    }),
  );
}

function refuseUnasked({ sameVersion, removed }: ReleaseChanges, removing: readonly string[]): void {
  const unasked = removed.filter((id) => !removing.includes(id));
  const problems = [
    ...sameVersion.map((id) => `${id} has changed, but its version has not. Raise x-form.version.`),
    ...unasked.map((id) => `${id} is in force and missing here. If people are to lose it: --remove ${id}`),
  ];
  if (problems.length > 0) throw new ReleaseError(problems.join('\n'));
}

/** A decision about releases that exist. */
export interface Decision {
  readonly approvedBy: string;
  /** Today, in the United Kingdom. */
  readonly today: IsoDate;
  readonly now: Date;
}

/**
 * Puts an earlier release in force again, at once. `number`: default, the one before the present one.
 *
 * @throws ReleaseError if there is none.
 */
export function goBack(releases: string, { approvedBy, today, now }: Decision, number?: number): number {
  const log = readLog(releases);
  const present = inForce(log, today);
  const release = number ?? (present && inForce(log.slice(0, log.indexOf(present)), today)?.release);
  if (release === undefined) throw new ReleaseError('There is no earlier release to go back to.');
  requireRelease(log, release);
  addToLog(releases, { kind: 'in-force', release, from: today, approvedBy, written: londonTime(now) });
  return release;
}

/**
 * Withdraws a release that begins on a later day.
 *
 * @throws ReleaseError if it is not planned.
 */
export function withdraw(releases: string, { approvedBy, today, now }: Decision, release: number): void {
  if (!planned(readLog(releases), today).some((entry) => entry.release === release))
    throw new ReleaseError(`Release ${release} is not planned for a later day.`);
  addToLog(releases, { kind: 'withdrawn', release, from: today, approvedBy, written: londonTime(now) });
}

function requireRelease(log: readonly LogEntry[], number: number): void {
  if (log.some(({ release }) => release === number)) return;
  const known = [...new Set(log.map(({ release }) => release))].join(', ');
  throw new ReleaseError(`There is no release ${number}. There are: ${known}`);
}
