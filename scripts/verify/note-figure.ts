import type { RunnerTask } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    figures?: Record<string, string>;
  }
}

/**
 * Puts a figure that a `*.verify.test.ts` measured into the summary that `npm run verify -- --write` writes.
 *
 * @param what what was measured, with its unit and the limit that the test asserts, if there is one
 *
 * @example test('…', ({ task }) => { noteFigure(task, 'home page, 99th percentile, against idle', '1.8 (at most 3)');
 * });
 */
export function noteFigure(task: RunnerTask, what: string, value: string): void {
  task.meta.figures = { ...task.meta.figures, [what]: value };
}
