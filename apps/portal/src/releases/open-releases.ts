import { statSync } from 'node:fs';
import { failureLine } from '../errors/failure-line.ts';
import { todayInLondon } from '../london-time.ts';
import { foldersOfRelease, readSite, type Site } from '../site/site.ts';
import { StartError } from '../start-error.ts';
import { inForce, logFile, readLog } from './release-log.ts';

/** What the portal serves. It changes while the portal runs, if a release begins or an earlier one is in force again. */
export interface ServedSite {
  /** The present site. Those who have it keep it, so an answer is made from one release. */
  readonly current: Site;
  /** Folders with the client's files, the present one first, then those of other releases, the newest first. */
  clientFolders(): readonly string[];
  close(): void;
}

/** What a served site needs of the portal. */
export interface Following {
  now(): Date;
  report(line: string): void;
  /** Is called with each site, the first one too, before it is served. */
  examine(site: Site): void;
  /** How often to look, in milliseconds. */
  readonly every?: number;
}

/**
 * Opens the release that is in force today, and follows the log: a release that begins, or an earlier one that is in
 * force again, is served without a restart. A release that cannot be read is reported, and the present one stays.
 *
 * @throws StartError if no release is in force, or it cannot be read.
 */
export async function openReleases(
  folder: string,
  { now, report, examine, every = 5_000 }: Following,
): Promise<ServedSite> {
  const read = async (release: number): Promise<Site> => {
    const site = { ...(await readSite(foldersOfRelease(folder, release))), release };
    examine(site);
    return site;
  };
  const wanted = (): number | undefined => inForce(readLog(folder), todayInLondon(now()))?.release;
  const first = wanted();
  if (first === undefined)
    throw new StartError(`No release in ${folder} is in force today. Make one: npm run release -- --approved-by NAME`);
  let current = await read(first);
  let others = otherClients(folder, first);
  let seen = stateOf(folder, now());
  let reading = false;

  const look = async (): Promise<void> => {
    const state = stateOf(folder, now());
    if (reading || state === seen) return;
    reading = true;
    // A release that cannot be read is tried again once something has changed.
    seen = state;
    try {
      const release = wanted();
      if (release === undefined || release === current.release) return;
      current = await read(release);
      others = otherClients(folder, release);
      report(`Release ${release} is in force.`);
    } catch (error) {
      report(error instanceof StartError ? error.message : failureLine(error, 'release', undefined));
    } finally {
      reading = false;
    }
  };
  const timer = setInterval(() => void look(), every).unref();
  return {
    get current() {
      return current;
    },
    clientFolders: () => [current.client.folder, ...others],
    close: () => clearInterval(timer),
  };
}

function otherClients(folder: string, current: number): readonly string[] {
  const releases = new Set(readLog(folder).map(({ release }) => release));
  return [...releases]
    .filter((release) => release !== current)
    .toSorted((one, other) => other - one)
    .map((release) => foldersOfRelease(folder, release).client);
}

/** Changes with the log and with the day. */
function stateOf(folder: string, now: Date): string {
  try {
    const { mtimeMs, size } = statSync(logFile(folder));
    return `${mtimeMs} ${size} ${todayInLondon(now)}`;
  } catch {
    return `no log, ${todayInLondon(now)}`;
  }
}
