import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What a scanner says of a file. */
export type Verdict =
  | 'clean'
  | 'infected'
  /** It takes no stream of this length: `StreamMaxLength` of its configuration. */
  | 'too-large';

/** Looks for viruses. Both reject where it does not answer. */
export interface Scanner {
  scan(bytes: Buffer): Promise<Verdict>;
  ping(): Promise<void>;
}

/** A browser waits half a minute for an answer. */
const patience = 20_000;

const chunk = 256 * 1024;

/**
 * Makes a scanner of a `clamd`: `HOST:PORT`, or the path of its socket. It speaks `PING` and `INSTREAM`, clamd(8), as
 * null-terminated commands.
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
        // It stops listening to what is too long, and its reason may be lost with the connection. One that has ended
        // does not answer this either.
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
    // At most one piece waits to be sent; the file is in memory already, and need not be there twice.
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
 * Returns what is answered to what `send` writes. An answer counts also where the connection breaks after it: clamd may
 * stop listening to a long stream.
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
