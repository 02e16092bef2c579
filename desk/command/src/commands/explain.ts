import type { Command } from '../command.ts';

/** Explains a part of a form. */
export const explain: Command = {
  usage: {
    meta: {
      name: 'explain',
      description:
        'Says what a question or another part of a form is, when it is shown and must be answered, and what it decides',
    },
    args: {
      form: { type: 'positional', description: 'A form.json, or its folder' },
      field: {
        type: 'positional',
        description: 'What to explain: a name, its pointer, /page/question, or the end of that, section/question',
      },
      format: {
        type: 'enum',
        options: ['text', 'json'],
        description: 'How it is said: `json` for tools. Default: text',
      },
    },
  },
  run: async ({ form, field, format }, terminal) =>
    (await import('./explain-command.ts')).explainCommand(
      { form: String(form), field: String(field), format: format === 'json' ? 'json' : 'text' },
      terminal,
    ),
};
