import { setImmediate } from 'node:timers/promises';
import { walk } from '@formwright/model';
import type { FastifyInstance } from 'fastify';
import { type ClientBundles, readClientBundles } from './client/client-bundles.ts';
import { drawMissing } from './copies/draw-missing.ts';
import { createServer } from './create-server.ts';
import { failureLine } from './errors/failure-line.ts';
import { clamd } from './files/scanner.ts';
import { type BuiltForms, readBuiltForms } from './forms/read-built-forms.ts';
import { refusedRecords } from './forms/refused-records.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';
import { openPdfPool, type PdfPoolOptions } from './pdf/open-pdf-pool.ts';
import type { Portal } from './portal.ts';
import { readSources } from './sources/read-sources.ts';
import type { Settings } from './settings.ts';
import { StartError } from './start-error.ts';
import { openStorage, type StorageOptions } from './storage/open-storage.ts';
import { retryWhileLocked } from './storage/database/retry-while-locked.ts';
import { StorageError } from './storage/database/storage-error.ts';
import type { Storage } from './storage/storage.ts';
import { serveMetrics } from './watch/metrics.ts';

/** How often expired answers are deleted, in milliseconds. They are never shown, even before that. */
const betweenSweeps = 10 * 60 * 1000;

/** How often to look for PDFs that still have to be drawn, in milliseconds. */
const betweenDrawings = 5 * 60 * 1000;

/** Options for an application that runs the portal itself. */
export interface PortalOptions
  extends
    Pick<Settings, 'forms' | 'database' | 'client'>,
    Partial<Pick<Settings, 'sources' | 'scanner' | 'metrics' | 'transport' | 'proxies'>> {
  /** Limits that are not named keep their defaults. */
  readonly limits?: Partial<Limits>;
  /** The clock. Default: the machine's. */
  readonly now?: () => Date;
  /** Milliseconds on a clock that cannot be set. Default: the process's own. */
  readonly elapsed?: () => number;
  /** Limits for drawing PDFs. */
  readonly pdfs?: PdfPoolOptions;
  /** Receives one line about each failure of ours, without answers or tokens. Default: writes to standard error. */
  readonly report?: (line: string) => void;
}

/**
 * Opens the storage, reads the built forms, and makes the server. Closing the server closes the storage. Forms that
 * cannot be served are reported and left out.
 *
 * @throws StartError if the forms, the client's files or the database cannot be read.
 */
export async function openPortal(options: PortalOptions): Promise<FastifyInstance> {
  const { now = () => new Date(), elapsed = () => performance.now(), report = (line) => console.error(line) } = options;
  const { forms, problems } = await requireForms(options.forms);
  const { sources, problems: unread } =
    options.sources === undefined
      ? { sources: new Map<string, never>(), problems: [] }
      : await readSources(options.sources);
  for (const problem of [...problems, ...unread, ...missingSources(forms, sources), ...refusedRecords(forms.values())])
    report(problem);
  const client = await requireClient(options.client);
  for (const problem of withoutPages(forms, client, options)) report(problem);
  const storage = requireStorage(options.database, { now, elapsed, report });
  const pdfs = openPdfPool(options.pdfs);
  const { transport = 'http', proxies, scanner } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const portal = {
    forms,
    storage,
    sources,
    client,
    pdfs,
    limits,
    transport,
    proxies,
    scanner: scanner === undefined ? undefined : clamd(scanner),
    now,
    report,
  };
  const app = await createServer(portal);
  await requireMetrics(app, portal, options.metrics);
  // A failed sweep is repeated later. Expired answers are not shown in the meantime.
  const sweep = (): void =>
    void retryWhileLocked(() => storage.expire()).catch((error: unknown) =>
      report(failureLine(error, 'sweep', undefined)),
    );
  sweep();
  const sweeps = setInterval(sweep, betweenSweeps).unref();
  const drawing = startDrawing(portal);
  app.addHook('preClose', (done) => {
    clearInterval(drawing);
    done();
  });
  // By now all requests have been answered, including those for PDFs.
  app.addHook('onClose', async () => {
    clearInterval(sweeps);
    pdfs.close();
    // Let a PDF that was just drawn be stored first.
    await setImmediate();
    storage.close();
  });
  return app;
}

/** Draws missing PDFs, now and every few minutes. */
function startDrawing(portal: Portal): NodeJS.Timeout {
  const draw = (): void =>
    void drawMissing(portal).catch((error: unknown) => portal.report(failureLine(error, 'draw', undefined)));
  draw();
  return setInterval(draw, betweenDrawings).unref();
}

function missingSources(forms: BuiltForms['forms'], sources: ReadonlyMap<string, unknown>): readonly string[] {
  return [...forms.values()].flatMap(({ id, form }) => {
    const names = new Set<string>();
    walk(form.model.pages, (node) => void (node.kind === 'field' && node.lookup && names.add(node.lookup.source)));
    return [...names]
      .filter((name) => !sources.has(name))
      .map((name) => `${id} looks up ${name}, but there is no such source. Name the folder that has it: --sources DIR`);
  });
}

/** The API still serves these forms, so that a page that is already open can save. */
function withoutPages(
  forms: BuiltForms['forms'],
  client: ClientBundles,
  folders: Pick<PortalOptions, 'forms' | 'client'>,
): readonly string[] {
  const command = `node apps/portal/build-client.js --forms ${folders.forms} --out ${folders.client}`;
  return [...forms.values()]
    .filter((built) => !client.has(built))
    .map(
      ({ id }) =>
        `${id} is not shown because the browser's files are out of date. Build them and start again: ${command}`,
    );
}

async function requireForms(folder: string): Promise<BuiltForms> {
  try {
    return await readBuiltForms(folder);
  } catch (error) {
    throw new StartError(`The forms folder cannot be read: ${reasonOf(error)}`);
  }
}

async function requireClient(folder: string): Promise<ClientBundles> {
  try {
    return await readClientBundles(folder);
  } catch {
    throw new StartError(`The browser's files are not in ${folder}. Build them first: npm run build`);
  }
}

async function requireMetrics(app: FastifyInstance, portal: Portal, address: string | undefined): Promise<void> {
  if (address === undefined) return;
  try {
    await serveMetrics(app, portal, address);
  } catch (error) {
    portal.pdfs.close();
    portal.storage.close();
    throw new StartError(`Metrics cannot be served at ${address}: ${reasonOf(error)}`);
  }
}

function requireStorage(file: string, options: StorageOptions): Storage {
  try {
    return openStorage(file, options);
  } catch (error) {
    throw new StartError(
      error instanceof StorageError ? error.message : `The database ${file} cannot be opened: ${reasonOf(error)}`,
    );
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
