import type { ServerResponse } from 'node:http';
import type { Workspace } from '../workspace.ts';
import { securityHeaders } from './security.ts';

/** Sends the list of forms to a page, now and after each change (Server-Sent Events). */
export function sendEvents(response: ServerResponse, workspace: Workspace): void {
  response.writeHead(200, { ...securityHeaders, 'content-type': 'text/event-stream' });
  const send = (): void => void response.write(`data: ${JSON.stringify(workspace.news())}\n\n`);
  send();
  const stop = workspace.follow(send);
  response.on('close', stop);
}
