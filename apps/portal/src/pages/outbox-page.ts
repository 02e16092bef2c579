import type { FastifyInstance } from 'fastify';
import { spokenIn } from '../language.ts';
import type { Portal } from '../portal.ts';
import { plainFrame } from './frame/plain-frame.ts';
import { sendPage } from './frame/send-page.ts';
import { renderPage } from './frame/templates.ts';

/** How many mails the page shows. */
const most = 50;

/** Adds the page with the mails that would be sent, while a portal is being developed. */
export function addOutboxPage(app: FastifyInstance, portal: Portal): void {
  app.get('/outbox', (request, reply) => {
    const frame = plainFrame(portal, { request, title: 'Outbox', spoken: spokenIn('en') });
    return sendPage(reply, renderPage('outbox', frame, { mails: portal.storage.waitingMails(most) }));
  });
}
