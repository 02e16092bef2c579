import type { Command } from '../command.ts';
import { paths, pathsOf } from '../arguments.ts';

/** Shows forms while they are written. */
export const dev: Command = {
  usage: {
    meta: {
      name: 'dev',
      description: 'Show forms in the browser while you write them: preview, problems, map, answers, PDF',
    },
    args: {
      paths,
      port: {
        type: 'string',
        valueHint: 'number',
        description: 'Port of the page, which only this machine can open. Default: 4100, or a free port',
      },
      open: { type: 'boolean', description: 'Open the page in your browser' },
    },
  },
  run: async ({ _: given, port, open }, terminal) =>
    (await import('./dev-command.ts')).devCommand(
      { paths: pathsOf(given), open: open === true, ...(typeof port === 'string' ? { port } : {}) },
      terminal,
    ),
};
