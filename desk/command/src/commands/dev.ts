import type { Command } from '../command.ts';
import { paths, pathsOf } from '../arguments.ts';

/** Shows forms while they are written. */
export const dev: Command = {
  usage: {
    meta: {
      name: 'dev',
      description: 'Shows forms in the browser while you write them: preview, problems, map, answers, PDF',
    },
    args: {
      paths,
      port: {
        type: 'string',
        valueHint: 'number',
        description: 'Where the page is served, on this machine only. Default: 4100, or one that is free',
      },
      open: { type: 'boolean', description: 'Opens the page in your browser' },
    },
  },
  run: async ({ _: given, port, open }, terminal) =>
    (await import('./dev-command.ts')).devCommand(
      { paths: pathsOf(given), open: open === true, ...(typeof port === 'string' ? { port } : {}) },
      terminal,
    ),
};
