import type { Readable } from 'node:stream';
import { tooSlow } from '../errors/refusals.ts';

/** How slowly a body may arrive. */
export interface Pace {
  /** Seconds that it has in any case. */
  readonly seconds: number;
  /** Beyond them, so many bytes have to have come for each second. Absent: none are enough. */
  readonly bytesPerSecond?: number;
}

/**
 * Reads a request's body, to so many bytes. Undefined: it has more.
 *
 * @throws ApiError `too-slow` where it does not keep pace. Whatever is left of the body is not read.
 */
export async function readBytes(
  body: Readable,
  { most, pace }: { readonly most: number; readonly pace: Pace },
): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    const started = performance.now();
    let size = 0;
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      body.off('data', take).off('end', whole).off('error', broken).pause();
      // It is answered already; that the rest breaks off as well is no news.
      body.on('error', () => undefined);
      end();
    };
    const take = (piece: Buffer): void => {
      size += piece.length;
      if (size > most) settle(() => resolve(undefined));
      else pieces.push(piece);
    };
    const whole = (): void => settle(() => resolve(Buffer.concat(pieces)));
    const broken = (error: Error): void => settle(() => reject(error));
    const left = (): number =>
      1000 * (pace.seconds + size / (pace.bytesPerSecond ?? Infinity)) - (performance.now() - started);
    const look = (): NodeJS.Timeout =>
      setTimeout(
        () => {
          if (left() <= 0) settle(() => reject(tooSlow()));
          else timer = look();
        },
        Math.max(1, left()),
      );
    let timer = look();
    body.on('data', take).on('end', whole).on('error', broken);
  });
}
