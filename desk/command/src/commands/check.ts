import type { Command } from '../command.ts';
import { paths, pathsOf } from '../arguments.ts';

/** Checks forms. */
export const check: Command = {
  usage: {
    meta: { name: 'check', description: 'Says what is wrong in forms, and how to repair it' },
    args: {
      paths,
      format: {
        type: 'enum',
        options: ['text', 'json'],
        description: 'How it is said: `json` for tools. Default: text',
      },
      require: { type: 'enum', options: ['cy'], description: 'A language that nothing may be missing in' },
      verbose: { type: 'boolean', description: 'Lists also what could not be told' },
    },
  },
  run: async ({ _: given, format, require, verbose }, terminal) =>
    (await import('./check-command.ts')).checkCommand(
      {
        paths: pathsOf(given),
        format: format === 'json' ? 'json' : 'text',
        verbose: verbose === true,
        ...(require === 'cy' ? { complete: require } : {}),
      },
      terminal,
    ),
};
