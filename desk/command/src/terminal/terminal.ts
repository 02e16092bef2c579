import { stripVTControlCharacters } from 'node:util';
import { promptsOn, type Prompts } from './prompts.ts';

/** Where a command writes, and the folder that its paths are relative to. */
export interface Terminal {
  readonly cwd: string;
  /** Whether a line can be overwritten. */
  readonly isInteractive: boolean;
  /** Absent: there is nobody to ask. */
  readonly prompts?: Prompts;
  /** Settles when the command is to stop. Absent: when this process gets a signal to. */
  readonly stopped?: Promise<unknown>;
  out(text: string): void;
  err(text: string): void;
}

/** Returns the terminal of this process. */
export function processTerminal(): Terminal {
  return {
    cwd: process.cwd(),
    isInteractive: process.stderr.isTTY,
    ...(process.stdin.isTTY && process.stdout.isTTY ? { prompts: promptsOn(process.stdin, process.stdout) } : {}),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(process.stderr.isTTY ? text : stripVTControlCharacters(text)),
  };
}
