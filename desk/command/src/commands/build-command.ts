import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Diagnostic, diagnostic, printable, type RawDiagnostic } from '@formwright/diagnostics';
import {
  buildCatalogueRead,
  buildRead,
  findForms,
  fingerprintOf,
  foldersOf,
  generatorFingerprint,
  isCurrent,
  read,
  readCatalogue,
  serveForm,
  sweep,
  writeGenerated,
  type CatalogueRead,
  type Definition,
  type Place,
  type ReadResult,
} from '@formwright/generator';
import { progressLine } from '../terminal/progress.ts';
import { counted, reportOf, writeReport } from '../reports/report.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type BuiltForms, watchAndBuild } from './watch-and-build.ts';

interface Options {
  readonly paths: readonly string[];
  /** Folder for DIR/council/form; absent: `generated` beside each form. */
  readonly out?: string;
  /** Folder for DIR/council/form, from which a page loads a form by its address; absent: none. */
  readonly serve?: string;
  readonly watch: boolean;
  readonly format: 'text' | 'json';
}

/**
 * Builds the forms at these paths, and skips those that have not changed; with `watch`, again after each change until it
 * is stopped. Returns the exit status: 1 if there is an error, which a watch waits to be put right.
 */
export async function buildCommand(options: Options, terminal: Terminal): Promise<number> {
  if (options.watch) return watchAndBuild(terminal, (quiet) => buildAll(options, quiet));
  const { errors } = await buildAll(options, terminal);
  return errors > 0 ? 1 : 0;
}

async function buildAll({ paths, out, serve, format, watch }: Options, terminal: Terminal): Promise<BuiltForms> {
  const { files, diagnostics } = findForms(paths, terminal.cwd);
  const generator = generatorFingerprint();
  const shown: Terminal = format === 'json' ? { ...terminal, isInteractive: false, out: () => undefined } : terminal;
  const progress = progressLine(files.length, shown);
  const taken = new Map<string, string>();
  const counts = { built: 0, unchanged: 0, failed: 0, errors: 0, warnings: 0 };
  const results: { readonly file: string; readonly status: string }[] = [];
  const found: Diagnostic[] = [];
  const folders = new Set(paths.flatMap((path) => foldersOf(resolve(terminal.cwd, path))));
  const say = (raw: readonly RawDiagnostic[], texts: ReadonlyMap<string, string>): void => {
    const report = reportOf(raw, { texts, cwd: terminal.cwd });
    counts.errors += report.errors;
    counts.warnings += report.warnings;
    found.push(...report.diagnostics);
    for (const file of texts.keys()) folders.add(dirname(file));
    writeReport(report, { texts, terminal: shown });
  };
  say(diagnostics, new Map());
  for (const file of files) {
    progress.at(file);
    const result = read(file);
    const folder = folderOf(result, { file, out: out === undefined ? undefined : resolve(terminal.cwd, out) });
    const built = await buildOne(result, { file, folder, generator, taken });
    const outcome =
      serve === undefined || built.status === 'failed'
        ? built
        : await serveOne(result, { built, file, folder, generator, serve: resolve(terminal.cwd, serve) });
    counts[outcome.status] += 1;
    results.push({ file: relative(terminal.cwd, file), status: outcome.status });
    progress.done(file, outcome.status);
    say(outcome.diagnostics, result.texts);
  }
  progress.end();
  for (const council of new Set(files.map((file) => dirname(dirname(file))))) {
    const catalogue = readCatalogue(council);
    if (!catalogue) continue;
    const outcome = buildHomePage(catalogue, {
      file: join(council, 'catalogue.json'),
      folder: join(out === undefined ? council : resolve(terminal.cwd, out, basename(council)), 'generated'),
      generator,
    });
    say(outcome.diagnostics, catalogue.texts);
  }
  if (format === 'json')
    terminal.out(`${JSON.stringify({ forms: results, ...counts, diagnostics: found }, null, watch ? 0 : 2)}\n`);
  else
    terminal.out(
      `${counted(files.length, 'form')}: ${counts.built} built, ${counts.unchanged} unchanged, ${counts.failed} failed; ${counted(counts.errors, 'error')}, ${counted(counts.warnings, 'warning')}\n`,
    );
  return { ...counts, folders, diagnostics: found };
}

