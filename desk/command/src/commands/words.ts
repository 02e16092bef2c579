import type { Command } from '../command.ts';
import { paths, pathsOf, yes } from '../arguments.ts';

/** Says what lacks Welsh. */
export const words: Command = {
  usage: {
    meta: {
      name: 'words',
      description: 'Says what of forms has no Welsh, and writes it into the cy.json that a translator fills in',
    },
    args: { paths, list: { type: 'boolean', description: 'Says what is missing, and writes nothing' }, yes },
  },
  run: async ({ _: given, list, yes }, terminal) =>
    (await import('./words-command.ts')).wordsCommand(
      { paths: pathsOf(given), list: list === true, yes: yes === true },
      terminal,
    ),
};
