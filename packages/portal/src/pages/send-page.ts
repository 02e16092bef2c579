import type { FastifyReply } from 'fastify';

/** Answers with HTML. */
export function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(html);
}
