import type { ServerResponse } from 'node:http';
import { securityHeaders } from './security.ts';

const types = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  pdf: 'application/pdf',
} as const;

/** The kinds of content that can be sent, by file extension. */
export type Kind = keyof typeof types;

/** A response to a request. */
export interface Answer {
  readonly kind: Kind;
  readonly body: string | Uint8Array;
  /** 200, unless given. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends an answer, with the security headers. */
export function send(response: ServerResponse, { kind, body, status = 200, headers = {} }: Answer): void {
  response.writeHead(status, { ...securityHeaders, 'content-type': types[kind], ...headers });
  response.end(body);
}

/** Makes an error answer in plain text. */
export function refuse(status: number, words: string): Answer {
  return { status, kind: 'txt', body: `${words}\n` };
}
