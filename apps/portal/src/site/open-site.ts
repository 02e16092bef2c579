import { openReleases, type Following, type ServedSite } from '../releases/open-releases.ts';
import { StartError } from '../start-error.ts';
import { readSite, type ToServe } from './site.ts';

/**
 * Opens what is served: a folder of forms as it is, or the release that is in force.
 *
 * @throws StartError if it cannot be read.
 */
export async function openSite({ releases, forms, client }: ToServe, following: Following): Promise<ServedSite> {
  if (releases !== undefined) return openReleases(releases, following);
  if (forms === undefined || client === undefined)
    throw new StartError('Say what to serve: `releases`, or `forms` and `client`.');
  const current = await readSite({ forms, client });
  following.examine(current);
  return { current, clientFolders: () => [current.client.folder], close: () => undefined };
}
