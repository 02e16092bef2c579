import type { Readable } from 'node:stream';
import { mostBytes } from '@formwright/runtime';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { addAccountRoutes } from './accounts/account-routes.ts';
import { addPerson } from './accounts/add-person.ts';
import { addAccess } from './access/add-access.ts';
import { addDraftRoutes } from './api/routes/draft-routes.ts';
import { addFileRoutes } from './api/routes/file-routes.ts';
import { readJson } from './api/receive/read-json.ts';
import { addSourceRoute } from './api/routes/source-route.ts';
import { addSubmitRoute } from './api/routes/submit-route.ts';
import { addAssets } from './client/add-assets.ts';
import { addErrorAnswers, answerNotFound } from './errors/add-error-answers.ts';
import { answerBrokenRequest } from './errors/answer-broken-request.ts';
import { createGate } from './limits/gate.ts';
import { cutUnreadBodies } from './limits/cut-unread-bodies.ts';
import { shutDownGracefully } from './limits/shut-down-gracefully.ts';
import { limitClients } from './limits/limit-clients.ts';
import { addPages } from './pages/add-pages.ts';
import { addPlainForm } from './plain/add-plain-form.ts';
import type { Portal } from './portal.ts';
import { headersOf } from './security-headers.ts';
import { addHealth } from './watch/health.ts';

/**
 * The most bytes in a request's body: the answers, former answers that are kept aside, and values from the record. The
 * longest real form takes about 30 kilobytes.
 */
const maximumBody = 3 * mostBytes;

/**
 * Makes the portal's server, which does not listen yet. It does not log requests, because their addresses contain
 * tokens and their bodies contain answers.
 */
export async function createServer(portal: Portal): Promise<FastifyInstance> {
  const headers = headersOf(portal);
  const app = Fastify({
    logger: false,
    bodyLimit: maximumBody,
    trustProxy: portal.proxies ?? false,
    // For headers. Bodies have their own limits: see `readBytes`. `requestTimeout` ends bodies that nothing reads.
    http: { headersTimeout: 30_000 },
    requestTimeout: 3_600_000,
    forceCloseConnections: 'idle',
    // Requests that have arrived are answered: see `shutDownGracefully`.
    return503OnClosing: false,
    clientErrorHandler: answerBrokenRequest,
    // A malformed address reaches no hook, so the headers are added here.
    frameworkErrors: (_error, request, reply) => answerNotFound(portal, request, reply.headers(headers)),
  });
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  addErrorAnswers(app, portal);
  shutDownGracefully(app, portal.limits['end-seconds']);
  cutUnreadBodies(app);
  await limitClients(app, portal.limits);
  addPerson(app, portal);
  addAccess(app, portal);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', async (request: FastifyRequest, body: Readable) =>
    readJson(body, { most: request.routeOptions.bodyLimit, pace: { seconds: portal.limits['body-seconds'] } }),
  );
  addHealth(app, portal);
  addAssets(app, portal);
  const uploads = createGate({
    most: portal.limits['uploads-at-once'],
    mostOfEach: portal.limits['uploads-at-once-per-client'],
  });
  addPages(app, portal);
  addPlainForm(app, portal, uploads);
  addDraftRoutes(app, portal);
  addFileRoutes(app, portal, uploads);
  addSourceRoute(app, portal);
  addSubmitRoute(app, portal);
  if (portal.accounts) addAccountRoutes(app, portal, portal.accounts);
  return app;
}
