import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { findForms, read, type Definition, type ReadResult } from '@formwright/generator';

/** The forms of a folder, with what an editor holds of their files in place of what is on disk. */
export interface Workspace {
  /** What an editor holds open, by absolute path. */
  readonly open: ReadonlyMap<string, string>;
  /** Definitions of all forms below the folders, absolute paths. */
  forms(): readonly string[];
  /** Whether an editor holds a form open, or it is on disk. */
  isThere(form: string): boolean;
  /** Reads a form as it is now. */
  result(form: string): ReadResult;
  /** The form as it is now or, while its text cannot be read, as it last could. */
  definition(form: string): Definition | undefined;
  /** Forms that are made of this file: itself, or those that refer to it. */
  formsWith(file: string): readonly string[];
  /** Takes a text that was typed; `undefined`: the file was closed, and counts as it is on disk. */
  put(file: string, text: string | undefined): void;
  /** Forgets what was read, as files may have changed on disk. */
  refresh(): void;
  /** Looks in other folders from now on. */
  follow(folders: readonly string[]): void;
}

/**
 * How far below a folder that an editor has open forms are looked for: a repository has its `forms/` in itself, or in a
 * package.
 */
const deepest = 4;

/** Opens a workspace, over no folder yet. Reads nothing until it is asked. */
export function openWorkspace(): Workspace {
  const open = new Map<string, string>();
  const results = new Map<string, ReadResult>();
  const readable = new Map<string, Definition>();
  const found: { folders: readonly string[]; forms?: readonly string[] } = { folders: [] };

  const result = (form: string): ReadResult => {
    const known = results.get(form);
    if (known) return known;
    const fresh = read(form, { open });
    results.set(form, fresh);
    if (fresh.definition) readable.set(form, fresh.definition);
    return fresh;
  };
  const forms = (): readonly string[] => {
    found.forms ??= findForms(found.folders, '/', deepest).files;
    return [...new Set([...found.forms, ...[...open.keys()].filter(isForm)])];
  };

  const refresh = (): void => {
    results.clear();
    delete found.forms;
  };

  return {
    open,
    forms,
    isThere: (form) => open.has(form) || existsSync(form),
    result,
    definition: (form) => result(form).definition ?? readable.get(form),
    formsWith: (file) =>
      isForm(file)
        ? [file]
        : forms().filter((form) => result(form).texts.has(file) || (readable.get(form)?.texts.has(file) ?? false)),
    put(file, text) {
      if (text === undefined) open.delete(file);
      // A mark at the beginning keeps its place, and is read as space.
      else open.set(file, text.replace(/^\uFEFF/, ' '));
      for (const [form, { texts }] of results)
        if (form === file || texts.has(file) || isInFolderOf(form, file)) results.delete(form);
    },
    refresh,
    follow(folders) {
      found.folders = folders;
      refresh();
    },
  };
}

function isForm(file: string): boolean {
  return basename(file) === 'form.json';
}

/** A form's own words lie beside it. */
function isInFolderOf(form: string, file: string): boolean {
  return dirname(file) === dirname(form);
}
