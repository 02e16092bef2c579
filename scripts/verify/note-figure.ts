import type { RunnerTask } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    figures?: Record<string, string>;
  }
}

/**
 * Puts a figure that a `*.verify.test.ts` measured into the summary that `npm run verify -- --write` commits.
 *
 * @param what what was measured, with its unit and, where there is one, the bound that the test holds it to
 *
 * @example test('…', ({ task }) => { noteFigure(task, 'list page, 99th percentile, against idle', '1.8 (at most 3)');
 * });
 */
export function noteFigure(task: RunnerTask, what: string, value: string): void {
  task.meta.figures = { ...task.meta.figures, [what]: value };
}
