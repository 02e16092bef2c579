import type { Command } from '../command.ts';

/** Runs the language server for an editor. */
export const lsp: Command = {
  usage: {
    meta: { name: 'lsp', description: 'Run the language server for an editor, over standard input and output' },
    args: {},
  },
  run: async () => {
    const { serveStdio } = await import('@formwright/language-server');
    serveStdio();
    return 0;
  },
};
