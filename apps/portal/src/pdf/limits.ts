import { availableParallelism } from 'node:os';

/** Limits for drawing PDFs. */
export interface PdfLimits {
  /** The most processes that draw at the same time. */
  readonly processes: number;
  /** The most resident bytes of one process, including native memory. */
  readonly memory: number;
  /** The most milliseconds for one document. */
  readonly time: number;
  /** The most documents that wait, for one client and in total. */
  readonly waitingOfOne: number;
  readonly waiting: number;
}

/** The default limits. There are at least two processes, because one is always kept free for a second client. */
export const pdfLimits: PdfLimits = {
  processes: Math.min(4, Math.max(2, availableParallelism() - 1)),
  memory: 768 * 1024 * 1024,
  time: 60_000,
  waitingOfOne: 20,
  waiting: 60,
};
