import type { Command } from '../command.ts';
import { UsageError } from '../usage-error.ts';

/** Compares two versions of forms. */
export const diff: Command = {
  usage: {
    meta: {
      name: 'diff',
      description:
        'Show what changed between two versions of forms, and who is affected: people with drafts, readers of submissions, or nobody',
    },
    args: {
      paths: {
        type: 'positional',
        required: false,
        description:
          'The older and the newer version: each a file, a folder, `git:REV` or `git:REV:path`. Default for the newer: the current forms',
      },
      format: {
        type: 'enum',
        options: ['text', 'json', 'markdown'],
        description: 'Output format: `json` is for tools, `markdown` for a pull request. Default: text',
      },
      'fail-on': {
        type: 'enum',
        options: ['care', 'breaking'],
        description: 'Fail if there is a change of this class or a more serious one',
      },
    },
  },
  run: async (
    {
      _: [older, newer = older?.startsWith('git:') ? (older.split(':')[2] ?? 'forms') : undefined, ...more],
      format,
      'fail-on': failOn,
    },
    terminal,
  ) => {
    if (older === undefined || newer === undefined || more.length > 0)
      throw new UsageError('`diff` needs two versions, first the older, then the newer');
    return (await import('./diff-command.ts')).diffCommand(
      {
        older,
        newer,
        format: format === 'json' || format === 'markdown' ? format : 'text',
        ...(failOn === 'care' || failOn === 'breaking' ? { failOn } : {}),
      },
      terminal,
    );
  },
};
