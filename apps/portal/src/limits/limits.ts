import { StartError } from '../start-error.ts';

/** The name of a limit. */
export type LimitName =
  | `${'drafts' | 'uploads' | 'submissions' | 'sign-ins'}-per-hour`
  | `${'saves' | 'lookups' | 'papers' | 'pages'}-per-minute`
  | 'uploads-at-once-per-client'
  | 'uploads-at-once'
  | 'gigabytes'
  | 'body-seconds'
  | 'upload-bytes-per-second'
  | 'end-seconds'
  | 'staff-idle-minutes'
  | 'staff-session-hours'
  | 'human-check-tries';

/** A value for each limit. */
export type Limits = { readonly [name in LimitName]: number };

/**
 * The default limits for one client and in total. A council's whole office may share one address, so a client may do as
 * much as 600 people at work: each begins one form an hour, saves it twice a minute and prints every ten minutes.
 */
export const defaultLimits: Limits = {
  /** For one client. */
  'drafts-per-hour': 600,
  'uploads-per-hour': 600,
  'submissions-per-hour': 600,
  /** Sent forms of accounts: to register, to sign in, a code, a password. Each account has limits of its own. */
  'sign-ins-per-hour': 1_800,
  'saves-per-minute': 1_200,
  'lookups-per-minute': 3_000,
  'papers-per-minute': 60,
  'pages-per-minute': 3_000,
  'uploads-at-once-per-client': 10,
  /** In total. Each upload is held in memory until it is stored. */
  'uploads-at-once': 16,
  /** The size of the database, including files. */
  gigabytes: 20,
  /** How long a request's JSON may take to arrive. */
  'body-seconds': 30,
  /** The slowest average pace of an upload after that many seconds. */
  'upload-bytes-per-second': 2_000,
  /** How long requests that are under way have to end when the portal is told to. A container has ten seconds. */
  'end-seconds': 5,
  /** How long a council's staff stay signed in without opening a page, and in all. */
  'staff-idle-minutes': 30,
  'staff-session-hours': 10,
  /**
   * How many numbers a browser tries at most before somebody registers: a second's work on a phone, and an hour's for
   * whoever wants thousands of accounts.
   */
  'human-check-tries': 50_000,
};

/**
 * Reads limits from the command line, `NAME=NUMBER`. Those that are not named keep their defaults.
 *
 * @throws StartError if there is no such limit, or its number is not above 0.
 */
export function readLimits(texts: readonly string[]): Limits {
  return { ...defaultLimits, ...Object.fromEntries(texts.map(readLimit)) };
}

function readLimit(text: string): readonly [LimitName, number] {
  const [name = '', number = ''] = text.split('=', 2);
  if (!isLimit(name))
    throw new StartError(
      `There is no limit ${JSON.stringify(name)} (known: ${Object.keys(defaultLimits).join(', ')}).`,
    );
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(number) || Number(number) === 0)
    throw new StartError(`The limit ${name} is ${JSON.stringify(number)}. It must be a number above 0.`);
  return [name, Number(number)];
}

function isLimit(name: string): name is LimitName {
  return Object.hasOwn(defaultLimits, name);
}
