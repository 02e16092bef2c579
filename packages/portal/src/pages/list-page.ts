import type { FastifyInstance } from 'fastify';
import { withWords } from '@formwright/runtime';
import { formAddress } from '../links.ts';
import type { Portal } from '../portal.ts';
import { plainFrame } from './frame.ts';
import { sendPage } from './send-page.ts';
import { renderPage } from './templates.ts';

/** Adds the list of forms, at `/`. */
export function addListPage(app: FastifyInstance, portal: Portal): void {
  app.get('/', (_request, reply) => {
    const forms = [...portal.forms.values()].map(({ id, form }) => {
      const { title, owner, minutesToComplete } = withWords(form.model);
      return { title, owner, address: formAddress(id), minutes: minutesToComplete === undefined ? '' : minutesText(minutesToComplete) };
    });
    return sendPage(reply, renderPage('list', plainFrame(portal, 'Forms'), { forms }));
  });
}

function minutesText(minutes: number): string {
  return `It takes about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to fill in.`;
}
