import type { Command } from '../command.ts';

/** Serves an editor. */
export const lsp: Command = {
  usage: {
    meta: { name: 'lsp', description: 'Serves an editor as a language server, over standard input and output' },
    args: {},
  },
  run: async () => {
    const { serveStdio } = await import('@formwright/language-server');
    serveStdio();
    return 0;
  },
};
