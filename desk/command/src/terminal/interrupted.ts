import type { Terminal } from './terminal.ts';

/** Settles when somebody stops the command, with Ctrl+C for example. */
export async function interrupted({ stopped }: Terminal): Promise<void> {
  await (stopped ??
    new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }));
}
