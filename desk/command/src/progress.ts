import { relative } from 'node:path';
import type { Terminal } from './terminal.ts';

export interface ProgressLine {
  /** Says which form is being worked on. */
  at(file: string): void;
  /** Says what became of it: a line of its own where nothing can be drawn over. */
  done(file: string, outcome: string): void;
  /** Takes the live line away. */
  end(): void;
}

/** Shows how far a command is: one live line on a terminal, a plain line for each form elsewhere. */
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
