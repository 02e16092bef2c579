import type { Portal } from '../portal.ts';
import { retryWhileLocked } from '../storage/database/retry-while-locked.ts';
import type { QueuedMail } from './mail.ts';
import type { MailServer } from './open-smtp.ts';

/** Seconds for which a mail is leased: longer than any server takes. A portal that was killed left it leased. */
const lease = 180;

/** Minutes until a mail is tried again, after each failure. The last pause is repeated. */
const pauses = [1, 5, 15, 60] as const;

/** After so many failures, about three days, a mail is given up. */
const mostFailures = 75;

/** What delivery needs. */
export interface Delivering extends Pick<Portal, 'storage' | 'now' | 'report'> {
  readonly server: MailServer;
  /** Aborted when the portal stops: no other mail is begun. */
  readonly stopping: AbortSignal;
}

/**
 * Sends all mails that are due, one after the other. A mail is deleted once the server has taken it. If the portal is
 * killed between the two, the mail is sent again, with the same `Message-ID`. A mail that is cut off stays leased.
 */
export async function deliverMails({ storage, now, report, server, stopping }: Delivering): Promise<void> {
  while (!stopping.aborted) {
    const mail = await retryWhileLocked(() => storage.claimMail(lease));
    if (!mail) return;
    const failure = await failureOf(server.send(mail));
    if (failure?.code === 'EABORT') return;
    const over = !failure || isRefused(failure) || mail.failures + 1 >= mostFailures;
    if (failure) report(lineAbout(mail, failure, over ? 'It is given up.' : 'It will be tried again.'));
    await retryWhileLocked(() =>
      over ? storage.removeMail(mail.id) : storage.postponeMail(mail.id, nextTry(mail, now())),
    );
  }
}

/** Why a mail was not taken: an error of nodemailer. */
interface Failure {
  readonly code?: string;
  /** What was being said to the server when it failed. */
  readonly command?: string;
  /** The server's answer, and its number. */
  readonly response?: string;
  readonly responseCode?: number;
}

async function failureOf(sending: Promise<void>): Promise<Failure | undefined> {
  return sending.then(
    () => undefined,
    (error: unknown) => error as Failure,
  );
}

function nextTry({ failures }: QueuedMail, now: Date): Date {
  return new Date(now.getTime() + (pauses[failures] ?? 60) * 60_000);
}

/**
 * The server has answered that it will never take a mail to this address, for example because it does not exist. What it
 * answers to anything else is about us, and can be mended. So is an answer about permission (5.7: RFC 3463, 3.8).
 */
function isRefused({ command, response = '' }: Failure): boolean {
  return command === 'RCPT TO' && /^5\d\d[ -](?!5\.7\.)/.test(response);
}

/** The error's own message may quote the address. */
function lineAbout({ id }: QueuedMail, { code, responseCode }: Failure, then: string): string {
  const answer = responseCode === undefined ? '' : `, answer ${responseCode}`;
  return `A mail could not be sent (${code}${answer}). ${then} Its id is ${id}.`;
}
