import type { Command } from '../command.ts';
import { yes } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

/** Moves drafts to the current version of a form. */
export const migrate: Command = {
  usage: {
    meta: {
      name: 'migrate',
      description: 'Move saved drafts to the current version of the form, and show what moves and what is kept aside',
    },
    args: {
      paths: {
        type: 'positional',
        required: false,
        description: 'A folder of drafts, or one draft: JSON files in the format of schemas/records/draft.json',
      },
      to: { type: 'string', valueHint: 'form', description: 'The current form, or a folder of forms' },
      'dry-run': { type: 'boolean', description: 'Show what would change in each draft, and write nothing' },
      out: {
        type: 'string',
        valueHint: 'dir',
        description: 'Write the migrated drafts to DIR, and leave the originals unchanged',
      },
      format: {
        type: 'enum',
        options: ['text', 'json'],
        description: 'Output format: `json` is for tools. Default: text',
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
