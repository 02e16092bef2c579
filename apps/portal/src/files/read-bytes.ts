import type { Readable } from 'node:stream';
import { tooSlow } from '../errors/refusals.ts';

/** The slowest pace at which a body may arrive. */
export interface Pace {
  /** Seconds that every body has. */
  readonly seconds: number;
  /** After that, the average number of bytes per second that must have arrived. Absent: no extra time. */
  readonly bytesPerSecond?: number;
}

/**
 * Reads a request's body of up to `most` bytes. Undefined if it is longer.
 *
 * @throws ApiError `too-slow` if it arrives too slowly. The rest of the body is not read.
 */
export async function readBytes(
  body: Readable,
  { most, pace }: { readonly most: number; readonly pace: Pace },
): Promise<Buffer<ArrayBuffer> | undefined> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    const started = performance.now();
    let size = 0;
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      body.off('data', take).off('end', whole).off('error', broken).pause();
      // The request has been answered, so an error in the rest of the body does not matter.
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
