import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from './start-error.ts';

/** What whoever starts the portal may choose. */
export interface Settings {
  /** TCP port; 0: any free one. */
  readonly port: number;
  /** Name or address to listen on. */
  readonly host: string;
  /** Absolute paths: the folder of forms, the database file, the browser's built files, the folder of sources. */
  readonly forms: string;
  readonly database: string;
  readonly client: string;
  /** Of what `x-lookup` names. */
  readonly sources: string;
}

/**
 * Reads the settings from the command line (`--forms`, `--database`, `--client`, `--sources`) and from `PORT` and `HOST`. Paths are
 * relative to the present folder; `root` holds the defaults.
 *
 * @throws StartError where one makes no sense.
 */
export function readSettings(args: readonly string[], environment: NodeJS.ProcessEnv, root: string): Settings {
  const { forms, database, client, sources } = parse(args);
  return {
    port: portOf(environment['PORT']),
    host: environment['HOST'] || 'localhost',
    forms: forms === undefined ? resolve(root, 'forms') : resolve(forms),
    database: database === undefined ? resolve(root, '.formwright', 'portal.db') : resolve(database),
    client: client === undefined ? resolve(root, 'packages/portal/dist/browser') : resolve(client),
    sources: sources === undefined ? resolve(root, 'sources') : resolve(sources),
  };
}

function parse(args: readonly string[]): { readonly [Name in 'forms' | 'database' | 'client' | 'sources']?: string | undefined } {
  try {
    return parseArgs({ args: [...args], options: { forms: { type: 'string' }, database: { type: 'string' }, client: { type: 'string' }, sources: { type: 'string' } } }).values;
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : String(error)} (known: --forms DIR, --database FILE, --client DIR, --sources DIR)`);
  }
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return 4000;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) throw new StartError(`PORT is ${JSON.stringify(text)}: it must be a number from 0 to 65535.`);
  return Number(text);
}
