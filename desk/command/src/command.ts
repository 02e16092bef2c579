import type { ArgsDef, CommandDef } from 'citty';
import type { Terminal } from './terminal/terminal.ts';

/**
 * A command: its help, its options, and what it does. It imports what it needs when it runs, so that every command
 * starts quickly.
 */
export interface Command {
  readonly usage: CommandDef<ArgsDef>;
  /** Returns the exit status. @throws UsageError if the arguments do not fit together. */
  run(args: { readonly _: readonly string[]; readonly [name: string]: unknown }, terminal: Terminal): Promise<number>;
}
