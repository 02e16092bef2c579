import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

const root = join(import.meta.dirname, '../../..');

/** A change to files by their paths: each function takes the text of a file, or '' for a new one. */
export type Edits = Readonly<Record<string, (text: string) => string>>;

/** A copy of the project that a test may change. It has the same libraries, and packages of its own. */
export interface ScratchCopy {
  /** Makes all these changes to the files as they are in the project; without `edits`, puts all files back. */
  readonly apply: (edits?: Edits) => void;
  /** Runs a program of node_modules, or a script, in the copy. Returns what it wrote, and whether it succeeded. */
  readonly run: (script: string, ...options: readonly string[]) => { readonly ok: boolean; readonly said: string };
}

/**
 * Makes a copy of the project as it is, with uncommitted changes. It is removed after the last test of the file. `built`:
 * folders that the project's build made, which the copy gets as they are.
 */
export function scratchCopy(built: readonly string[] = []): ScratchCopy {
  const copy = temporaryFolder('scratch-');
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  for (const path of listed.split('\0').filter((one) => one && existsSync(join(root, one))))
    cpSync(join(root, path), join(copy, path), { verbatimSymlinks: true });
  for (const folder of built) cpSync(join(root, folder), join(copy, folder), { recursive: true });
  linkLibraries(copy);
  const changed = new Set<string>();
  return {
    apply(edits = {}) {
      for (const path of changed) write(copy, path, original(path));
      for (const [path, edit] of Object.entries(edits)) {
        write(copy, path, edit(original(path) ?? ''));
        changed.add(path);
      }
    },
    run(script, ...options) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], {
        cwd: copy,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
      });
      return { ok: status === 0, said: `${stdout}${stderr}` };
    },
  };
}

/** Libraries are those of the project; its packages are those of the copy. */
function linkLibraries(copy: string): void {
  for (const folder of ['node_modules', 'apps/portal/node_modules', 'stories/node_modules']) {
    if (!existsSync(join(root, folder))) continue;
    mkdirSync(join(copy, folder), { recursive: true });
    for (const name of readdirSync(join(root, folder)))
      if (name === '@formwright')
        cpSync(join(root, folder, name), join(copy, folder, name), { recursive: true, verbatimSymlinks: true });
      else symlinkSync(join(root, folder, name), join(copy, folder, name));
  }
}

function original(path: string): string | undefined {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
}

function write(copy: string, path: string, text: string | undefined): void {
  if (text === undefined) return rmSync(join(copy, path), { force: true });
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  return writeFileSync(join(copy, path), text);
}
