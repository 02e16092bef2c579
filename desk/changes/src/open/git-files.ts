import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The JSON files of one revision, in a temporary folder: forms, with the blocks and lists of that revision. */
export interface Revision {
  /** Corresponds to the root of the repository. */
  readonly folder: string;
  /** Deletes the folder. */
  remove(): void;
}

/** Git could not do what it was asked. The message is for the person. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

/** Far more than all forms of a council need. */
const mostBytes = 500_000_000;

/**
 * Reads the JSON files of a revision through git, without touching the work tree.
 *
 * @throws GitError if there is no git, no repository or no such revision.
 */
export function readRevision(revision: string, cwd: string): Revision {
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], {
    cwd,
    problem: `there is no revision \`${revision}\``,
  })
    .toString()
    .trim();
  const root = repositoryRoot(cwd);
  const names = git(['ls-tree', '-r', '-z', '--name-only', commit], {
    cwd: root,
    problem: `\`${revision}\` cannot be listed`,
  })
    .toString()
    .split('\0');
  const known = new Set(names);
  // A council's logo is beside its file.
  const isRead = (name: string): boolean =>
    name.endsWith('.json') || (/\.(svg|png)$/.test(name) && known.has(join(dirname(name), 'council.json')));
  const wanted = names.filter(
    (name) => isRead(name) && !/(^|\/)(node_modules|generated)\//.test(name) && !name.includes('\n'),
  );
  const answer = git(['cat-file', '--batch'], {
    cwd: root,
    problem: `\`${revision}\` cannot be read`,
    input: wanted.map((name) => `${commit}:${name}\n`).join(''),
  });
  const folder = mkdtempSync(join(tmpdir(), 'formwright-diff-'));
  let at = 0;
  for (const name of wanted) {
    const end = answer.indexOf(10, at);
    const size = Number(/ blob (\d+)$/.exec(answer.toString('utf8', at, end))?.[1] ?? Number.NaN);
    // Something that is not a file, such as a submodule, has no contents.
    if (Number.isNaN(size)) {
      at = end + 1;
      continue;
    }
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, answer.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Returns the root of the repository that a folder is in. @throws GitError if it is not in one. */
export function repositoryRoot(cwd: string): string {
  return git(['rev-parse', '--show-toplevel'], { cwd, problem: 'this is not a git repository' }).toString().trim();
}

function git(
  args: readonly string[],
  { cwd, problem, input }: { readonly cwd: string; readonly problem: string; readonly input?: string },
): Buffer {
  try {
    return execFileSync('git', args, {
      cwd,
      maxBuffer: mostBytes,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(input === undefined ? {} : { input }),
    });
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { readonly stderr?: Buffer };
    // This happens on shared drives, for example. Git says what to do about it.
    const isDistrusted = stderr?.includes('dubious ownership') ?? false;
    throw new GitError(
      code === 'ENOENT'
        ? 'git is not installed'
        : isDistrusted
          ? `git will not read this repository, because it belongs to another account. ${howToTrust(String(stderr))}`
          : problem,
    );
  }
}

function howToTrust(words: string): string {
  const command = /^\s*(git config .*)$/m.exec(words)?.[1];
  return command === undefined ? '' : `If you trust it, run \`${command}\``;
}
