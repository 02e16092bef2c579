import { fork } from 'node:child_process';
import type { PdfLimits } from './limits.ts';
import type { Paper } from './paper.ts';

/**
 * What was drawn, or why there is nothing: it took too much memory or time, the form is not the server's any more, or
 * drawing failed.
 */
export type Drawn =
  | { readonly kind: 'drawn'; readonly bytes: Uint8Array }
  | { readonly kind: 'memory' | 'time' | 'changed' | 'failed' };

/** A process that draws one document after the other. */
export interface Child {
  /** Draws a document. A child that could not is ended. */
  draw(paper: Paper): Promise<Drawn>;
  /** Whether it can draw another one. */
  isFit(): boolean;
  end(): void;
}

/** What `draw-pdf.js` answers. */
interface Answer {
  readonly drawn?: Uint8Array | 'changed';
  readonly resident: number;
}

const watcher = new URL('../../watch-process.js', import.meta.url).href;

/**
 * Starts a process that draws. Limits bind from outside of what draws, whatever that is: a thread of its own ends the
 * process that grows too large.
 */
export function startChild(script: string, { memory, time }: Pick<PdfLimits, 'memory' | 'time'>): Child {
  const child = fork(script, [], {
    // The heap ends a little below the whole: what V8 refuses by itself needs no kill.
    execArgv: [`--max-old-space-size=${Math.floor((memory * 0.8) / 1024 / 1024)}`, '--import', watcher],
    env: { FORMWRIGHT_MEMORY: String(memory) },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const state = { gone: false, resident: 0 };
  const end = (): void => {
    state.gone = true;
    child.kill('SIGKILL');
  };
  child.once('exit', () => void (state.gone = true));
  // Refused by the system, or gone before it was sent to: the end of it is heard as well.
  child.on('error', end);
  return {
    draw: (paper) =>
      new Promise((resolve) => {
        const tooLong = setTimeout(() => settle({ kind: 'time' }), time);
        const gone = (_code: number | null, signal: string | null): void =>
          settle({ kind: signal === 'SIGKILL' || signal === 'SIGABRT' ? 'memory' : 'failed' });
        const settle = (drawn: Drawn): void => {
          clearTimeout(tooLong);
          child.off('exit', gone).off('message', answered);
          if (drawn.kind !== 'drawn') end();
          resolve(drawn);
        };
        const answered = (message: unknown): void => {
          const { drawn, resident } = message as Answer;
          state.resident = resident;
          settle(
            drawn === undefined
              ? { kind: 'failed' }
              : drawn === 'changed'
                ? { kind: drawn }
                : { kind: 'drawn', bytes: drawn },
          );
        };
        if (state.gone) return settle({ kind: 'failed' });
        child.once('exit', gone).once('message', answered);
        child.send(paper, (error) => error && settle({ kind: 'failed' }));
      }),
    // One that has grown makes room before the next document meets its limit.
    isFit: () => !state.gone && state.resident < memory / 2,
    end,
  };
}
