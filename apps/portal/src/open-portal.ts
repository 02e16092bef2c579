import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { withWords } from '@formwright/runtime';
import { openAccounts } from './accounts/accounts.ts';
import { secretOf } from './accounts/secret.ts';
import { drawMissing } from './copies/draw-missing.ts';
import { createServer } from './create-server.ts';
import { failureLine } from './errors/failure-line.ts';
import { clamd } from './files/scanner.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';
import { openSmtp } from './mail/open-smtp.ts';
import { remindOfDrafts } from './mail/remind-of-drafts.ts';
import { startDelivery } from './mail/start-delivery.ts';
import { openPdfPool, type PdfPoolOptions } from './pdf/open-pdf-pool.ts';
import type { Portal } from './portal.ts';
import { readSources } from './sources/read-sources.ts';
import type { Settings } from './settings.ts';
import { openSite } from './site/open-site.ts';
import type { Site } from './site/site.ts';
import { problemsOf } from './site/site-problems.ts';
import { openDesks, unknownTeams } from './staff/open-desks.ts';
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

/** Options for an application that runs the portal itself: `releases`, or `forms` and `client`. */
export interface PortalOptions
  extends
    Pick<Settings, 'database'>,
    Partial<
      Pick<
        Settings,
        'forms' | 'client' | 'releases' | 'sources' | 'scanner' | 'metrics' | 'transport' | 'proxies' | 'mail' | 'staff'
      >
    > {
  /** Limits that are not named keep their defaults. */
  readonly limits?: Partial<Limits>;
  /** The clock. Default: the machine's. */
  readonly now?: () => Date;
  /** Milliseconds on a clock that cannot be set. Default: the process's own. */
  readonly elapsed?: () => number;
  /** How long each step towards an account takes at least, in milliseconds. Default: 600. */
  readonly leastTime?: number | undefined;
  /** Limits for drawing PDFs. */
  readonly pdfs?: PdfPoolOptions;
  /** Receives one line about each failure of ours, without answers or tokens. Default: writes to standard error. */
  readonly report?: (line: string) => void;
}

/**
 * Opens the storage, reads the built forms, and makes the server. Closing the server closes the storage. Forms that
 * cannot be served are reported and left out.
 *
 * @throws StartError if the forms, the client's files, the release or the database cannot be read.
 */
export async function openPortal(options: PortalOptions): Promise<FastifyInstance> {
  const { now = () => new Date(), elapsed = () => performance.now(), report = (line) => console.error(line) } = options;
  const { sources, problems: unread } =
    options.sources === undefined
      ? { sources: new Map<string, never>(), problems: [] }
      : await readSources(options.sources);
  for (const problem of unread) report(problem);
  const examine = (site: Site): void => {
    for (const problem of problemsOf(site, sources, options)) report(problem);
  };
  const site = await openSite(options, { now, report, examine });
  const storage = requireStorage(options.database, { now, elapsed, report });
  const pdfs = openPdfPool({
    onMissing: (scripts) =>
      report(
        `fonts: a PDF names characters in words, because no installed font has these scripts: ${scripts.join(', ')}`,
      ),
    ...options.pdfs,
  });
  const { transport = 'http', proxies, scanner } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const mailServer = typeof options.mail === 'object' ? openSmtp(options.mail) : undefined;
  const delivery = mailServer && startDelivery({ storage, now, report }, mailServer);
  const mail = options.mail && { shown: options.mail === 'outbox', soon: () => delivery?.soon() };
  const desks =
    options.staff &&
    (await openDesks(options.staff, {
      storage,
      now,
      report,
      forms: site.current.forms.values(),
      secret: secretOf(options.database),
    }));
  if (desks) for (const line of unknownTeams(desks.staff, site.current.forms.values())) report(line);
  const [ownForm] = site.current.own.values();
  const portal: Portal = {
    accounts:
      mail &&
      ownForm &&
      openAccounts({
        storage,
        now,
        mail,
        from: withWords(ownForm.form.model).owner,
        tries: limits['human-check-tries'],
        leastTime: options.leastTime,
        secret: secretOf(options.database),
      }),
    staff: desks?.staff,
    get forms() {
      return site.current.forms;
    },
    get own() {
      return site.current.own;
    },
    get catalogues() {
      return site.current.catalogues;
    },
    get client() {
      return site.current.client;
    },
    clientFolders: () => site.clientFolders(),
    storage,
    sources,
    pdfs,
    limits,
    mail,
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
    void retryWhileLocked(() => {
      storage.expire();
      remindOfDrafts(portal);
    })
      .then(async () => portal.staff?.watched.look())
      .catch((error: unknown) => report(failureLine(error, 'sweep', undefined)));
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
    await delivery?.stop();
    await desks?.close();
    site.close();
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
