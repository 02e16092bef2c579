import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompiledCouncil } from '@formwright/model';
import type { BuiltForm } from './built-form.ts';
import { readRecords } from './read-records.ts';

/** The forms in a folder. */
export interface BuiltForms {
  /** Forms by id, sorted by id. */
  readonly forms: ReadonlyMap<string, BuiltForm>;
  /** The portal's own forms, for accounts, by the names of their folders: `sign-in`. */
  readonly own: ReadonlyMap<string, BuiltForm>;
  /** One line for each form that cannot be served, with the reason. */
  readonly problems: readonly string[];
}

/**
 * The folder of the portal's own forms, such as the one to sign in. They are not served as councils' forms are: a
 * password is no answer to keep with a submission.
 */
const ownForms = 'portal';

const folderName = /^[a-z0-9][a-z0-9-]*$/;

/**
 * Reads the built forms of `FOLDER/<council>/<form>/generated`. A form that has not been built, or whose code does not
 * load, is left out and named in `problems`, so one bad form does not affect the others. Those of the folder `portal` are
 * apart from the others.
 *
 * @throws Error if the folder does not exist.
 */
export async function readBuiltForms(folder: string): Promise<BuiltForms> {
  const forms = new Map<string, BuiltForm>();
  const own = new Map<string, BuiltForm>();
  const problems: string[] = [];
  for (const council of await subfolders(resolve(folder))) {
    for (const name of await subfolders(join(resolve(folder), council))) {
      const formFolder = join(resolve(folder), council, name);
      const id = `${council}/${name}`;
      if (!existsSync(join(formFolder, 'generated', 'index.js'))) {
        if (existsSync(join(formFolder, 'form.json')))
          problems.push(`${id} has not been built: npx formwright build ${formFolder}`);
        continue;
      }
      try {
        const built = await readBuiltForm(id, formFolder);
        if (council === ownForms) own.set(name, built);
        else forms.set(id, built);
      } catch (error) {
        problems.push(`${id} cannot be served: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  return { forms, own, problems };
}

async function readBuiltForm(id: string, formFolder: string): Promise<BuiltForm> {
  const { form } = (await load(join(formFolder, 'generated', 'index.js'))) as Pick<BuiltForm, 'form'>;
  const {
    isSubmission,
    definitionHash,
    shared = {},
    changes = [],
    continues = {},
  } = (await load(join(formFolder, 'generated', 'receiver.js'))) as Pick<BuiltForm, 'isSubmission' | 'definitionHash'> &
    Partial<Pick<BuiltForm, 'shared' | 'changes' | 'continues'>>;
  if (form.model.id !== id) throw new Error(`its definition has the id ${form.model.id}`);
  const inWelsh = join(formFolder, 'generated', 'cy.js');
  const welsh = existsSync(inWelsh) ? ((await load(inWelsh)) as Pick<BuiltForm, 'form'>).form : undefined;
  const councilFile = join(formFolder, 'generated', 'council.json');
  const council = existsSync(councilFile)
    ? (JSON.parse(await readFile(councilFile, 'utf8')) as CompiledCouncil)
    : undefined;
  return {
    id,
    generated: pathToFileURL(join(formFolder, 'generated/')).href,
    form,
    ...(welsh && { welsh }),
    ...(council && { council }),
    ...(definitionHash !== undefined && { definitionHash }),
    shared,
    changes,
    continues,
    isSubmission,
    records: await readRecords(formFolder, form.model),
  };
}

function load(file: string): Promise<unknown> {
  return import(pathToFileURL(file).href);
}

async function subfolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && folderName.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}
