import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { findForms, read, type Definition, type ReadResult } from '@formwright/generator';

/** The forms in a set of folders. Texts that are open in the editor replace those on disk. */
export interface Workspace {
  /** The texts that are open in the editor, by absolute path. */
  readonly open: ReadonlyMap<string, string>;
  /** Returns the absolute paths of the definitions of all forms below the folders. */
  forms(): readonly string[];
  /** Returns true if a form is open in the editor or exists on disk. */
  isThere(form: string): boolean;
  /** Reads the current version of a form. */
  result(form: string): ReadResult;
  /** Returns the current version of a form, or the last readable one. */
  definition(form: string): Definition | undefined;
  /** Returns the forms that use a file: the form itself, or those that refer to it. */
  formsWith(file: string): readonly string[];
  /** Sets the text of an open file; `undefined`: the file was closed, and the text on disk counts. */
  put(file: string, text: string | undefined): void;
  /** Discards everything that was read, because files may have changed on disk. */
  refresh(): void;
  /** Changes the folders of the workspace. */
  follow(folders: readonly string[]): void;
}

/**
 * How deep below an open folder to search for forms: the `forms/` of a repository is at its root, or in a package.
 */
const deepest = 4;

/** Opens a workspace without folders. It reads files only when they are needed. */
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
      // Replace a byte order mark with a space, so that offsets stay the same.
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

/** Returns true if a file is beside a form, like its Welsh. */
function isInFolderOf(form: string, file: string): boolean {
  return dirname(file) === dirname(form);
}
