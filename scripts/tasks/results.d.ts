interface Task {
  readonly folder: string;
  readonly name: string;
}

interface Counts {
  readonly passed: number;
  /** What failed, and why. */
  readonly failures: readonly string[];
}

/** Returns every task that counts: the folder of its package, and its name. */
export function findTasks(): readonly Task[];
/** Returns the file that a task writes its counts to. */
export function resultOf(task: Task): string;
/** Deletes the counts of earlier runs. */
export function clearResults(tasks: readonly Task[]): void;
/** Adds up the counts of tasks. A task without counts has failed. */
export function addUp(tasks: readonly Task[]): Counts;
/** Writes a task's counts. */
export function leaveCounts(task: Task, counts: Counts): void;
