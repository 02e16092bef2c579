import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';

export interface FoundForms {
  /** Absolute paths of definitions, each once, in the order of the given paths and of their names. */
  readonly files: readonly string[];
  readonly diagnostics: readonly RawDiagnostic[];
}

/** How far below a given folder forms are found: a folder of councils, a council, a form. */
const deepest = 2;

/**
 * Finds the forms that paths name: a definition, the folder of a form, of a council or of councils, or a council's own
 * file. `depth`: how far below.
 */
export function findForms(paths: readonly string[], cwd: string, depth: number = deepest): FoundForms {
  const files = new Map<string, string>();
  const diagnostics: RawDiagnostic[] = [];
  for (const path of paths) {
    const found = formsAt(path, cwd, depth);
    for (const file of found.files) files.set(realpathSync(file), file);
    diagnostics.push(...found.diagnostics);
  }
  return { files: [...files.values()], diagnostics };
}

function formsAt(path: string, cwd: string, depth: number): FoundForms {
  const absolute = resolve(cwd, path);
  const report = (
    code: 'file-missing' | 'file-unreadable' | 'no-forms',
    params: Readonly<Record<string, string>>,
  ): FoundForms => ({
    files: [],
    diagnostics: [diagnostic(code, { file: absolute, pointer: '', offset: 0, length: 0 }, params)],
  });
  try {
    const isFolder = statSync(absolute).isDirectory();
    if (!isFolder && !isOfCouncil(absolute)) return { files: [formOf(absolute)], diagnostics: [] };
    const files = isFolder ? search(absolute, depth) : search(dirname(absolute), 1);
    return files.length > 0 ? { files, diagnostics: [] } : report('no-forms', { folder: path });
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? report('file-missing', { name: path })
      : report('file-unreadable', { name: path, problem: code });
  }
}

/** A file beside a form means the form, because an editor may name whichever file is open. */
function formOf(file: string): string {
  const form = join(dirname(file), 'form.json');
  return ['cy.json', 'scenarios.json'].includes(basename(file)) && existsSync(form) ? form : file;
}

/** What a council says once, its home page, or their Welsh, means all its forms. */
function isOfCouncil(file: string): boolean {
  const name = basename(file);
  return (
    ['catalogue.json', 'catalogue.cy.json'].includes(name) ||
    (['council.json', 'cy.json'].includes(name) && existsSync(join(dirname(file), 'council.json')))
  );
}

function search(folder: string, depth: number): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  if (entries.some((entry) => entry.name === 'form.json' && !entry.isDirectory())) return [join(folder, 'form.json')];
  if (depth === 0) return [];
  return entries.filter(isFolder).flatMap(({ name }) => search(join(folder, name), depth - 1));
}

function isFolder(entry: Dirent): boolean {
  return (
    entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules' && entry.name !== 'generated'
  );
}
