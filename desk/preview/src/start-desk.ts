import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DeskError } from './desk-error.ts';
import { refuse, send } from './http/answer.ts';
import { readAssets } from './http/assets.ts';
import { handleRequest } from './http/handle-request.ts';
import { openWorkspace } from './workspace.ts';

/** The options of a desk. */
export interface DeskOptions {
  /** Forms: a form.json, or the folder of a form, of a council or of several councils. */
  readonly paths: readonly string[];
  /** The folder that paths are relative to. */
  readonly cwd: string;
  /** Absent: 4100 or, if that is in use, a free port. */
  readonly port?: number;
}

/** A running desk. */
export interface RunningDesk {
  /** Address of the page: `http://127.0.0.1:4100`. */
  readonly address: string;
  /** What was wrong with the given paths at the start, in sentences. */
  readonly problems: readonly string[];
  /** Stops the desk. */
  close(): Promise<void>;
}

const usualPort = 4100;
/** Only this machine can reach the desk: drafts of forms are private. */
const host = '127.0.0.1';

/**
 * Serves the desk's page to this machine, with the forms at `paths`. It updates whenever a form is saved.
 *
 * @throws DeskError with a message for the person, if the port cannot be used or the pages have not been built.
 */
export async function startDesk({ paths, cwd, port }: DeskOptions): Promise<RunningDesk> {
  const assets = assetsOrError();
  const workspace = await openWorkspace(paths, cwd);
  const server = createServer((request, response) => {
    handleRequest({ workspace, assets }, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else send(response, refuse(500, error instanceof Error ? error.message : String(error)));
    });
  });
  try {
    await listen(server, port);
  } catch (error) {
    workspace.close();
    throw error;
  }
  return {
    problems: workspace
      .news()
      .problems.map(({ message, suggestion }) => (suggestion === undefined ? message : `${message} ${suggestion}`)),
    address: `http://${host}:${(server.address() as AddressInfo).port}`,
    async close() {
      workspace.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

function assetsOrError(): ReturnType<typeof readAssets> {
  try {
    return readAssets();
  } catch {
    throw new DeskError('The desk’s pages have not been built. Run npm run build');
  }
}

async function listen(server: Server, port: number | undefined): Promise<void> {
  try {
    await listenAt(server, port ?? usualPort);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (port === undefined) return listenAt(server, 0);
    if (code === 'EADDRINUSE')
      throw new DeskError(`Port ${port} is in use. Choose another one, or leave out --port to use a free one`);
    if (code === 'EACCES')
      throw new DeskError(`This account may not use port ${port}. Choose 1024 or higher, or leave out --port`);
    throw new DeskError(`Port ${port} cannot be used: ${code ?? String(error)}`);
  }
}

function listenAt(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
