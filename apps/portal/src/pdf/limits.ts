import { availableParallelism } from 'node:os';

/** What drawing PDFs may take. */
export interface PdfLimits {
  /** Processes that draw at the same time. */
  readonly processes: number;
  /** Resident bytes of one process, native memory too. */
  readonly memory: number;
  /** Milliseconds for one document. */
  readonly time: number;
  /** Documents that wait: of one client, and of all. */
  readonly waitingOfOne: number;
  readonly waiting: number;
}

/** One more client than the first is always served, so there are two processes at least. */
export const pdfLimits: PdfLimits = {
  processes: Math.min(4, Math.max(2, availableParallelism() - 1)),
  memory: 768 * 1024 * 1024,
  time: 60_000,
  waitingOfOne: 20,
  waiting: 60,
};
