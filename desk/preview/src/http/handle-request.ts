import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Workspace } from '../workspace.ts';
import { refuse, send, type Answer } from './answer.ts';
import { makePdf } from './make-pdf.ts';
import { deskPage, previewPage } from './pages.ts';
import { isOurs } from './security.ts';
import { sendEvents } from './send-events.ts';

/** What requests are answered from. */
export interface Desk {
  readonly workspace: Workspace;
  readonly assets: ReadonlyMap<string, Answer>;
}

const notFound: Answer = refuse(404, 'There is nothing here.');
const runtime = '/assets/runtime.js';

/** Makes a form's module import the runtime from the desk. The first line always comes from the emitter, not the form. */
function withRuntime(code: string): string {
  return code.replace(
    /^import (.*) from ['"]@formwright\/runtime['"];$/m,
    `import $1 from ${JSON.stringify(runtime)};`,
  );
}

/** Answers one request. */
export async function handleRequest(
  { workspace, assets }: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const port = request.socket.localPort ?? 0;
  if (!isOurs(request, port)) return send(response, refuse(403, `The desk is at http://127.0.0.1:${port}`));
  const [path = ''] = (request.url ?? '').split('?', 1);
  const [first = '', ...rest] = path.split('/').slice(1);
  if (request.method === 'POST')
    return send(response, first === 'forms' ? await pdf(workspace, rest, request) : notFound);
  if (request.method !== 'GET') return send(response, refuse(405, 'Use GET.'));
  if (path === '/events') return sendEvents(response, workspace);
  const tests =
    first === 'forms' && rest.length === 2 && rest[1] === 'scenarios' ? workspace.test(rest[0] ?? '') : undefined;
  send(
    response,
    tests ? { kind: 'json', body: JSON.stringify(await tests) } : answerTo({ workspace, assets }, first, rest),
  );
}

function answerTo({ workspace, assets }: Desk, first: string, rest: readonly string[]): Answer {
  const [one = '', two = '', three = '', ...more] = rest;
  if (first === '' && rest.length === 0) return deskPage;
  if (first === 'assets' && rest.length === 1) return assets.get(one) ?? notFound;
  if (first === 'preview' && rest.length === 1) return previewPage(one) ?? notFound;
  if (first !== 'forms' || more.length > 0) return notFound;
  if (rest.length === 1) {
    const state = workspace.form(one);
    return state ? { kind: 'json', body: JSON.stringify(state) } : notFound;
  }
  const code = workspace.version(one, Number(two))?.modules.get(three);
  return code === undefined ? notFound : { kind: 'js', body: withRuntime(code) };
}

async function pdf(
  workspace: Workspace,
  [key = '', version = '', what, ...more]: readonly string[],
  request: IncomingMessage,
): Promise<Answer> {
  const form = what === 'pdf' && more.length === 0 ? workspace.version(key, Number(version)) : undefined;
  return form ? makePdf(request, form) : notFound;
}
