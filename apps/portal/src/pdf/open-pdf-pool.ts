import { fileURLToPath } from 'node:url';
import { fairQueue } from './fair-queue.ts';
import { pdfLimits, type PdfLimits } from './limits.ts';
import type { Paper } from './paper.ts';
import { type Child, type Drawn, startChild } from './start-child.ts';

/**
 * The result of drawing, or the reason there is none. `busy`: too many documents are waiting or the portal is shutting
 * down, so drawing was not tried.
 */
export type PdfResult = Drawn | { readonly kind: 'busy' };

/** Draws PDFs and large pages to print in separate processes, which are started when first needed. */
export interface PdfPool {
  /** Draws a document or a draft. `client` is the client that asks; clients take turns. Never rejects. */
  draw(paper: Paper, client: string): Promise<PdfResult>;
  /** Ends the processes. Jobs that are waiting or running resolve with `busy`. */
  close(): void;
}

/** Options for `openPdfPool`. Limits that are not named keep their defaults. */
export interface PdfPoolOptions extends Partial<PdfLimits> {
  /** The program that each process runs. Default: `draw-pdf.js`. */
  readonly script?: string;
  /** Is called with the scripts (ISO 15924) of characters that a PDF names in words, because no installed font has them. */
  readonly onMissing?: (scripts: readonly string[]) => void;
}

/** How long a process stays without work, in milliseconds. */
const idleTime = 60_000;

interface Job {
  readonly paper: Paper;
  resolve(result: PdfResult): void;
}

interface Idle {
  readonly child: Child;
  readonly ending: NodeJS.Timeout;
}

/** Opens a pool of processes that draw PDFs. */
export function openPdfPool({
  script = fileURLToPath(new URL('../../draw-pdf.js', import.meta.url)),
  onMissing,
  ...options
}: PdfPoolOptions = {}): PdfPool {
  const limits = { ...pdfLimits, ...options };
  const queue = fairQueue<Job>({ ...limits, running: Math.max(1, limits.processes - 1) });
  const asked = new Map<string, Promise<PdfResult>>();
  const idle: Idle[] = [];
  const working = new Set<Child>();
  const state = { closed: false };

  const rest = (child: Child): void => {
    if (state.closed || !child.isFit()) return child.end();
    const one: Idle = {
      child,
      ending: setTimeout(() => {
        idle.splice(idle.indexOf(one), 1);
        child.end();
      }, idleTime).unref(),
    };
    idle.push(one);
  };
  const wake = (): Child => {
    const one = idle.pop();
    if (!one) return startChild(script, limits);
    clearTimeout(one.ending);
    return one.child.isFit() ? one.child : wake();
  };
  const work = async (): Promise<void> => {
    for (let next = take(); next; next = take()) {
      const { client, job } = next;
      const child = wake();
      working.add(child);
      const drawn = await child.draw(job.paper);
      working.delete(child);
      if (drawn.kind === 'drawn' && drawn.missing.length > 0) onMissing?.(drawn.missing);
      queue.done(client);
      rest(child);
      job.resolve(state.closed ? { kind: 'busy' } : drawn);
    }
  };
  const take = (): ReturnType<typeof queue.take> => (working.size < limits.processes ? queue.take() : undefined);

  return {
    draw(paper, client) {
      // A client that asks for a paper that is already being drawn waits for the same result.
      const key = JSON.stringify(paper);
      const same = asked.get(key);
      if (same) return same;
      const drawn = new Promise<PdfResult>((resolve) => {
        if (state.closed || !queue.add(client, { paper, resolve })) resolve({ kind: 'busy' });
      }).finally(() => asked.delete(key));
      asked.set(key, drawn);
      void work();
      return drawn;
    },
    close() {
      state.closed = true;
      for (const { resolve } of queue.clear()) resolve({ kind: 'busy' });
      for (const child of working) child.end();
      for (const { child, ending } of idle.splice(0)) {
        clearTimeout(ending);
        child.end();
      }
    },
  };
}
