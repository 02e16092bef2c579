import { createConnection } from 'vscode-languageserver/node';
import { serve } from './server.ts';

/**
 * Serves the editor that started this process, over standard input and output, until the editor ends it.
 */
export function serveStdio(): void {
  serve(createConnection(process.stdin, process.stdout));
}
