import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { RawDiagnostic } from '@formwright/diagnostics';
import { findForms } from '@formwright/generator';
import { checkApart, type CheckUnderWay } from '@formwright/reasoning';
import type { CaseRecord, DeskNews, FormState, FormSummary, TestReport } from './desk-state.ts';
import { compileForm, problemsOf, type GoodForm, type Reading } from './form/compile-form.ts';
import type { Shown } from './form/file-places.ts';
import { readBeside } from './form/read-beside.ts';
import { testForm } from './form/test-form.ts';
import { foldersOf, watchFolders } from './watch-folders.ts';

/** The forms of the paths given, read again whenever they are saved. */
export interface Workspace {
  news(): DeskNews;
  /** Undefined: there is no such form. */
  form(key: string): FormState | undefined;
  /** A version without errors; the last few are kept. */
  version(key: string, version: number): GoodForm | undefined;
  /** Runs the scenarios beside a form. */
  test(key: string): Promise<TestReport> | undefined;
  /** Calls `tell` after each change. Gives the way to stop. */
  follow(tell: () => void): () => void;
  close(): void;
}

interface Kept {
  readonly key: string;
  readonly file: string;
  reading: Reading;
  version: number;
  savedAt: number;
  readonly good: Map<number, GoodForm>;
  reasoning: CheckUnderWay | undefined;
}

/** A person who goes on writing needs no reasoning about what stood there a moment ago. In milliseconds. */
const rest = 400;

/** Pages may still ask for these while a newer one is on its way. */
const versionsKept = 3;

const nothingRead: Reading = {
  id: undefined,
  title: undefined,
  problems: [],
  reasoning: 'done',
  sources: [],
  folders: new Set(),
};

/** Opens the forms that paths name, and follows them. */
export async function openWorkspace(paths: readonly string[], cwd: string): Promise<Workspace> {
  const kept = new Map<string, Kept>();
  // A page that outlives a desk must not take the next one's first version for one that it knows.
  const first = Date.now();
  const followers = new Set<() => void>();
  const shown: Shown = (file) => relative(cwd, file).split(sep).join('/') || '.';
  const isClosed = { yes: false };
  const found: { problems: readonly RawDiagnostic[] } = { problems: [] };

  const tellAll = (): void => {
    for (const tell of followers) tell();
  };

  /** What follows from the whole comes after what stands in a line: it takes seconds. */
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
    tellAll();
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
    tellAll();
  };
  // One after another: what is saved while a form is being read is read after it.
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
    follow(tell) {
      followers.add(tell);
      return () => void followers.delete(tell);
    },
    close() {
      isClosed.yes = true;
      watching.close();
      for (const { reasoning } of kept.values()) reasoning?.stop();
    },
  };
}

/** Blocks and lists stand in folders of their own; drafts, records and Welsh below the form's. */
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
    // While it cannot be read it is called what it was called before.
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
    map: last?.map ?? { nodes: [], arrows: [] },
    facts: last?.facts ?? [],
    languages: last?.languages ?? ['en'],
    drafts: readBeside(resolve(dirname(file), 'drafts')),
    records: readBeside<CaseRecord>(resolve(dirname(file), 'records')),
  };
}
