import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import type { RawDiagnostic } from '@formwright/diagnostics';

/** Reasoning about a form as a whole, under way. */
export interface Reasoning {
  /** All that `formwright check` says of the form. Undefined: it was stopped, or could not be done. */
  readonly found: Promise<readonly RawDiagnostic[] | undefined>;
  stop(): void;
}

/** Of the built package, as a process cannot be started from TypeScript. */
const entry = createRequire(import.meta.url).resolve('@formwright/preview/reasoning-process');

/** Begins to reason about a form, in a process of its own. */
export function reasonAbout(file: string): Reasoning {
  const child = fork(entry, [file], { stdio: 'ignore', execArgv: [] });
  const found = new Promise<readonly RawDiagnostic[] | undefined>((resolve) => {
    child.once('message', (diagnostics) => resolve(diagnostics as readonly RawDiagnostic[]));
    child.once('error', () => resolve(undefined));
    child.once('exit', () => resolve(undefined));
  });
  return { found, stop: () => void child.kill() };
}
