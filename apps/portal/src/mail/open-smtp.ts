import { createTransport } from 'nodemailer';
import type { QueuedMail } from './mail.ts';

/** Sends mails. */
export interface MailServer {
  /** @throws Error if the server did not take the mail. Its code is `EABORT` if `close` cut the mail off. */
  send(mail: QueuedMail): Promise<void>;
  /** Cuts off the mail that is being sent. */
  close(): void;
}

/** Where mails are sent, and from which address. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, with the name and password if the server wants them. These are only sent over TLS. */
  readonly server: string;
  readonly from: string;
}

/** Milliseconds. A server that does not answer holds up the mails after this one. */
const patience = 30_000;

/** Opens the way to a mail server. Nothing is sent, and no connection made, until the first mail. */
export function openSmtp({ server, from }: MailSettings): MailServer {
  const timeouts = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience };
  const requireTLS = new URL(server).password !== '';
  const transport = createTransport({ ...timeouts, requireTLS, url: server });
  const closing = new AbortController();
  const host = from.slice(from.lastIndexOf('@') + 1);
  return {
    async send({ id, to, from: name, subject, text }) {
      await transport.sendMail({
        // Objects, because a name or address in a text could add others.
        from: { name, address: from },
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${host}>`,
        // So that no machine answers it.
        headers: { 'auto-submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
        signal: closing.signal,
      });
    },
    close() {
      closing.abort();
      transport.close();
    },
  };
}
