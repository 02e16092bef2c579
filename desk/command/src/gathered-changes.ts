import { kindOfChange, readForEdit, type FileChange } from '@formwright/editing';

/** Changes that nobody has agreed to yet. Several forms may each add to one file, as to that of a block. */
export interface GatheredChanges {
  /** Returns a file's text as the changes so far leave it. */
  textOf(file: string): string | undefined;
  /** Texts of the files that are changed, as a reader takes them: without a byte order mark. */
  open(): ReadonlyMap<string, string>;
  add(changes: readonly FileChange[]): void;
  /** One change for each file, from what is on disk. */
  all(): readonly FileChange[];
}

export function gatherChanges(): GatheredChanges {
  const byFile = new Map<string, FileChange>();
  return {
    textOf: (file) => byFile.get(file)?.after ?? readForEdit(file),
    open: () => new Map([...byFile].map(([file, { after }]) => [file, after.replace(/^\uFEFF/, '')])),
    add(changes) {
      for (const change of changes) {
        if (kindOfChange(change) === 'same') continue;
        const earlier = byFile.get(change.file);
        byFile.set(
          change.file,
          earlier ? { ...earlier, after: change.after, what: `${earlier.what}, then ${change.what}` } : change,
        );
      }
    },
    all: () => [...byFile.values()],
  };
}
