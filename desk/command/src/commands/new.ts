import type { Command } from '../command.ts';
import { textOf } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

/** Begins a form. */
export const newForm: Command = {
  usage: {
    meta: { name: 'new', description: 'Writes a form from a template, ready to be shown, and says what to do next' },
    args: {
      paths: {
        type: 'positional',
        required: false,
        description: 'Which form: council/form. It is written to forms/council/form',
      },
      template: {
        type: 'string',
        valueHint: 'name',
        description: 'What it begins from: `blank`, `referral` or `review`. Default: blank',
      },
      title: { type: 'string', valueHint: 'text', description: 'What it is called' },
      owner: { type: 'string', valueHint: 'text', description: 'Who answers for it' },
    },
  },
  run: async ({ _: given, template, title, owner }, terminal) => {
    if (given.length > 1) throw new UsageError('`new` writes one form');
    const { newCommand } = await import('./new-command.ts');
    return newCommand(
      {
        id: given[0]?.replace(/^forms\/|\/$/g, ''),
        template: textOf(template),
        title: textOf(title),
        owner: textOf(owner),
      },
      terminal,
    );
  },
};
