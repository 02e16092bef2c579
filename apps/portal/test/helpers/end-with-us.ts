import type { ChildProcess } from 'node:child_process';

/** Ends a process together with the one that runs the tests: a test that fails half way ends nothing itself. */
export function endWithUs(child: ChildProcess): void {
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}
