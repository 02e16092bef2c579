import { join } from 'node:path';
import { type Catalogues, readCatalogues } from '../catalogue/read-catalogues.ts';
import { type ClientBundles, readClientBundles } from '../client/client-bundles.ts';
import { type BuiltForms, readBuiltForms } from '../forms/read-built-forms.ts';
import { StartError } from '../start-error.ts';

/** The forms that the portal serves, with the browser's files that were built from them. */
export interface Site {
  readonly forms: BuiltForms['forms'];
  /** The portal's own forms, for accounts. */
  readonly own: BuiltForms['own'];
  readonly catalogues: Catalogues;
  readonly client: ClientBundles;
  /** The number of the release. Absent if the portal serves a folder of forms as it is. */
  readonly release?: number;
  /** One line for each form that cannot be served, with the reason. */
  readonly problems: readonly string[];
}

/** What an application says is to be served: `releases`, or `forms` and `client`. All are paths. */
export interface ToServe {
  readonly forms?: string;
  readonly client?: string;
  readonly releases?: string;
}

/** The folders of a site. */
export interface SiteFolders {
  readonly forms: string;
  readonly client: string;
}

/** Returns the folders of a release. */
export function foldersOfRelease(releases: string, number: number): SiteFolders {
  const folder = join(releases, String(number));
  return { forms: join(folder, 'forms'), client: join(folder, 'client') };
}

/**
 * Reads the forms and the browser's files.
 *
 * @throws StartError if a folder cannot be read.
 */
export async function readSite({ forms: formsFolder, client: clientFolder }: SiteFolders): Promise<Site> {
  const { forms, own, problems } = await requireForms(formsFolder);
  const client = await requireClient(clientFolder);
  const catalogues = requireCatalogues(formsFolder);
  return { forms, own, catalogues, client, problems };
}

async function requireForms(folder: string): Promise<BuiltForms> {
  try {
    return await readBuiltForms(folder);
  } catch (error) {
    throw new StartError(`The forms folder cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function requireCatalogues(folder: string): Catalogues {
  try {
    return readCatalogues(folder);
  } catch (error) {
    throw new StartError(`A home page cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function requireClient(folder: string): Promise<ClientBundles> {
  try {
    return await readClientBundles(folder);
  } catch {
    throw new StartError(`The browser's files are not in ${folder}. Build them first: npm run build`);
  }
}
