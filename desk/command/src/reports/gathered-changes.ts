import { kindOfChange, readForEdit, type FileChange } from '@formwright/editing';

/** Changes that nobody has agreed to yet. Several forms may change the same file, for example that of a shared block. */
export interface GatheredChanges {
  /** Returns a file's text after the changes so far. */
  textOf(file: string): string | undefined;
  /** Returns the text of each changed file, without a byte order mark, for the reader. */
  open(): ReadonlyMap<string, string>;
  /** Adds changes; of two to the same file, the second follows the first. */
  add(changes: readonly FileChange[]): void;
  /** Returns one change for each file, starting from the text on disk. */
  all(): readonly FileChange[];
}

/** Starts an empty collection of changes. */
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
