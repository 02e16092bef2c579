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
  /**
   * What the server does with the next mails: takes them, refuses their address, our address or us for good, never
   * answers, or takes them once it does something else.
   */
  does: 'take' | 'refuse' | 'refuse sender' | 'refuse relaying' | 'hang' | 'hold';
  /** How many mails it has been offered, taken or not. */
  readonly offered: number;
  /** How many mails it has received whole, and not yet answered. */
  readonly holds: number;
  /** The passwords that it was sent. */
  readonly passwords: readonly string[];
  end(): Promise<void>;
}

/** Starts a real mail server of this machine. */
export async function startMailServer(port = 0): Promise<RunningMailServer> {
  const arrived: Arrived[] = [];
  const passwords: string[] = [];
  const held: (() => void)[] = [];
  const state = { does: 'take' as RunningMailServer['does'], offered: 0 };
  const refusal = (text: string): Error => Object.assign(new Error(text), { responseCode: 550 });
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onAuth({ password }, _session, done) {
      passwords.push(password ?? '');
      done(null, { user: 'portal' });
    },
    onMailFrom(_address, _session, done) {
      done(state.does === 'refuse sender' ? refusal('5.1.8 Unknown sender') : undefined);
    },
    onRcptTo(_address, _session, done) {
      state.offered += 1;
      if (state.does === 'hang') return;
      if (state.does === 'refuse') return done(refusal('5.1.1 No such mailbox'));
      done(state.does === 'refuse relaying' ? refusal('5.7.1 Relay access denied') : undefined);
    },
    onData(stream, session, done) {
      simpleParser(stream, (error: Error | null, mail) => {
        const take = (): void => {
          if (!error) arrived.push({ recipients: session.envelope.rcptTo.map(({ address }) => address), mail });
          done(error);
        };
        if (state.does === 'hold') held.push(take);
        else take();
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
    passwords,
    get holds() {
      return held.length;
    },
    get does() {
      return state.does;
    },
    set does(does) {
      state.does = does;
      if (does !== 'hold') for (const take of held.splice(0)) take();
    },
    get offered() {
      return state.offered;
    },
    end: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
