import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived. */
export interface Arrived {
  /** The recipients that the sender named to the server, whatever the mail's own header says. */
  readonly recipients: readonly string[];
  readonly mail: ParsedMail;
}

export interface RunningMailServer {
  readonly url: string;
  readonly port: number;
  readonly arrived: readonly Arrived[];
  /** What the server does with the next mails: takes them, refuses them for good, or never answers. */
  does: 'take' | 'refuse' | 'hang';
  /** How many mails it has been offered, taken or not. */
  readonly offered: number;
  end(): Promise<void>;
}

/** Starts a real mail server of this machine. */
export async function startMailServer(port = 0): Promise<RunningMailServer> {
  const arrived: Arrived[] = [];
  const state = { does: 'take' as RunningMailServer['does'], offered: 0 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, done) {
      state.offered += 1;
      if (state.does === 'hang') return;
      done(state.does === 'refuse' ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : undefined);
    },
    onData(stream, session, done) {
      simpleParser(stream, (error: Error | null, mail) => {
        if (!error) arrived.push({ recipients: session.envelope.rcptTo.map(({ address }) => address), mail });
        done(error);
      });
    },
  });
  // A client that is killed in the middle is no fault of the test.
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const listening = (server.server.address() as AddressInfo).port;
  return {
    url: `smtp://127.0.0.1:${listening}`,
    port: listening,
    arrived,
    get does() {
      return state.does;
    },
    set does(does) {
      state.does = does;
    },
    get offered() {
      return state.offered;
    },
    end: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
