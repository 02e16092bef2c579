import type { Command } from '../command.ts';
import { yes } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

/** Brings drafts to the form as it is now. */
export const migrate: Command = {
  usage: {
    meta: {
      name: 'migrate',
      description: 'Brings saved drafts to the form as it is now, and says what moves and what is kept aside',
    },
    args: {
      paths: {
        type: 'positional',
        required: false,
        description: 'A folder of drafts, or one: JSON files as schemas/records/draft.json says',
      },
      to: { type: 'string', valueHint: 'form', description: 'The form as it is now, or a folder of forms' },
      'dry-run': { type: 'boolean', description: 'Says what would become of each draft, and writes nothing' },
      out: {
        type: 'string',
        valueHint: 'dir',
        description: 'Writes the migrated drafts into DIR, and leaves the originals where they are',
      },
      format: {
        type: 'enum',
        options: ['text', 'json'],
        description: 'How it is said: `json` for tools. Default: text',
      },
      yes,
    },
  },
  run: async ({ _: [drafts, ...more], to, 'dry-run': dryRun, out, format, yes }, terminal) => {
    if (drafts === undefined || more.length > 0) throw new UsageError('`migrate` needs a folder of drafts');
    if (typeof to !== 'string') throw new UsageError('`migrate` needs the form: `--to forms/council/form`');
    return (await import('./migrate-command.ts')).migrateCommand(
      {
        drafts,
        to,
        writes: dryRun === true ? 'nothing' : yes === true ? 'agreed' : 'asked',
        format: format === 'json' ? 'json' : 'text',
        ...(typeof out === 'string' ? { out } : {}),
      },
      terminal,
    );
  },
};
