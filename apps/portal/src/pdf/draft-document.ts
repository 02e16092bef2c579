import type { CompiledForm } from '@formwright/model';
import { printDocument, type PrintDocument } from '@formwright/renderer-print';
import { migrateDraft } from '@formwright/session';
import { trustedSources } from '../forms/trusted-sources.ts';
import { spokenIn } from '../language.ts';
import type { Choices } from './choices.ts';
import type { DraftOnPaper } from './paper.ts';

/**
 * Makes the document of a draft for paper, with the present version of the form. The document says that it is
 * unfinished.
 */
export function draftDocument(
  form: CompiledForm,
  { language, facts, source, saved }: Pick<DraftOnPaper, 'language' | 'facts' | 'source' | 'saved'>,
  choices?: Choices,
): PrintDocument {
  const { answers, prefilled, ticked } = migrateDraft(form.model, saved);
  return printDocument({
    form,
    wording: spokenIn(language).wording,
    answers,
    facts,
    prefilled: trustedSources(prefilled, form.model, source),
    ...(choices && { content: { ...choices.content, ...(choices.completedOnly && { completedOnly: { ticked } }) } }),
  });
}
