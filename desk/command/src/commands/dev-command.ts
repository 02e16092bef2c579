import { spawn } from 'node:child_process';
import { interrupted } from '../terminal/interrupted.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options {
  readonly paths: readonly string[];
  /** As typed; absent: 4100, or a free port. */
  readonly port?: string;
  readonly open: boolean;
}

/** Serves the desk until it is interrupted. Returns the exit status: 1 if it cannot start. */
export async function devCommand({ paths, port, open }: Options, terminal: Terminal): Promise<number> {
  if (port !== undefined && !isPort(port))
    return refuse(`\`--port\` must be a whole number from 1 to 65535, not \`${port}\``, terminal);
  // The desk imports the print renderer, which `check` must start without.
  const { DeskError, startDesk } = await import('@formwright/preview');
  try {
    const desk = await startDesk({ paths, cwd: terminal.cwd, ...(port !== undefined && { port: Number(port) }) });
    for (const problem of desk.problems)
      terminal.err(`formwright: ${problem} The desk will show the form once it exists.\n`);
    terminal.out(`The desk is at ${desk.address}\nIt updates whenever you save a file. To stop it, press Ctrl+C.\n`);
    if (open) openBrowser(desk.address);
    await interrupted(terminal);
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

/** Opens a browser if there is one. The address has been printed in any case. */
function openBrowser(address: string): void {
  const command = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  spawn(command, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
