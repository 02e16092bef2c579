import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { MailSettings } from './mail/open-smtp.ts';
import { type Limits, readLimits } from './limits/limits.ts';
import { readStaffSettings, type StaffSettings } from './staff/staff-settings.ts';
import { StartError } from './start-error.ts';

/** The portal's settings. */
export interface Settings {
  /** TCP port. 0 means any free port. */
  readonly port: number;
  /** Host name or address to listen on. */
  readonly host: string;
  /** Absolute paths of the forms folder, the database file and the client's built files. */
  readonly forms: string;
  readonly database: string;
  readonly client: string;
  /** Absolute path of the folder of releases. Present: the release in force is served, instead of `forms` and `client`. */
  readonly releases?: string;
  /** Absolute path of the folder with the sources for `x-lookup`. */
  readonly sources: string;
  /** `HOST:PORT` of a `clamd`, or the path of its socket. Absent: files are not scanned. */
  readonly scanner?: string;
  /** `HOST:PORT` at which metrics are served. Absent: not served. */
  readonly metrics?: string;
  /** `https` if browsers reach the portal only by https. */
  readonly transport: 'https' | 'http';
  /** Comma-separated addresses and ranges of trusted proxies. Absent: whoever connects is the client. */
  readonly proxies?: string;
  /**
   * Where mails are sent. `outbox`: a page shows them, and none is sent. Absent: nobody is written to.
   */
  readonly mail?: MailSettings | 'outbox';
  /** How the staff of councils sign in. `demo`: as whoever they say they are. Absent: nobody can. */
  readonly staff?: StaffSettings | 'demo';
  readonly limits: Limits;
}

const options = {
  forms: { type: 'string' },
  database: { type: 'string' },
  client: { type: 'string' },
  releases: { type: 'string' },
  sources: { type: 'string' },
  scanner: { type: 'string' },
  metrics: { type: 'string' },
  https: { type: 'boolean' },
  'trust-proxy': { type: 'string' },
  'mail-from': { type: 'string' },
  outbox: { type: 'boolean' },
  staff: { type: 'string' },
  'demo-staff': { type: 'boolean' },
  limit: { type: 'string', multiple: true },
} as const satisfies ParseArgsConfig['options'];

/** Returns the default path of the database. Its folder is created at the first start; no other folder is. */
export function defaultDatabase(root: string): string {
  return resolve(root, '.formwright', 'portal.db');
}

const known =
  '--forms DIR, --database FILE, --client DIR, --releases DIR, --sources DIR, --scanner HOST:PORT, --metrics HOST:PORT, --https, --trust-proxy ADDRESSES, --mail-from ADDRESS, --outbox, --staff FILE, --demo-staff, --limit NAME=NUMBER';

/**
 * Reads the settings from the command line and from `PORT` and `HOST`. Paths are relative to the working directory. The
 * default paths are inside `root`.
 *
 * @throws StartError if a setting is invalid.
 */
export function readSettings(args: readonly string[], environment: NodeJS.ProcessEnv, root: string): Settings {
  const {
    forms,
    database,
    client,
    releases,
    sources,
    scanner,
    metrics,
    https,
    'trust-proxy': proxies,
    'mail-from': from,
    outbox,
    staff,
    'demo-staff': demo,
    limit,
  } = parse(args);
  if (releases !== undefined && (forms ?? client) !== undefined)
    throw new StartError('--releases cannot be used with --forms or --client, because a release has its own.');
  const host = environment['HOST'] || 'localhost';
  const signIn = staffOf({ file: staff, demo, host });
  const mail = mailOf({ server: environment['SMTP_URL'], from, outbox, host });
  return {
    port: portOf(environment['PORT']),
    host,
    forms: forms === undefined ? resolve(root, 'forms') : resolve(forms),
    database: database === undefined ? defaultDatabase(root) : resolve(database),
    client: client === undefined ? resolve(root, 'apps/portal/dist/browser') : resolve(client),
    sources: sources === undefined ? resolve(root, 'sources') : resolve(sources),
    ...(releases !== undefined && { releases: resolve(releases) }),
    transport: https ? 'https' : 'http',
    limits: readLimits(limit ?? []),
    ...(scanner !== undefined && { scanner: scannerOf(scanner) }),
    ...(metrics !== undefined && { metrics: placeOf('--metrics', metrics) }),
    ...(proxies !== undefined && { proxies: proxiesOf(proxies) }),
    ...(mail && { mail }),
    ...(signIn && { staff: signIn }),
  };
}

