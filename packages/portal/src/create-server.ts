import { mostBytes } from '@formwright/runtime';
import Fastify, { type FastifyInstance } from 'fastify';
import { addDraftRoutes } from './api/draft-routes.ts';
import { addFileRoutes } from './api/file-routes.ts';
import { parseJsonBody } from './api/parse-json-body.ts';
import { addSourceRoute } from './api/source-route.ts';
import { addSubmitRoute } from './api/submit-route.ts';
import { addAssets } from './client/add-assets.ts';
import { closeConnections } from './close-connections.ts';
import { addErrorAnswers, answerNotFound } from './errors/add-error-answers.ts';
import { answerBrokenRequest } from './errors/answer-broken-request.ts';
import { addPages } from './pages/add-pages.ts';
import type { Portal } from './portal.ts';
import { securityHeaders } from './security-headers.ts';

/** Of a request's body: the answers, what was kept aside of older ones, and what a record said. The longest real form is some thirty kilobytes. */
const maximumBody = 3 * mostBytes;

/** Makes the portal's server, not listening yet. It logs no requests: their addresses hold tokens, their bodies answers. */
export function createServer(portal: Portal): FastifyInstance {
  const app = Fastify({
    logger: false,
    bodyLimit: maximumBody,
    // A large file takes its time on a slow line.
    requestTimeout: 300_000,
    forceCloseConnections: 'idle',
    clientErrorHandler: answerBrokenRequest,
    // An address that cannot be decoded reaches no hook, so the policy is given here.
    frameworkErrors: (_error, request, reply) => answerNotFound(portal, request, reply.headers(securityHeaders)),
  });
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(securityHeaders);
    done();
  });
  closeConnections(app);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJsonBody(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  addErrorAnswers(app, portal);
  addAssets(app, portal.client);
  addPages(app, portal);
  addDraftRoutes(app, portal);
  addFileRoutes(app, portal);
  addSourceRoute(app, portal);
  addSubmitRoute(app, portal);
  return app;
}
