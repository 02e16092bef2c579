import { stripVTControlCharacters } from 'node:util';

/** Where a command writes, and from where its paths are counted. */
export interface Terminal {
  readonly cwd: string;
  /** Whether a line can be drawn over. */
  readonly isInteractive: boolean;
  out(text: string): void;
  err(text: string): void;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    cwd: process.cwd(),
    isInteractive: process.stderr.isTTY,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(process.stderr.isTTY ? text : stripVTControlCharacters(text)),
  };
}
