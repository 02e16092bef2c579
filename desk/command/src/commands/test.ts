import type { Command } from '../command.ts';
import { paths, pathsOf, yes } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

/** Runs scenarios, or suggests those that are missing. */
export const test: Command = {
  usage: {
    meta: { name: 'test', description: 'Runs the scenarios beside forms, and says what of each form they show' },
    args: {
      paths,
      format: {
        type: 'enum',
        options: ['text', 'json', 'junit'],
        description: 'How it is said: `json` for tools, `junit` for build servers. Default: text',
      },
      coverage: {
        type: 'string',
        valueHint: 'percent',
        description: 'Fails where the scenarios of a form show less of it',
      },
      suggest: { type: 'boolean', description: 'Writes the scenarios that are missing, for you to read' },
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
    if (!(least >= 0 && least <= 100)) throw new UsageError('`--coverage` needs a number from 0 to 100');
    return (await import('./test-command.ts')).testCommand(
      { paths: pathsOf(given), format: format === 'json' || format === 'junit' ? format : 'text', coverage: least },
      terminal,
    );
  },
};
