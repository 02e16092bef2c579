import { existsSync, realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { RawDiagnostic } from '@formwright/diagnostics';
import { compile, findForms, read } from '@formwright/generator';
import type { Version } from '../compare/comparison.ts';
import { GitError, readRevision, repositoryRoot } from './git-files.ts';

/** The forms of one side of a comparison. */
export interface Versions {
  /** By id, in order of their paths. */
  readonly forms: ReadonlyMap<string, Version>;
  readonly diagnostics: readonly RawDiagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/** `git:REV`, `git:REV:path`, or a path. */
interface Side {
  readonly revision?: string;
  /** Absent: the path of the other side. */
  readonly path?: string;
}

/**
 * Opens both sides of a comparison: files, folders, or git revisions with their own blocks and lists.
 *
 * @throws GitError if git cannot read a revision.
 */
export function openVersions(older: string, newer: string, cwd: string): readonly [Versions, Versions] {
  const sides = [older, newer].map(sideOf) as [Side, Side];
  const [old, now] = sides.map((side, n) => ({ ...side, other: sides[1 - n]?.path }));
  return [open(old as Opening, cwd), open(now as Opening, cwd)];
}

function sideOf(given: string): Side {
  if (!given.startsWith('git:')) return { path: given };
  const [revision = '', ...path] = given.slice(4).split(':');
  return { revision, ...(path.length > 0 && path.join(':') !== '' ? { path: path.join(':') } : {}) };
}

interface Opening extends Side {
  readonly other: string | undefined;
}

function open({ revision, path, other }: Opening, cwd: string): Versions {
  if (revision === undefined) return readAll([resolve(cwd, path ?? other ?? 'forms')]);
  const root = repositoryRoot(cwd);
  const { folder, remove } = readRevision(revision, cwd);
  try {
    // Git's paths start at the root of the repository; those of the working tree start at the current folder.
    const fromHere = relative(root, join(realpathSync(cwd), path ?? other ?? 'forms'));
    const place = [path, fromHere, path ?? other ?? 'forms'].find(
      (one) => one !== undefined && !one.startsWith('..') && existsSync(join(folder, one)),
    );
    if (place === undefined) throw new GitError(`\`${revision}\` has no \`${path ?? other ?? 'forms'}\``);
    const lists = join(folder, 'schemas', 'lists');
    return readAll([join(folder, place)], existsSync(lists) ? lists : undefined);
  } finally {
    remove();
  }
}

function readAll(paths: readonly string[], lists?: string): Versions {
  const { files, diagnostics: unfound } = findForms(paths, '/');
  const forms = new Map<string, Version>();
  const diagnostics = [...unfound];
  const texts = new Map<string, string>();
  for (const file of files) {
    const { definition, diagnostics: found, texts: read } = readVersion(file, lists);
    diagnostics.push(...found);
    for (const [name, text] of read) texts.set(name, text);
    if (definition) forms.set(definition.model.id || file, definition);
  }
  return { forms, diagnostics, texts };
}

function readVersion(
  file: string,
  lists: string | undefined,
): {
  readonly definition?: Version;
  readonly diagnostics: readonly RawDiagnostic[];
  readonly texts: ReadonlyMap<string, string>;
} {
  const { definition, diagnostics, texts } = read(file, lists === undefined ? {} : { lists });
  if (!definition || diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics, texts };
  return { definition: { ...compile(definition), definition }, diagnostics, texts };
}
