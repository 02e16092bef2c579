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

/**
 * Sends all mails that are due, one after the other. A mail is deleted once the server has taken it. If the portal is
 * killed between the two, the mail is sent again, with the same `Message-ID`.
 */
export async function deliverMails({ storage, now, report }: Delivering, server: MailServer): Promise<void> {
  for (;;) {
    const mail = await retryWhileLocked(() => storage.claimMail(lease));
    if (!mail) return;
    try {
      await server.send(mail);
      await retryWhileLocked(() => storage.removeMail(mail.id));
    } catch (error) {
      const gaveUp = isRefused(error) || mail.failures + 1 >= mostFailures;
      report(lineAbout(mail, error, gaveUp ? 'It is given up.' : 'It will be tried again.'));
      if (gaveUp) await retryWhileLocked(() => storage.removeMail(mail.id));
      else await retryWhileLocked(() => storage.postponeMail(mail.id, nextTry(mail, now())));
    }
  }
}

type Delivering = Pick<Portal, 'storage' | 'now' | 'report'>;

function nextTry({ failures }: QueuedMail, now: Date): Date {
  return new Date(now.getTime() + (pauses[failures] ?? 60) * 60_000);
}

/** The server has answered that it will never take the mail, for example because the address does not exist. */
function isRefused(error: unknown): boolean {
  const { code, responseCode = 0 } = error as { readonly code?: unknown; readonly responseCode?: number };
  return responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
}

/** The error's own message may quote the address. */
function lineAbout({ id }: QueuedMail, error: unknown, then: string): string {
  const { code, responseCode } = error as { readonly code?: string; readonly responseCode?: number };
  const answer = responseCode === undefined ? '' : `, answer ${responseCode}`;
  return `A mail could not be sent (${code}${answer}). ${then} Its id is ${id}.`;
}
