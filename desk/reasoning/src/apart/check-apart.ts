import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import type { OpenTexts } from '@formwright/generator';
import type { CheckResult } from '../check-form.ts';

/** A check of a form as a whole, under way. */
export interface CheckUnderWay {
  /** Undefined: it was stopped, or could not be done. */
  readonly found: Promise<CheckResult | undefined>;
  /** Ends it, for a form that has changed in the meantime. */
  stop(): void;
}

/** Of the built package, as a process cannot be started from TypeScript. */
const entry = createRequire(import.meta.url).resolve('@formwright/reasoning/check-process');

/**
 * Begins `checkWholeRead` of a form in a process of its own: a solver works in one go, and what waited for it in the
 * same process would follow no keystroke and no save. `open`: texts that count instead of what is on disk.
 */
export function checkApart(file: string, open: OpenTexts = new Map()): CheckUnderWay {
  const child = fork(entry, { stdio: 'ignore', execArgv: [], serialization: 'advanced' });
  const found = new Promise<CheckResult | undefined>((resolve) => {
    child.once('message', (result) => resolve(result as CheckResult));
    child.once('error', () => resolve(undefined));
    child.once('exit', () => resolve(undefined));
  });
  child.send({ file, open });
  return { found, stop: () => void child.kill() };
}
