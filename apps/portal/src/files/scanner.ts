import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A scanner's verdict on a file. */
export type Verdict =
  | 'clean'
  | 'infected'
  /** The file is longer than the scanner accepts: `StreamMaxLength` in its configuration. */
  | 'too-large';

/** A virus scanner. Both methods reject if it does not answer. */
export interface Scanner {
  scan(bytes: Buffer): Promise<Verdict>;
  ping(): Promise<void>;
}

/** How long to wait for the scanner, in milliseconds. The client waits 30 seconds for an answer. */
const patience = 20_000;

const chunk = 256 * 1024;

/**
 * Makes a scanner that uses a `clamd` at `HOST:PORT` or at the path of a socket. It sends `PING` and `INSTREAM` (see
 * clamd(8)) as null-terminated commands.
 */
export function clamd(address: string): Scanner {
  const ping = async (): Promise<void> => {
    const answer = await ask(address, async (socket) => void socket.write('zPING\0'));
    if (answer !== 'PONG') throw new Error('clamd did not answer PONG');
  };
  return {
    ping,
    async scan(bytes) {
      const answer = await ask(address, async (socket) => stream(socket, bytes)).catch(async (error: unknown) => {
        if (!isClosedByThem(error)) throw error;
        // clamd closes the connection when a stream is too long, and its answer may be lost. A ping shows whether clamd
        // is still running.
        await ping();
        return tooLong;
      });
      if (answer === 'stream: OK') return 'clean';
      if (answer.endsWith(' FOUND')) return 'infected';
      if (answer === tooLong) return 'too-large';
      throw new Error('clamd could not scan');
    },
  };
}

const tooLong = 'INSTREAM size limit exceeded. ERROR';

function isClosedByThem(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ECONNRESET');
}

async function stream(socket: Socket, bytes: Buffer): Promise<void> {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += chunk) {
    const piece = bytes.subarray(at, at + chunk);
    socket.write(lengthOf(piece.length));
    // Wait until each piece is sent, so that the file is not in memory twice.
    if (!socket.write(piece)) await once(socket, 'drain');
  }
  socket.write(lengthOf(0));
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

/**
 * Returns clamd's answer to what `send` writes. An answer counts even if the connection then breaks, because clamd may
 * stop reading a long stream.
 */
async function ask(address: string, send: (socket: Socket) => Promise<void>): Promise<string> {
  const socket = connect(placeOf(address));
  try {
    return await new Promise<string>((resolve, reject) => {
      const pieces: Buffer[] = [];
      const end = (error?: Error): void => {
        const answer = Buffer.concat(pieces).toString('latin1').replace(/\0.*$/s, '');
        if (answer) resolve(answer);
        else reject(error ?? new Error('clamd closed the connection'));
      };
      socket.setTimeout(patience, () => end(new Error('clamd does not answer')));
      socket.on('data', (piece) => {
        pieces.push(piece);
        if (piece.includes(0)) end();
      });
      socket.on('error', end).on('close', () => end());
      socket.once('connect', () => void send(socket).catch(() => undefined));
    });
  } finally {
    socket.destroy();
  }
}

function placeOf(address: string): { readonly path: string } | { readonly host: string; readonly port: number } {
  const [, host, port] = /^\[?(.+?)\]?:(\d+)$/.exec(address) ?? [];
  return host === undefined ? { path: address } : { host, port: Number(port) };
}
