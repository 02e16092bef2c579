import type { Command } from '../command.ts';
import { paths, pathsOf } from '../arguments.ts';

/** Compiles forms. */
export const build: Command = {
  usage: {
    meta: { name: 'build', description: 'Compiles forms into the code that renderers and hosts use' },
    args: {
      paths,
      out: {
        type: 'string',
        valueHint: 'dir',
        description: 'Writes into DIR/council/form, not into a folder `generated` beside each form',
      },
    },
  },
  run: async ({ _: given, out }, terminal) =>
    (await import('./build-command.ts')).buildCommand(
      { paths: pathsOf(given), ...(typeof out === 'string' ? { out } : {}) },
      terminal,
    ),
};
