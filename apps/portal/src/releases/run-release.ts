import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { IsoDate } from '@formwright/model';
import { todayInLondon } from '../london-time.ts';
import { StartError } from '../start-error.ts';
import type { ReleaseChanges } from './compare-releases.ts';
import { goBack, makeRelease, withdraw } from './make-release.ts';
import { ReleaseError } from './release-error.ts';
import { inForce, planned, readLog, readRelease } from './release-log.ts';

const usage = `npm run release -- --approved-by NAME [options]

Publishes the forms of a folder as one release: checks, tests and builds them, and writes down who approved it.
A portal that runs with --releases takes it on its day, without a restart.

  --approved-by NAME    who approved it
  --from DATE           the day from which it is in force, such as 2026-12-01. Default: today
  --forms DIR           the folder of forms. Default: forms
  --releases DIR        the folder of releases. Default: .formwright/releases
  --remove COUNCIL/FORM the release may leave this form out. Can be repeated

  --back                instead: the release before the present one is in force again, at once
  --again NUMBER        instead: this release is in force again, at once
  --withdraw NUMBER     instead: this release does not begin on its later day

  --on DATE             only shows what is in force on a day
  --list                only shows all releases`;

const options = {
  'approved-by': { type: 'string' },
  from: { type: 'string' },
  forms: { type: 'string' },
  releases: { type: 'string' },
  remove: { type: 'string', multiple: true },
  back: { type: 'boolean' },
  again: { type: 'string' },
  withdraw: { type: 'string' },
  on: { type: 'string' },
  list: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** What the command needs of the machine. */
export interface Surroundings {
  /** The project's folder. */
  readonly root: string;
  readonly now: Date;
  print(line: string): void;
  /** Runs `formwright` with these words, and returns whether it succeeded. */
  formwright(...words: readonly string[]): boolean;
}

/** Runs the command. Returns the exit status: 1 if nothing was released, 2 if the options make no sense. */
export async function runRelease(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await run(read(args), surroundings);
  } catch (error) {
    if (!(error instanceof ReleaseError || error instanceof StartError || error instanceof UsageError)) throw error;
    surroundings.print(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}

class UsageError extends Error {}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

function read(args: readonly string[]): Values {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

async function run(values: Values, { root, now, print, formwright }: Surroundings): Promise<number> {
  const today = todayInLondon(now);
  const releases = resolve(root, values.releases ?? '.formwright/releases');
  if (values.help) return say(print, usage);
  if (values.list) return say(print, ...listOf(releases));
  if (values.on !== undefined) return say(print, ...inForceOn(releases, dayOf('--on', values.on)));

  const approvedBy = values['approved-by']?.trim() ?? '';
  if (approvedBy === '') throw new UsageError(`Say who approved it: --approved-by NAME\n\n${usage}`);
  const decision = { approvedBy, today, now };
  if (values.back || values.again !== undefined) {
    const release = goBack(releases, decision, values.again === undefined ? undefined : numberOf(values.again));
    return say(print, `Release ${release} is in force again. Portals take it within seconds.`);
  }
  if (values.withdraw !== undefined) {
    withdraw(releases, decision, numberOf(values.withdraw));
    return say(print, `Release ${values.withdraw} is withdrawn.`);
  }

  const from = values.from === undefined ? today : dayOf('--from', values.from);
  if (from < today) throw new UsageError(`--from is ${from}, which is over. A release begins today or later.`);
  const forms = resolve(root, values.forms ?? 'forms');
  if (!formwright('check', forms) || !formwright('build', forms) || !formwright('test', forms))
    return say(print, 'Nothing is released.') || 1;
  const { release, changes } = await makeRelease({
    forms,
    releases,
    from,
    approvedBy,
    removing: values.remove ?? [],
    now,
  });
  return say(
    print,
    ...linesOf(changes),
    `Release ${release}, approved by ${approvedBy}, is in force from ${from === today ? 'today' : from}.`,
    ...planned(readLog(releases), from).map(
      (later) =>
        `Release ${later.release} is planned from ${later.from}, and was made without these changes. Make it again, or withdraw it: --withdraw ${later.release}`,
    ),
  );
}

function say(print: Surroundings['print'], ...lines: readonly string[]): 0 {
  lines.forEach(print);
  return 0;
}

function dayOf(option: string, text: string): IsoDate {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
  if (!isDay) throw new UsageError(`${option} is ${JSON.stringify(text)}. It must be a date such as 2026-12-01.`);
  return text;
}

function numberOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${JSON.stringify(text)} is not the number of a release.`);
  return Number(text);
}

function linesOf({ added, changed, removed }: ReleaseChanges): readonly string[] {
  const lines = [
    ...added.map((id) => `new: ${id}`),
    ...changed.flatMap(({ id, from, to, notes }) => [
      `changed: ${id} ${from} → ${to}`,
      ...notes.map((note) => `  ${note}`),
    ]),
    ...removed.map((id) => `removed: ${id}`),
  ];
  return lines.length > 0 ? lines : ['No form has changed.'];
}

function listOf(releases: string): readonly string[] {
  const lines = readLog(releases).map(
    ({ kind, release, from, approvedBy, written }) =>
      `${written}  release ${release} ${kind === 'in-force' ? `in force from ${from}` : 'withdrawn'}, approved by ${approvedBy}`,
  );
  return lines.length > 0 ? lines : [`Nothing has been released in ${releases}.`];
}

function inForceOn(releases: string, day: IsoDate): readonly string[] {
  const entry = inForce(readLog(releases), day);
  if (!entry) return [`No release was in force on ${day}.`];
  return [
    `On ${day}: release ${entry.release}, in force from ${entry.from}, approved by ${entry.approvedBy}.`,
    ...Object.entries(readRelease(releases, entry.release).forms).map(
      ([id, { title, version }]) => `${id} ${version}  ${title}`,
    ),
  ];
}
