import { stripVTControlCharacters } from 'node:util';
import { promptsOn, type Prompts } from './prompts.ts';

/** Where a command writes, and from where its paths are counted. */
export interface Terminal {
  readonly cwd: string;
  /** Whether a line can be drawn over. */
  readonly isInteractive: boolean;
  /** Absent: nobody is there to be asked. */
  readonly prompts?: Prompts;
  out(text: string): void;
  err(text: string): void;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    cwd: process.cwd(),
    isInteractive: process.stderr.isTTY,
    ...(process.stdin.isTTY && process.stdout.isTTY ? { prompts: promptsOn(process.stdin, process.stdout) } : {}),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(process.stderr.isTTY ? text : stripVTControlCharacters(text)),
  };
}
