import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { FormChange, IsoDate } from '@formwright/model';

/** One decision about releases. The log is only ever added to, so it says what was in force on any day. */
export interface LogEntry {
  /** `in-force`: the release is in force from that day on. `withdrawn`: it no longer begins on a later day. */
  readonly kind: 'in-force' | 'withdrawn';
  /** The number of the release, which is the name of its folder. */
  readonly release: number;
  /** The day from which it holds, in the United Kingdom. */
  readonly from: IsoDate;
  /** Who approved it, as typed. */
  readonly approvedBy: string;
  /** The moment at which it was written, in UK local time with its offset. */
  readonly written: string;
}

/** A form as it was released. */
export interface ReleasedForm {
  readonly title: string;
  readonly version: string;
  /** What changed in each version, if the form says it, the newest first. */
  readonly changes?: readonly FormChange[];
  /** SHA-256 of what it was built from. */
  readonly definitionHash?: string;
}

/** What a release has, `release.json` in its folder. */
export interface Release {
  readonly number: number;
  /** By id, `council/form`. */
  readonly forms: { readonly [id: string]: ReleasedForm };
}

const logName = 'log.json';

/** Returns the path of the log, whose change tells that something was decided. */
export function logFile(folder: string): string {
  return join(folder, logName);
}

/**
 * Returns the log of a folder of releases, oldest entry first; empty if nothing has been released.
 *
 * @throws Error if it cannot be read.
 */
export function readLog(folder: string): readonly LogEntry[] {
  const file = logFile(folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly LogEntry[]) : [];
}

/**
 * Adds an entry, whole or not at all: a new file replaces the old one.
 *
 * @throws Error if another process is writing.
 */
export function addToLog(folder: string, entry: LogEntry): void {
  mkdirSync(folder, { recursive: true });
  const made = join(folder, `${logName}.new`);
  let file: number;
  try {
    file = openSync(made, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error(`Another release is being made in ${folder}. If none is, delete ${made}`, { cause: error });
  }
  try {
    writeSync(file, `${JSON.stringify([...readLog(folder), entry], undefined, 2)}\n`);
    fsyncSync(file);
    closeSync(file);
    renameSync(made, logFile(folder));
  } catch (error) {
    rmSync(made, { force: true });
    throw error;
  }
}

/** Returns the entry by which a release is in force on a day: the last to begin, and of those that began together the last written. */
export function inForce(log: readonly LogEntry[], day: IsoDate): LogEntry | undefined {
  return beginnings(log)
    .filter(({ from }) => from <= day)
    .reduce<LogEntry | undefined>((last, entry) => (last && last.from > entry.from ? last : entry), undefined);
}

/** Returns the entries of releases that begin after a day, the earliest first. */
export function planned(log: readonly LogEntry[], day: IsoDate): readonly LogEntry[] {
  return beginnings(log)
    .filter(({ from }) => from > day)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

function beginnings(log: readonly LogEntry[]): readonly LogEntry[] {
  return log.filter(
    ({ kind, release, from }, index) =>
      kind === 'in-force' &&
      !log.slice(index).some((later) => later.kind === 'withdrawn' && later.release === release && later.from < from),
  );
}

/** Returns what a release has. */
export function readRelease(folder: string, number: number): Release {
  return JSON.parse(readFileSync(join(folder, String(number), 'release.json'), 'utf8')) as Release;
}
