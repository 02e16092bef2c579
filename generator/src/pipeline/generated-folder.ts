import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hashOf } from './fingerprint.ts';

/** What a folder was made from and what it contained, kept in the folder. */
const recordName = 'build.json';

interface BuildRecord {
  readonly fingerprint: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Returns whether a generated folder was made from exactly this and still contains what was written. */
export function isCurrent(folder: string, fingerprint: string): boolean {
  try {
    const record = JSON.parse(readFileSync(join(folder, recordName), 'utf8')) as BuildRecord;
    return (
      record.fingerprint === fingerprint &&
      Object.entries(record.files).every(([name, hash]) => hashOf(readFileSync(join(folder, name), 'utf8')) === hash)
    );
  } catch {
    return false;
  }
}

/**
 * Writes a complete generated folder: into a new folder beside it, which then replaces it. A reader finds either the
 * old files or the new ones, never some of each, and an interrupted build leaves the old ones.
 */
export function writeGenerated(
  folder: string,
  { files, fingerprint }: { readonly files: ReadonlyMap<string, string>; readonly fingerprint: string },
): void {
  const parent = dirname(folder);
  const made = join(parent, `.${basename(folder)}-new-${randomUUID()}`);
  const old = `${made}-old`;
  try {
    makeFolder(made);
    const record: BuildRecord = {
      fingerprint,
      files: Object.fromEntries([...files].map(([name, text]) => [name, hashOf(text)])),
    };
    for (const [name, text] of files) writeFileSync(join(made, name), text);
    writeFileSync(join(made, recordName), `${JSON.stringify(record, null, 2)}\n`);
    replace({ folder, made, old });
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** Makes a folder and those above it. Node's own function (20.20) never returns below a folder such as /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another build may have made it in the meantime.
    if (!existsSync(folder)) throw error;
  }
}

/** How often to try if another build writes the same folder at the same moment. */
const mostTries = 5;

/**
 * A folder cannot be renamed over one that has files, so the old one is moved aside first, and back if the new one
 * cannot be put there.
 */
function replace({
  folder,
  made,
  old,
}: {
  readonly folder: string;
  readonly made: string;
  readonly old: string;
}): void {
  for (let tries = 1; ; tries += 1) {
    const aside = `${old}-${tries}`;
    const stepped = renameIfThere(folder, aside);
    try {
      renameSync(made, folder);
      rmSync(aside, { recursive: true, force: true });
      return;
    } catch (error) {
      const isTaken = ['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (stepped && !isTaken) renameSync(aside, folder);
      rmSync(aside, { recursive: true, force: true });
      if (!isTaken || tries === mostTries) throw error;
    }
  }
}

function renameIfThere(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Milliseconds. Older than any build that may still be running. */
const abandoned = 10 * 60_000;

/** Removes what interrupted builds left beside a folder. */
export function sweep(folder: string): void {
  const parent = dirname(folder);
  try {
    for (const name of readdirSync(parent)) {
      const path = join(parent, name);
      if (name.startsWith(`.${basename(folder)}-new-`) && Date.now() - statSync(path).mtimeMs > abandoned)
        rmSync(path, { recursive: true, force: true });
    }
  } catch {
    // There is nothing yet, or another build removed it.
  }
}
