import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Files that a run writes itself. Committing the summary must not make its results stale. */
const summaries = ['docs/verify.md', 'docs/verify.json'];

/** What else a step's result depends on. */
const surroundings = () => [
  process.version,
  process.platform,
  process.arch,
  process.env.FORMWRIGHT_SEED,
  process.env.FORMWRIGHT_RUNS,
];

/**
 * Returns a hash of every file in the working tree that git does not ignore, committed or not, and of everything else
 * that affects results. A pass counts only if the key is the same.
 */
export function treeKey(root) {
  return createHash('sha256')
    .update(JSON.stringify([treeHash(root), ...surroundings()]))
    .digest('hex')
    .slice(0, 16);
}

/** Returns the commit, and says if the working tree differs from it. */
export function describeCommit(root) {
  const git = (...words) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', '.', ...summaries.map((path) => `:(exclude)${path}`)) !== '';
  return `${git('rev-parse', '--short=10', 'HEAD')}${changed ? ' and uncommitted changes' : ''}`;
}

/** Returns git's hash of the tree. It uses a separate index and object store, so that the repository is not changed. */
function treeHash(root) {
  const git = (env, ...words) =>
    execFileSync('git', words, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  const folder = mkdtempSync(join(tmpdir(), 'formwright-tree-'));
  try {
    const index = join(folder, 'index');
    const own = resolve(root, git({}, 'rev-parse', '--git-path', 'index'));
    // The copied index has the modification times of files, so that git reads only those that changed. Its own time stays
    // too: git reads a file again if it changed at the moment that the index was written.
    if (existsSync(own)) {
      copyFileSync(own, index);
      utimesSync(index, new Date(0), new Date(Math.floor(statSync(own).mtimeMs)));
    }
    const objects = join(folder, 'objects');
    mkdirSync(objects);
    const env = {
      GIT_INDEX_FILE: index,
      GIT_OBJECT_DIRECTORY: objects,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: resolve(root, git({}, 'rev-parse', '--git-path', 'objects')),
    };
    git(env, 'add', '--all');
    git(env, 'rm', '--cached', '--quiet', '--ignore-unmatch', '--', ...summaries);
    return git(env, 'write-tree');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
