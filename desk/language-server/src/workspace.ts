import { dirname } from 'node:path';
import { findForms, read, type Definition, type ReadResult } from '@formwright/generator';

/** The forms of a folder, with what an editor holds of their files in place of what is on disk. */
export interface Workspace {
  /** What an editor holds open, by absolute path. */
  readonly open: ReadonlyMap<string, string>;
  /** Definitions of all forms below the folders, absolute paths. */
  forms(): readonly string[];
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
}

/** Opens a workspace over folders. Reads nothing until it is asked. */
export function openWorkspace(folders: readonly string[]): Workspace {
  const open = new Map<string, string>();
  const results = new Map<string, ReadResult>();
  const readable = new Map<string, Definition>();
  const found: { forms?: readonly string[] } = {};

  const result = (form: string): ReadResult => {
    const known = results.get(form);
    if (known) return known;
    const fresh = read(form, { open });
    results.set(form, fresh);
    if (fresh.definition) readable.set(form, fresh.definition);
    return fresh;
  };
  const forms = (): readonly string[] => {
    found.forms ??= findForms(folders, '/').files;
    return [...new Set([...found.forms, ...[...open.keys()].filter(isForm)])];
  };

  return {
    open,
    forms,
    result,
    definition: (form) => result(form).definition ?? readable.get(form),
    formsWith: (file) => (isForm(file) ? [file] : forms().filter((form) => result(form).texts.has(file) || (readable.get(form)?.texts.has(file) ?? false))),
    put(file, text) {
      if (text === undefined) open.delete(file);
      else open.set(file, text);
      for (const [form, { texts }] of results) if (form === file || texts.has(file) || isInFolderOf(form, file)) results.delete(form);
    },
    refresh() {
      results.clear();
      delete found.forms;
    },
  };
}

function isForm(file: string): boolean {
  return file.endsWith('/form.json');
}

/** A form's own words lie beside it. */
function isInFolderOf(form: string, file: string): boolean {
  return dirname(file) === dirname(form);
}
