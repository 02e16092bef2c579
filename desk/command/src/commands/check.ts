import type { Command } from '../command.ts';
import { paths, pathsOf } from '../arguments.ts';

/** Checks forms. */
export const check: Command = {
  usage: {
    meta: { name: 'check', description: 'Show what is wrong with forms, and how to fix it' },
    args: {
      paths,
      format: {
        type: 'enum',
        options: ['text', 'json'],
        description: 'Output format: `json` is for tools. Default: text',
      },
      require: { type: 'enum', options: ['cy'], description: 'Fail if any text is missing in this language' },
      verbose: { type: 'boolean', description: 'Also list the findings that could not be decided' },
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