interface WrittenMail {
  readonly server: string | undefined;
  readonly from: string | undefined;
  readonly outbox: boolean | undefined;
  readonly host: string;
}

/** The server's address is in the environment, because it may have a password, which a list of processes would show. */
function mailOf({ server, from, outbox, host }: WrittenMail): Settings['mail'] {
  if (outbox) {
    if (server || from !== undefined) throw new StartError('--outbox cannot be used with SMTP_URL or --mail-from.');
    if (host !== 'localhost')
      throw new StartError('--outbox shows addresses of people, so it is only for HOST=localhost.');
    return 'outbox';
  }
  if (!server && from === undefined) return undefined;
  if (!server) throw new StartError('--mail-from needs the address of a mail server in SMTP_URL.');
  if (from === undefined) throw new StartError('SMTP_URL needs the address from which mails come: --mail-from ADDRESS');
  if (!/^smtps?:$/.test(URL.canParse(server) ? new URL(server).protocol : ''))
    throw new StartError(
      'SMTP_URL must be an address such as smtp://mail.example:587 or smtps://NAME:PASSWORD@mail.example',
    );
  if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(from))
    throw new StartError(`--mail-from is ${JSON.stringify(from)}. It must be an email address.`);
  return { server, from };
}

interface WrittenStaff {
  readonly file: string | undefined;
  readonly demo: boolean | undefined;
  readonly host: string;
}

function staffOf({ file, demo, host }: WrittenStaff): Settings['staff'] {
  if (!demo) return file === undefined ? undefined : readStaffSettings(resolve(file));
  if (file !== undefined) throw new StartError('--demo-staff cannot be used with --staff.');
  if (host !== 'localhost')
    throw new StartError('--demo-staff lets anybody sign in, so it is only for HOST=localhost.');
  return 'demo';
}

function parse(args: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof options }>>['values'] {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : String(error)} (known: ${known})`);
  }
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return 4000;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new StartError(`PORT is ${JSON.stringify(text)}. It must be a number from 0 to 65535.`);
  return Number(text);
}

function scannerOf(text: string): string {
  return text.startsWith('/') ? text : placeOf('--scanner', text);
}

function placeOf(option: string, text: string): string {
  const port = /^(?:\[[0-9a-fA-F:]+\]|[^:\s]+):(\d{1,5})$/.exec(text)?.[1];
  if (port === undefined || Number(port) > 65535)
    throw new StartError(
      `${option} is ${JSON.stringify(text)}. It must be HOST:PORT${option === '--scanner' ? ', or the path of a socket' : ''}.`,
    );
  return text;
}

/**
 * If a proxy is trusted by mistake, any client can claim any address. So addresses, ranges and named groups are
 * accepted, but not `true`.
 */
function proxiesOf(text: string): string {
  const wrong = text.split(',').find((part) => !isRange(part.trim()));
  if (wrong !== undefined)
    throw new StartError(
      `--trust-proxy has ${JSON.stringify(wrong)}. It must be addresses or ranges such as 10.0.0.0/8, separated by commas, or loopback.`,
    );
  return text;
}

function isRange(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', prefix] = text.split('/', 2);
  const version = isIP(address);
  return (
    version !== 0 &&
    (prefix === undefined ||
      (/^\d{1,3}$/.test(prefix) && Number(prefix) > 0 && Number(prefix) <= (version === 4 ? 32 : 128)))
  );
}
