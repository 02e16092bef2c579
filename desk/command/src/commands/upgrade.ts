import { paths, pathsOf, yes } from '../arguments.ts';
import type { Command } from '../command.ts';

/** Rewrites what an older version of the language said otherwise. */
export const upgrade: Command = {
  usage: {
    meta: {
      name: 'upgrade',
      description: 'Rewrite former names of the language in forms and their lists, and leave every other byte as it is',
    },
    args: { paths, yes },
  },
  run: async ({ _: given, yes }, terminal) =>
    (await import('./upgrade-command.ts')).upgradeCommand({ paths: pathsOf(given), yes: yes === true }, terminal),
};
