import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The JSON files of one revision, in a folder of their own: forms with the blocks and lists of then. */
export interface Revision {
  /** Stands for the root of the repository. */
  readonly folder: string;
  remove(): void;
}

/** Git could not give what was asked of it. The message is for the person. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

/** More than all forms of a council by far. */
const mostBytes = 500_000_000;

/**
 * Reads the JSON files of a revision through git, without touching the work tree.
 *
 * @throws GitError where there is no git, no repository or no such revision.
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
  const wanted = names.filter(
    (name) => name.endsWith('.json') && !/(^|\/)(node_modules|generated)\//.test(name) && !name.includes('\n'),
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
    // What is no file there, a submodule say, has no contents.
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

/** Gives the root of the repository that a folder is in. @throws GitError where it is in none. */
export function repositoryRoot(cwd: string): string {
  return git(['rev-parse', '--show-toplevel'], { cwd, problem: 'this is no git repository' }).toString().trim();
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
    // As on a shared drive: git says what to do about it.
    const isDistrusted = stderr?.includes('dubious ownership') ?? false;
    throw new GitError(
      code === 'ENOENT'
        ? 'git is not installed'
        : isDistrusted
          ? `git will not read this repository, as it belongs to another account. ${howToTrust(String(stderr))}`
          : problem,
    );
  }
}

function howToTrust(words: string): string {
  const command = /^\s*(git config .*)$/m.exec(words)?.[1];
  return command === undefined ? '' : `If you trust it: \`${command}\``;
}
