import type { Command } from '../command.ts';

/** Explains a part of a form. */
export const explain: Command = {
  usage: {
    meta: {
      name: 'explain',
      description:
        'Explain a part of a form: what it is, when it is shown, when it must be answered, and what it decides',
    },
    args: {
      form: { type: 'positional', description: 'A form.json, or its folder; or a council.json' },
      field: {
        type: 'positional',
        description:
          'What to explain: a name, a pointer (/page/question), or the end of a pointer (section/question), or a condition of `x-form`; of a council, a word or a fact (phone.urgent)',
      },
      format: {
        type: 'enum',
        options: ['text', 'json'],
        description: 'Output format: `json` is for tools. Default: text',
      },
    },
  },
  run: async ({ form, field, format }, terminal) =>
    (await import('./explain-command.ts')).explainCommand(
      { form: String(form), field: String(field), format: format === 'json' ? 'json' : 'text' },
      terminal,
    ),
};
