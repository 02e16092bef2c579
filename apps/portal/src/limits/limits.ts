import { StartError } from '../start-error.ts';

export type LimitName =
  | `${'drafts' | 'uploads' | 'submissions'}-per-hour`
  | `${'saves' | 'lookups' | 'papers' | 'pages'}-per-minute`
  | 'uploads-at-once-per-client'
  | 'uploads-at-once'
  | 'gigabytes'
  | 'body-seconds'
  | 'upload-bytes-per-second'
  | 'end-seconds';

export type Limits = { readonly [name in LimitName]: number };

/**
 * What the portal takes from one client, and in all. A council's whole office may come from one address, so what a
 * client may do is what 600 people at work do: each begins a form an hour, saves it twice a minute, and prints every
 * ten minutes.
 */
export const defaultLimits: Limits = {
  /** Of one client. */
  'drafts-per-hour': 600,
  'uploads-per-hour': 600,
  'submissions-per-hour': 600,
  'saves-per-minute': 1_200,
  'lookups-per-minute': 3_000,
  'papers-per-minute': 60,
  'pages-per-minute': 3_000,
  'uploads-at-once-per-client': 10,
  /** In all. Each upload is held in memory until it is kept. */
  'uploads-at-once': 16,
  /** Of the database, with its files. */
  gigabytes: 20,
  /** How long the JSON of a request may take. */
  'body-seconds': 30,
  /** How slow an upload may be, after as many seconds. */
  'upload-bytes-per-second': 2_000,
  /** How long requests that are under way have to end when the portal is told to. A container has ten seconds. */
  'end-seconds': 5,
};

/**
 * Reads limits as the command line has them, `NAME=NUMBER`; the rest have their defaults.
 *
 * @throws StartError where there is no such limit, or its number is not above 0.
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
