import type { Command } from '../command.ts';
import { paths, pathsOf, yes } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

/** Runs scenarios, or suggests missing ones. */
export const test: Command = {
  usage: {
    meta: { name: 'test', description: 'Run the scenarios beside forms, and show how much of each form they cover' },
    args: {
      paths,
      format: {
        type: 'enum',
        options: ['text', 'json', 'junit'],
        description: 'Output format: `json` is for tools, `junit` for build servers. Default: text',
      },
      coverage: {
        type: 'string',
        valueHint: 'percent',
        description: 'Fail if the scenarios of a form cover less than this',
      },
      suggest: { type: 'boolean', description: 'Write the missing scenarios, for you to read' },
      yes,
    },
  },
  run: async ({ _: given, format, coverage, suggest, yes }, terminal) => {
    if (suggest === true)
      return (await import('./suggest-command.ts')).suggestCommand(
        { paths: pathsOf(given), yes: yes === true },
        terminal,
      );
    const least = typeof coverage === 'string' ? Number(coverage) : 0;
    if (!(least >= 0 && least <= 100)) throw new UsageError('`--coverage` must be a number from 0 to 100');
    return (await import('./test-command.ts')).testCommand(
      { paths: pathsOf(given), format: format === 'json' || format === 'junit' ? format : 'text', coverage: least },
      terminal,
    );
  },
};
