import type { ArgsDef, CommandDef } from 'citty';
import type { Terminal } from './terminal.ts';

/**
 * A command: its words and options, and what it does. What it needs is imported when it runs, so that each starts as
 * quickly as it can.
 */
export interface Command {
  readonly usage: CommandDef<ArgsDef>;
  /** Gives the exit status. @throws UsageError where the words do not fit together. */
  run(args: { readonly _: readonly string[]; readonly [name: string]: unknown }, terminal: Terminal): Promise<number>;
}
