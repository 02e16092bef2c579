import { setTimeout as delay } from 'node:timers/promises';
import { failureLine } from '../errors/failure-line.ts';
import type { Portal } from '../portal.ts';
import { deliverMails } from './deliver-mails.ts';
import type { MailServer } from './open-smtp.ts';

/** How often to look for mails that are due, in milliseconds. */
const between = 15_000;

/** How long a mail that is being sent holds up the end of the portal, in milliseconds. Then it is cut off. */
const patience = 2000;

/** The delivery of mails in this process. */
export interface Delivery {
  /** Looks for mails that are due now. */
  soon(): void;
  /** Begins no other mail, and stops once the one that is being sent has been sent, or after two seconds. */
  stop(): Promise<void>;
}

/** Sends mails that are due: now, every few seconds, and whenever it is told that there is one. */
export function startDelivery(portal: Pick<Portal, 'storage' | 'now' | 'report'>, server: MailServer): Delivery {
  const stopping = new AbortController();
  const state: { running: Promise<void> | undefined; again: boolean } = { running: undefined, again: false };
  const deliver = async (): Promise<void> => {
    do {
      state.again = false;
      await deliverMails({ ...portal, server, stopping: stopping.signal }).catch((error: unknown) =>
        portal.report(failureLine(error, 'mail', undefined)),
      );
    } while (state.again);
  };
  const soon = (): void => {
    state.again = true;
    state.running ??= deliver().finally(() => (state.running = undefined));
  };
  soon();
  const timer = setInterval(soon, between).unref();
  return {
    soon,
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await Promise.race([state.running, delay(patience, undefined, { ref: false })]);
      server.close();
      await state.running;
    },
  };
}
