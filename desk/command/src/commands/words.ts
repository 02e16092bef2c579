import type { Command } from '../command.ts';
import { paths, pathsOf, yes } from '../arguments.ts';

/** Lists what has no Welsh. */
export const words: Command = {
  usage: {
    meta: {
      name: 'words',
      description: 'List texts that have no Welsh, and add them to the cy.json that a translator fills in',
    },
    args: { paths, list: { type: 'boolean', description: 'List what is missing, and write nothing' }, yes },
  },
  run: async ({ _: given, list, yes }, terminal) =>
    (await import('./words-command.ts')).wordsCommand(
      { paths: pathsOf(given), list: list === true, yes: yes === true },
      terminal,
    ),
};
