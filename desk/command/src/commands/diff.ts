import type { Command } from '../command.ts';
import { UsageError } from '../usage-error.ts';

/** Compares two versions of forms. */
export const diff: Command = {
  usage: {
    meta: {
      name: 'diff',
      description:
        'Says what changed between two versions of forms, and whom it concerns: drafts, readers of submissions, nobody',
    },
    args: {
      paths: {
        type: 'positional',
        required: false,
        description:
          'The older and the newer: each a file or folder, `git:REV`, or `git:REV:path`. Default for the newer: the forms as they are',
      },
      format: {
        type: 'enum',
        options: ['text', 'json', 'markdown'],
        description: 'How it is said: `json` for tools, `markdown` for a pull request. Default: text',
      },
      'fail-on': {
        type: 'enum',
        options: ['care', 'breaking'],
        description: 'Fails where there is a change of this class or a graver one',
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
      throw new UsageError('`diff` needs the older and the newer of two versions');
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
