import type { ServerResponse } from 'node:http';
import type { Workspace } from '../workspace.ts';
import { securityHeaders } from './security.ts';

/** Sends the list of forms to a page, now and after each change (Server-Sent Events). */
export function sendEvents(response: ServerResponse, workspace: Workspace): void {
  response.writeHead(200, { ...securityHeaders, 'content-type': 'text/event-stream' });
  const tell = (): void => void response.write(`data: ${JSON.stringify(workspace.news())}\n\n`);
  tell();
  const stop = workspace.follow(tell);
  response.on('close', stop);
}
