import { fork } from 'node:child_process';
import type { PdfLimits } from './limits.ts';
import type { Undrawn } from './draw.ts';
import type { Paper } from './paper.ts';

/**
 * The result of drawing, or the reason there is none: it took too much memory or time, the form on the disk has
 * changed, it has none of the pages that were chosen, or drawing failed.
 */
export type Drawn =
  /** `missing`: codes of scripts (ISO 15924) that no installed font has. */
  | { readonly kind: 'drawn'; readonly bytes: Uint8Array; readonly missing: readonly string[] }
  | { readonly kind: 'memory' | 'time' | 'failed' | Undrawn };

/** A process that draws one document at a time. */
export interface Child {
  /** Draws a document. If that fails, the process is ended. */
  draw(paper: Paper): Promise<Drawn>;
  /** Returns true if it can draw another document. */
  isFit(): boolean;
  end(): void;
}

/** The message that `draw-pdf.js` sends back. */
interface Answer {
  readonly drawn?: Uint8Array | Undrawn;
  readonly missing?: readonly string[];
  readonly resident: number;
}

const watcher = new URL('../../watch-process.js', import.meta.url).href;

/**
 * Starts a drawing process. Its limits are enforced from outside the drawing code: a separate thread kills the process
 * if it grows too large.
 */
export function startChild(script: string, { memory, time }: Pick<PdfLimits, 'memory' | 'time'>): Child {
  const child = fork(script, [], {
    // The heap limit is a little below the whole, so that V8 usually stops first and no kill is needed.
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
  // The process could not be started, or had ended before a message was sent to it.
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
          const { drawn, missing = [], resident } = message as Answer;
          state.resident = resident;
          settle(
            drawn === undefined
              ? { kind: 'failed' }
              : typeof drawn === 'string'
                ? { kind: drawn }
                : { kind: 'drawn', bytes: drawn, missing },
          );
        };
        if (state.gone) return settle({ kind: 'failed' });
        child.once('exit', gone).once('message', answered);
        child.send(paper, (error) => error && settle({ kind: 'failed' }));
      }),
    // A process that has grown is replaced before the next document reaches the limit.
    isFit: () => !state.gone && state.resident < memory / 2,
    end,
  };
}
