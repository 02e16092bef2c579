import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { RawDiagnostic } from '@formwright/diagnostics';
import { findForms, foldersOf, watchFolders } from '@formwright/generator';
import { checkApart, type RunningCheck } from '@formwright/reasoning';
import type { CaseRecord, DeskNews, FormState, FormSummary, TestReport } from './desk-state.ts';
import { compileForm, problemsOf, type GoodForm, type Reading } from './form/compile-form.ts';
import type { Shown } from './form/file-places.ts';
import { readBeside } from './form/read-beside.ts';
import { testForm } from './form/test-form.ts';

/** The forms at the given paths, read again whenever they are saved. */
export interface Workspace {
  /** Returns the list of forms. */
  news(): DeskNews;
  /** Returns the state of a form; undefined if there is no such form. */
  form(key: string): FormState | undefined;
  /** Returns a version without errors; only the last few are kept. */
  version(key: string, version: number): GoodForm | undefined;
  /** Runs the scenarios beside a form; undefined if there is no such form. */
  test(key: string): Promise<TestReport> | undefined;
  /** Calls `listener` after each change. Returns a function that stops it. */
  follow(listener: () => void): () => void;
  /** Stops watching. */
  close(): void;
}

interface Kept {
  readonly key: string;
  readonly file: string;
  reading: Reading;
  version: number;
  savedAt: number;
  readonly good: Map<number, GoodForm>;
  reasoning: RunningCheck | undefined;
}

/** Reasoning waits this long after a save, in case the person is still writing. In milliseconds. */
const rest = 400;

/** Pages may still request these versions while a newer one is loading. */
const versionsKept = 3;

const nothingRead: Reading = {
  id: undefined,
  title: undefined,
  problems: [],
  reasoning: 'done',
  sources: [],
  folders: new Set(),
};

/** Opens the forms at these paths, and watches them. */
export async function openWorkspace(paths: readonly string[], cwd: string): Promise<Workspace> {
  const kept = new Map<string, Kept>();
  // A page may outlive a desk, and must not take the next desk's first version for one that it knows.
  const first = Date.now();
  const followers = new Set<() => void>();
  const shown: Shown = (file) => relative(cwd, file).split(sep).join('/') || '.';
  const isClosed = { yes: false };
  const found: { problems: readonly RawDiagnostic[] } = { problems: [] };

  const notifyAll = (): void => {
    for (const notify of followers) notify();
  };

  /** Checks the whole form. This takes seconds, so it comes after the other checks. */
  const reason = async (form: Kept): Promise<void> => {
    const { version, reading } = form;
    await setTimeout(rest, undefined, { ref: false });
    if (form.version !== version || isClosed.yes) return;
    form.reasoning = checkApart(form.file);
    const found = await form.reasoning.found;
    if (form.version !== version || isClosed.yes) return;
    form.reasoning = undefined;
    const texts = new Map(reading.sources.map(({ path, text }) => [path, text]));
    form.reading = {
      ...reading,
      reasoning: 'done',
      ...(found && { problems: problemsOf(found.diagnostics, texts, shown) }),
    };
    notifyAll();
  };

  const readOne = async (form: Kept): Promise<void> => {
    form.reasoning?.stop();
    form.reasoning = undefined;
    form.reading = await compileForm(form.file, shown);
    form.savedAt = lastSaved(form);
    form.version += 1;
    if (form.reading.good) {
      form.good.set(form.version, form.reading.good);
      void reason(form);
    }
    for (const old of [...form.good.keys()].slice(0, -versionsKept)) form.good.delete(old);
  };

  const readAll = async (isStale: (form: Kept) => boolean): Promise<void> => {
    const { files, diagnostics } = findForms(paths, cwd);
    found.problems = diagnostics;
    for (const form of kept.values()) if (!files.includes(form.file)) kept.delete(form.key);
    for (const file of files) {
      const key = keyOf(file);
      const known = kept.get(key);
      const form = known ?? {
        key,
        file,
        version: first,
        savedAt: 0,
        good: new Map(),
        reasoning: undefined,
        reading: nothingRead,
      };
      kept.set(key, form);
      if (!known || isStale(form)) await readOne(form);
    }
  };

  const readAgain = async (before: Promise<void>, changed: ReadonlySet<string>): Promise<void> => {
    await before;
    watchAll();
    await readAll((form) => [...changed].some((folder) => concerns(form, folder)));
    watchAll();
    notifyAll();
  };
  // One after another: a file saved during a read is read afterwards.
  const queue: { last: Promise<void> } = { last: Promise.resolve() };
  const watching = watchFolders((changed) => {
    queue.last = readAgain(queue.last, changed);
  });
  const watchAll = (): void =>
    watching.watch(
      new Set([
        ...paths.flatMap((path) => foldersOf(resolve(cwd, path))),
        ...[...kept.values()].flatMap(({ reading }) => [...reading.folders]),
      ]),
    );
  watchAll();
  await readAll(() => true);
  watchAll();

  return {
    news: () => ({
      forms: [...kept.values()].map(summaryOf(shown)),
      problems: problemsOf(found.problems, new Map(), shown),
    }),
    form(key) {
      const form = kept.get(key);
      return form && stateOf(form, shown);
    },
    test(key) {
      const form = kept.get(key);
      return form && testForm(form.file, shown);
    },
    version: (key, version) => kept.get(key)?.good.get(version),
    follow(listener) {
      followers.add(listener);
      return () => void followers.delete(listener);
    },
    close() {
      isClosed.yes = true;
      watching.close();
      for (const { reasoning } of kept.values()) reasoning?.stop();
    },
  };
}

/** Returns true if a change in a folder can affect a form: in the form's own folder or below, or in those that it uses. */
function concerns({ file, reading }: Kept, folder: string): boolean {
  return `${folder}${sep}`.startsWith(`${dirname(file)}${sep}`) || reading.folders.has(folder);
}

function keyOf(file: string): string {
  return createHash('sha256').update(file).digest('hex').slice(0, 12);
}

function lastSaved({ file, reading }: Kept): number {
  const times = [file, ...reading.sources.map(({ path }) => path)].map(
    (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return Math.max(...times);
}

function summaryOf(shown: Shown): (form: Kept) => FormSummary {
  return ({ key, file, reading, version, savedAt, good }) => {
    // While the file cannot be read, keep its last known title.
    const { id, title } =
      reading.id === undefined ? { ...reading, ...[...good.values()].at(-1)?.compiled.model } : reading;
    const errors = reading.problems.filter(({ severity }) => severity === 'error').length;
    return {
      key,
      id: id ?? basename(dirname(file)),
      title: title ?? basename(dirname(file)),
      file: shown(file),
      errors,
      warnings: reading.problems.length - errors,
      version,
      shown: [...good.keys()].at(-1) ?? 0,
      savedAt,
    };
  };
}

function stateOf(form: Kept, shown: Shown): FormState {
  const { file, reading, good } = form;
  const last = [...good.values()].at(-1);
  return {
    ...summaryOf(shown)(form),
    problems: reading.problems,
    reasoning: reading.reasoning,
    sources: reading.sources,
    ...(last?.compiled.model.history && {
      history: { ...last.compiled.model.history, changes: last.compiled.changes },
    }),
    map: last?.map ?? { nodes: [], arrows: [] },
    facts: last?.facts ?? [],
    languages: last?.languages ?? ['en'],
    drafts: readBeside(resolve(dirname(file), 'drafts')),
    records: readBeside<CaseRecord>(resolve(dirname(file), 'records')),
  };
}
