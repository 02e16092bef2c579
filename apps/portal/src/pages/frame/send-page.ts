import type { FastifyReply } from 'fastify';

/** Answers with HTML that no cache keeps, whatever the address. */
export function sendPage(reply: FastifyReply, html: string | Buffer): FastifyReply {
  return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);
}
