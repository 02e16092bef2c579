import type { Command } from '../command.ts';
import { textOf } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

/** Starts a form. */
export const newForm: Command = {
  usage: {
    meta: { name: 'new', description: 'Create a form from a template, and show what to do next' },
    args: {
      paths: {
        type: 'positional',
        required: false,
        description: 'The form’s id: council/form. It is written to forms/council/form',
      },
      template: {
        type: 'string',
        valueHint: 'name',
        description: 'The template to start from: `blank`, `referral` or `review`. Default: blank',
      },
      title: { type: 'string', valueHint: 'text', description: 'Title of the form' },
      owner: { type: 'string', valueHint: 'text', description: 'Organisation that owns the form' },
    },
  },
  run: async ({ _: given, template, title, owner }, terminal) => {
    if (given.length > 1) throw new UsageError('`new` creates one form at a time');
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
