import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { editJsonTo, readForEdit, writeChange } from '@formwright/editing';
import type { FormModel } from '@formwright/model';
import { isAnswered, isObject } from '@formwright/runtime';
import { migrateDraft, type SavedDraft } from '@formwright/session';

/** The outcome for one draft file. */
export interface DraftOutcome {
  /** Relative to the folder of drafts. */
  readonly file: string;
  /**
   * `other-form`: a draft of another form, left unchanged. `broken`: not a readable draft, left unchanged.
   */
  readonly status: 'unchanged' | 'migrated' | 'other-form' | 'broken';
  /** What is wrong, if it is broken or of another form. */
  readonly problem?: string;
  readonly version?: string;
  /** Where answers move to, and from where. Entries are written as `*`. */
  readonly moved: readonly { readonly to: string; readonly from: string }[];
  /** Pointers of answers that are newly kept aside, and of those that are put back in their place. */
  readonly aside: readonly string[];
  readonly back: readonly string[];
  /** The migrated draft, and the original text; absent if nothing changes. */
  readonly draft?: SavedDraft;
  readonly before?: string;
}

/**
 * Finds draft files: the file itself, or all JSON files in a folder and its subfolders, in order of their names.
 *
 * @throws Error if a folder cannot be read.
 */
export function findDrafts(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.name.startsWith('.')) return [];
      const inner = join(path, entry.name);
      return entry.isDirectory() ? findDrafts(inner) : entry.name.endsWith('.json') ? [inner] : [];
    });
}

/** Returns the outcome of migrating a draft. Writes nothing, and never throws. */
export function previewMigration(
  file: string,
  { models, folder }: { readonly models: ReadonlyMap<string, FormModel>; readonly folder: string },
): DraftOutcome {
  const base = { file: relative(folder, file), moved: [], aside: [], back: [] };
  const parsed = parse(file);
  if (typeof parsed === 'string') return { ...base, status: 'broken', problem: parsed };
  const { text, given } = parsed;
  const { form } = given;
  const model = typeof form === 'string' ? models.get(form) : undefined;
  if (!model)
    return {
      ...base,
      status: 'other-form',
      problem: typeof form === 'string' ? `it is a draft of ${form}` : 'it does not name its form',
    };
  const draft = migrateDraft(model, given);
  const version = typeof given['version'] === 'string' ? given['version'] : '';
  const before = pointersIn(given['aside']);
  const after = pointersIn(draft.aside);
  const known = new Set(
    Object.entries(isObject(given['moved']) ? given['moved'] : {}).map(([to, from]) => `${to} ${String(from)}`),
  );
  const found = {
    ...base,
    version,
    moved: Object.entries(draft.moved ?? {})
      .filter(([to, from]) => !known.has(`${to} ${from}`))
      .map(([to, from]) => ({ to, from })),
    aside: after.filter((pointer) => !before.includes(pointer)),
    back: before.filter((pointer) => !after.includes(pointer)),
  };
  const isSame = version === draft.version && sameText(given, draft);
  return isSame ? { ...found, status: 'unchanged' } : { ...found, status: 'migrated', draft, before: text };
}

/** Returns the draft in a file, or what is wrong with the file. */
function parse(file: string): { readonly text: string; readonly given: { readonly [name: string]: unknown } } | string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
    const given: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (!isObject(given)) return 'it is not a JSON object';
    return isObject(given['answers']) ? { text, given } : 'it has no `answers`, so it is not a draft';
  } catch (error) {
    return error instanceof SyntaxError
      ? 'it is not valid JSON'
      : error instanceof TypeError
        ? 'it is not UTF-8'
        : String((error as NodeJS.ErrnoException).code ?? error);
  }
}

/** Returns the pointer of each answer that is kept aside. */
function pointersIn(aside: unknown): readonly string[] {
  const leaves = (pointer: string, value: unknown): readonly string[] => {
    if (!isAnswered(value)) return [];
    const parts = isObject(value) || (Array.isArray(value) && value.some(isObject)) ? Object.entries(value) : undefined;
    return parts ? parts.flatMap(([name, part]) => leaves(`${pointer}/${name}`, part)) : [pointer];
  };
  return (Array.isArray(aside) ? aside : []).flatMap((one: unknown) =>
    isObject(one) && typeof one['pointer'] === 'string' ? leaves(one['pointer'], one['value']) : [],
  );
}

/** Returns true if two values are equal apart from the order of their names. */
function sameText(one: unknown, other: unknown): boolean {
  const ordered = (_: string, value: unknown): unknown =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : value;
  return JSON.stringify(one, ordered) === JSON.stringify(other, ordered);
}

/** Where a migrated draft is written. */
export interface WritePlace {
  /** The folder of the drafts. */
  readonly folder: string;
  /** Another folder for the migrated drafts; absent: each replaces its original, which is kept in `backup`. */
  readonly out?: string;
  readonly backup: string;
}

/**
 * Writes a migrated draft in the layout of the original, and keeps the original. Writes the whole file or nothing.
 *
 * @throws EditError if it cannot be written, or the draft has been saved since it was read.
 */
export function writeMigrated({ file, draft, before }: DraftOutcome, { folder, out, backup }: WritePlace): void {
  if (!draft || before === undefined) return;
  const change = { after: editJsonTo(before, draft), what: 'migrated' };
  if (out === undefined) {
    writeChange({ file: join(backup, file), after: before, what: 'the original' });
    writeChange({ file: join(folder, file), before, ...change });
    return;
  }
  const there = readForEdit(join(out, file));
  writeChange({ file: join(out, file), ...(there === undefined ? {} : { before: there }), ...change });
}

/** Returns the path of a new folder beside the drafts, for the originals. Does not create it. */
export function backupFolder(folder: string, now: Date): string {
  const name = `${folder}-before-${now.toISOString().slice(0, 19).replaceAll(':', '')}`;
  for (let n = 1; ; n++) {
    const path = n === 1 ? name : `${name}-${n}`;
    if (!existsSync(path)) return path;
  }
}