/** The checker makes sure that the id is a path below the folder before anything is written. */
function folderOf(
  { definition }: ReadResult,
  { file, out }: { readonly file: string; readonly out: string | undefined },
): string {
  if (out === undefined) return join(dirname(file), 'generated');
  return join(out, idOf(definition));
}

function idOf(definition: Definition | undefined): string {
  const id = definition?.root.keywords.get('$id')?.value;
  return typeof id === 'string' ? id : '';
}

interface Task {
  readonly file: string;
  readonly folder: string;
  readonly generator: string;
  /** Forms of this run by output folder. */
  readonly taken: Map<string, string>;
}

interface Outcome {
  readonly status: 'built' | 'unchanged' | 'failed';
  readonly diagnostics: readonly RawDiagnostic[];
}

async function buildOne(result: ReadResult, { file, folder, generator, taken }: Task): Promise<Outcome> {
  const fingerprint = fingerprintOf(result.texts, { file, generator });
  const place = result.definition?.root.keywords.get('$id')?.place ?? { file, pointer: '', offset: 0, length: 0 };
  const other = taken.get(folder);
  if (other !== undefined) {
    return {
      status: 'failed',
      diagnostics: [diagnostic('duplicate-id', place, { other, id: idOf(result.definition) })],
    };
  }
  const isClean = result.definition !== undefined && result.diagnostics.length === 0;
  if (isClean && isCurrent(folder, fingerprint)) {
    taken.set(folder, file);
    return { status: 'unchanged', diagnostics: [] };
  }
  const { files, diagnostics } = await buildRead(result);
  if (!files) return { status: 'failed', diagnostics };
  taken.set(folder, file);
  return writeTo(folder, { files, fingerprint, diagnostics, place });
}

/** Writes what a page loads of a form that has been built. */
async function serveOne(
  { definition, texts }: ReadResult,
  { built, file, folder, generator, serve }: Omit<Task, 'taken'> & { readonly built: Outcome; readonly serve: string },
): Promise<Outcome> {
  const [id, fingerprint] = [idOf(definition), fingerprintOf(texts, { file, generator })];
  const to = join(serve, id);
  if (isCurrent(to, fingerprint)) return built;
  const { version = '' } = (definition?.root.keywords.get('x-form')?.value ?? {}) as { readonly version?: string };
  const place = { file, pointer: '', offset: 0, length: 0 };
  const files = await serveForm(folder, { id, version });
  return writeTo(to, { files, fingerprint, diagnostics: built.diagnostics, place });
}

/** Builds a council's home page. Only forms are counted. */
function buildHomePage(read: CatalogueRead, { file, folder, generator }: Omit<Task, 'taken'>): Outcome {
  const fingerprint = fingerprintOf(read.texts, { file, generator });
  const { files, diagnostics } = buildCatalogueRead(read);
  if (!files) return { status: 'failed', diagnostics };
  if (isCurrent(folder, fingerprint)) return { status: 'unchanged', diagnostics };
  return writeTo(folder, { files, fingerprint, diagnostics, place: { file, pointer: '', offset: 0, length: 0 } });
}

interface Made {
  readonly files: ReadonlyMap<string, string>;
  readonly fingerprint: string;
  readonly diagnostics: readonly RawDiagnostic[];
  /** Where a problem with the folder is reported. */
  readonly place: Place;
}

function writeTo(folder: string, { files, fingerprint, diagnostics, place }: Made): Outcome {
  try {
    sweep(folder);
    writeGenerated(folder, { files, fingerprint });
    return { status: 'built', diagnostics };
  } catch (error) {
    const problem = printable((error as NodeJS.ErrnoException).code ?? String(error));
    return {
      status: 'failed',
      diagnostics: [
        ...diagnostics,
        diagnostic('cannot-write', { ...place, length: 0 }, { folder: relative(process.cwd(), folder), problem }),
      ],
    };
  }
}
