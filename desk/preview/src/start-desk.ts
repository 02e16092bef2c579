import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DeskError } from './desk-error.ts';
import { refuse, send } from './http/answer.ts';
import { readAssets } from './http/assets.ts';
import { handleRequest } from './http/handle-request.ts';
import { openWorkspace } from './workspace.ts';

/** What a desk begins with. */
export interface DeskOptions {
  /** Forms: a form.json, or the folder of a form, a council or of councils. */
  readonly paths: readonly string[];
  /** From where paths are counted. */
  readonly cwd: string;
  /** Absent: 4100, or where that is in use one that is free. */
  readonly port?: number;
}

/** A desk that runs. */
export interface RunningDesk {
  /** Where the page is: `http://127.0.0.1:4100`. */
  readonly address: string;
  /** What is wrong with the paths given, at the beginning: sentences. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

const usualPort = 4100;
/** Of this machine alone: what is on a desk is nobody else's business. */
const host = '127.0.0.1';

/**
 * Serves the desk's page to this machine: the forms of `paths`, followed as they are saved.
 * @throws DeskError, with a line for the person, where the port cannot be had or the browser's part has not been built.
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
    throw new DeskError('The desk’s pages have not been built: npm run build');
  }
}

async function listen(server: Server, port: number | undefined): Promise<void> {
  try {
    await listenAt(server, port ?? usualPort);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (port === undefined) return listenAt(server, 0);
    if (code === 'EADDRINUSE')
      throw new DeskError(`Port ${port} is in use. Choose another one, or leave out --port and one is chosen for you`);
    if (code === 'EACCES')
      throw new DeskError(`Port ${port} may not be used by this account. Choose one from 1024 on, or leave out --port`);
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
