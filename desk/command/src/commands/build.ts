import type { Command } from '../command.ts';
import { paths, pathsOf } from '../arguments.ts';

/** Compiles forms. */
export const build: Command = {
  usage: {
    meta: { name: 'build', description: 'Compile forms into the code that renderers and hosts use' },
    args: {
      paths,
      out: {
        type: 'string',
        valueHint: 'dir',
        description: 'Write to DIR/council/form instead of the folder `generated` beside each form',
      },
      serve: {
        type: 'string',
        valueHint: 'dir',
        description: 'Also write to DIR/council/form what a page loads from there by <formwright-form src>',
      },
      watch: {
        type: 'boolean',
        description: 'Build again whenever a form changes, or a block, a list or the Welsh that it uses',
      },
      format: {
        type: 'enum',
        options: ['text', 'json'],
        description: 'Output format: `json` is for tools. With --watch, one line each time. Default: text',
      },
    },
  },
  run: async ({ _: given, out, serve, watch, format }, terminal) =>
    (await import('./build-command.ts')).buildCommand(
      {
        paths: pathsOf(given),
        watch: watch === true,
        format: format === 'json' ? 'json' : 'text',
        ...(typeof out === 'string' && { out }),
        ...(typeof serve === 'string' && { serve }),
      },
      terminal,
    ),
};
