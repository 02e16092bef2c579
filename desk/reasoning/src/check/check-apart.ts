import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import type { OpenTexts } from '@formwright/generator';
import type { CheckResult } from './check-form.ts';

/** A check of a whole form that is still running. */
export interface RunningCheck {
  /** Resolves to undefined if the check was stopped or failed. */
  readonly found: Promise<CheckResult | undefined>;
  /** Stops the check, for example because the form has changed. */
  stop(): void;
}

/** In the built package, because Node cannot start a process from TypeScript. */
const entry = createRequire(import.meta.url).resolve('@formwright/reasoning/check-process');

/**
 * Starts `checkWholeRead` for a form in a process of its own, because the solver blocks its process and nothing else
 * there could respond to a keystroke or a save. `open`: texts that replace those on disk.
 */
export function checkApart(file: string, open: OpenTexts = new Map()): RunningCheck {
  const child = fork(entry, { stdio: 'ignore', execArgv: [], serialization: 'advanced' });
  const found = new Promise<CheckResult | undefined>((resolve) => {
    child.once('message', (result) => resolve(result as CheckResult));
    child.once('error', () => resolve(undefined));
    child.once('exit', () => resolve(undefined));
  });
  child.send({ file, open });
  return { found, stop: () => void child.kill() };
}
