import { relative } from 'node:path';
import type { Terminal } from './terminal.ts';

/** Shows the progress of a command. */
export interface ProgressLine {
  /** Shows which form the command is working on. */
  at(file: string): void;
  /** Shows the outcome: a line of its own if the output is not a terminal. */
  done(file: string, outcome: string): void;
  /** Removes the live line. */
  end(): void;
}

/** Shows the progress of a command: one live line on a terminal, otherwise a plain line for each form. */
export function progressLine(total: number, terminal: Terminal): ProgressLine {
  const state = { count: 0, drawn: false };
  const clear = (): void => {
    if (state.drawn) terminal.err('\r\u001b[K');
    state.drawn = false;
  };
  return {
    at(file) {
      state.count += 1;
      if (!terminal.isInteractive || total < 2) return;
      clear();
      terminal.err(`[${state.count}/${total}] ${relative(terminal.cwd, file)}`);
      state.drawn = true;
    },
    done(file, outcome) {
      clear();
      if (!terminal.isInteractive)
        terminal.out(`[${state.count}/${total}] ${outcome} ${relative(terminal.cwd, file)}\n`);
    },
    end: clear,
  };
}
