import { readFileSync } from 'node:fs';
import { english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import type { CompiledForm, Facts } from '@formwright/model';
import {
  printDocument,
  type PrintContent,
  type PrintDocument,
  PrintDocumentError,
  PrintSelectionError,
  readPrintDocument,
  selectParts,
} from '@formwright/renderer-print';
import { isObject } from '@formwright/runtime';
import { migrateDraft } from '@formwright/session';

/** What a document is made of, besides the file with the answers. */
export interface PaperOptions {
  readonly form: CompiledForm;
  readonly kind: 'draft' | 'submission';
  readonly language: 'en' | 'cy';
  readonly today: string;
  /** Values of `x-form.context`, for drafts. */
  readonly context?: object;
  /** The same of whoever the copy is for. */
  readonly reader?: object;
  readonly content: Pick<PrintContent, 'answeredOnly' | 'guidance' | 'pages'>;
  readonly completedOnly: boolean;
}

type Json = { readonly [name: string]: unknown };

/** Returns the document for paper of the draft or submission in a file, or why there is none. */
export function documentOf(file: string, options: PaperOptions): PrintDocument | string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    const json: unknown = JSON.parse(text);
    if (!isObject(json)) return 'it is not a JSON object';
    // A document for paper has a version of its format, which is a number. A submission has a version of its form.
    if (options.kind === 'submission' && typeof json['version'] === 'number') return kept(json, options);
    if (json['form'] !== options.form.model.id)
      return typeof json['form'] === 'string' ? `it is of ${json['form']}` : 'it does not name its form';
    if (!isObject(json['answers'])) return 'it has no `answers`';
    return options.kind === 'draft' ? ofDraft(json, options) : ofSubmission(json, options);
  } catch (error) {
    if (error instanceof PrintDocumentError || error instanceof PrintSelectionError) return error.message;
    if (error instanceof SyntaxError) return 'it is not valid JSON';
    if (error instanceof TypeError && (error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return 'it is not UTF-8';
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== undefined) return `it cannot be read: ${code}`;
    throw error;
  }
}

function kept(json: Json, { language, content, reader }: PaperOptions): PrintDocument | string {
  if (content.guidance || reader) return 'a document that was kept has no guidance, and nothing about who may see what';
  const document = readPrintDocument(json);
  return document.language.startsWith(language)
    ? selectParts(document, content)
    : `it is in the language ${document.language}`;
}

function ofDraft(json: Json, options: PaperOptions): PrintDocument {
  const { answers, prefilled, ticked } = migrateDraft(options.form.model, json);
  const { today, context, completedOnly } = options;
  const facts = factsOf(today, context);
  return printDocument({
    form: options.form,
    answers,
    prefilled,
    facts,
    wording: options.language === 'cy' ? welsh : english,
    content: { ...contentOf(options, today), ...(completedOnly && { completedOnly: { ticked } }) },
  });
}

function ofSubmission(json: Json, options: PaperOptions): PrintDocument | string {
  const { reference, submittedAt, version, facts } = json;
  const { form, today, language } = options;
  if (typeof reference !== 'string' || typeof submittedAt !== 'string' || typeof version !== 'string')
    return 'it has no `reference`, `submittedAt` or `version`, so it is not a submission';
  if (!isObject(facts) || typeof facts['today'] !== 'string')
    return 'it has no `facts` with a date, so it is not a submission';
  const copied = version === form.model.version ? {} : { copied: { version, on: today } };
  return printDocument({
    form,
    answers: migrateDraft(form.model, json).answers,
    facts: facts as unknown as Facts,
    wording: language === 'cy' ? welsh : english,
    submitted: { reference, at: submittedAt, ...copied },
    content: contentOf(options, facts['today']),
  });
}

function contentOf({ content, reader }: PaperOptions, today: string): PrintContent {
  return { ...content, ...(reader && { reader: factsOf(today, reader) }) };
}

function factsOf(today: string, context: object | undefined): Facts {
  return { today, ...(context && { context: context as NonNullable<Facts['context']> }) };
}
