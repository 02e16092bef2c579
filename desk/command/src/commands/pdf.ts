import type { Command } from '../command.ts';
import { textOf } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

/** Draws drafts and submissions as PDFs. */
export const pdf: Command = {
  usage: {
    meta: {
      name: 'pdf',
      description: 'Draw saved drafts or submissions of a form as PDFs, one file or a folder at a time',
    },
    args: {
      form: { type: 'positional', required: false, description: 'A form.json, or its folder' },
      draft: { type: 'string', valueHint: 'path', description: 'A draft, or a folder of drafts' },
      submission: {
        type: 'string',
        valueHint: 'path',
        description: 'A submission, or the document for paper that was kept with it, or a folder of these',
      },
      out: {
        type: 'string',
        alias: 'o',
        valueHint: 'path',
        description: 'The PDF to write; of a folder, the folder for the PDFs. What it has already is not drawn again',
      },
      lang: { type: 'enum', options: ['en', 'cy'], description: 'Language. Default: en' },
      today: { type: 'string', valueHint: 'date', description: 'The date that drafts are judged by. Default: today' },
      facts: {
        type: 'string',
        valueHint: 'file',
        description: 'Facts that drafts are judged by: a JSON object with values of x-form.context',
      },
      reader: {
        type: 'string',
        valueHint: 'file',
        description:
          'Facts about whoever the copy is for, as for --facts. Leaves out what they may not see: {} is nobody in particular',
      },
      answered: { type: 'boolean', description: 'Only what was answered' },
      completed: { type: 'boolean', description: 'Only completed pages of drafts' },
      guidance: { type: 'boolean', description: 'Also notes that help to fill in the form' },
      pages: { type: 'string', valueHint: 'names', description: 'Only these pages, by name: you,needs' },
      large: { type: 'boolean', description: 'Large print: 18 point' },
      numbered: { type: 'boolean', description: 'Numbered pages and questions' },
      'sheet-each': { type: 'boolean', description: 'Begin each page of the form on a new sheet' },
    },
  },
  run: async ({ _: [form, ...more], draft, submission, out, ...options }, terminal) => {
    if (form === undefined || more.length > 0) throw new UsageError('`pdf` needs one form');
    if ((draft === undefined) === (submission === undefined))
      throw new UsageError('`pdf` needs either `--draft` or `--submission`');
    if (typeof out !== 'string') throw new UsageError('`pdf` needs a place to write to: `-o`');
    if (submission !== undefined && options['completed'] === true)
      throw new UsageError('`--completed` is for drafts: all pages of a submission are completed');
    if (submission !== undefined && options['facts'] !== undefined)
      throw new UsageError('`--facts` is for drafts: a submission has its own');
    const today = textOf(options['today']);
    if (today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(today))
      throw new UsageError('`--today` must be a date, such as 2026-11-30');
    const { pdfCommand } = await import('./pdf-command.ts');
    return pdfCommand(
      {
        form,
        kind: draft === undefined ? 'submission' : 'draft',
        from: String(draft ?? submission),
        out,
        language: options['lang'] === 'cy' ? 'cy' : 'en',
        ...Object.fromEntries(
          (['today', 'facts', 'reader'] as const).flatMap((name) => {
            const text = textOf(options[name]);
            return text === undefined ? [] : [[name, text]];
          }),
        ),
        content: {
          ...(options['answered'] === true && { answeredOnly: true }),
          ...(options['guidance'] === true && { guidance: true }),
          ...(typeof options['pages'] === 'string' && {
            pages: options['pages'].split(',').map((name) => name.trim()),
          }),
        },
        completedOnly: options['completed'] === true,
        look: {
          ...(options['large'] === true && { largePrint: true }),
          ...(options['numbered'] === true && { numbered: true }),
          ...(options['sheet-each'] === true && { sheetEach: true }),
        },
      },
      terminal,
    );
  },
};
