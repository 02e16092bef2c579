import { spawn } from 'node:child_process';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly paths: readonly string[];
  /** As typed; absent: 4100, or one that is free. */
  readonly port?: string;
  readonly open: boolean;
}

/** Serves the desk until it is interrupted. Gives the exit status: 1 where it cannot start. */
export async function devCommand({ paths, port, open }: Options, terminal: Terminal): Promise<number> {
  if (port !== undefined && !isPort(port))
    return refuse(`\`--port\` takes a whole number from 1 to 65535, not \`${port}\``, terminal);
  // The desk brings the renderers for paper; `check` has to start without them.
  const { DeskError, startDesk } = await import('@formwright/preview');
  try {
    const desk = await startDesk({ paths, cwd: terminal.cwd, ...(port !== undefined && { port: Number(port) }) });
    for (const problem of desk.problems) terminal.err(`formwright: ${problem} The desk shows it once it is there.\n`);
    terminal.out(`The desk is at ${desk.address}\nIt follows your files as you save them. Ctrl+C ends it.\n`);
    if (open) openBrowser(desk.address);
    await interrupted();
    await desk.close();
    return 0;
  } catch (error) {
    if (error instanceof DeskError) return refuse(error.message, terminal);
    throw error;
  }
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

function refuse(problem: string, terminal: Terminal): 1 {
  terminal.err(`formwright: ${problem}\n`);
  return 1;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** Where no browser can be started, the address has been printed. */
function openBrowser(address: string): void {
  const command = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  spawn(command, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
