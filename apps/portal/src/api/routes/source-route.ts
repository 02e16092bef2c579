import type { FastifyInstance } from 'fastify';
import type { Portal } from '../../portal.ts';
import { ApiError } from '../api-error.ts';

/** Adds the route that returns suggestions for what a person types into a field with `x-lookup`. */
export function addSourceRoute(app: FastifyInstance, { sources }: Portal): void {
  app.get<{ Params: { name: string }; Querystring: { q?: unknown } }>('/api/sources/:name', (request, reply) => {
    const source = sources.get(request.params.name);
    if (source === undefined) throw new ApiError(404, 'no-such-source', { message: 'There is no such source.' });
    const { q } = request.query;
    return reply.send({ options: typeof q === 'string' && q.length <= 200 ? source.search(q) : [] });
  });
}
