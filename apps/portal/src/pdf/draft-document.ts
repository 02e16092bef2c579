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
  { language, facts, sources, saved }: Pick<DraftOnPaper, 'language' | 'facts' | 'sources' | 'saved'>,
  choices?: Choices,
): PrintDocument {
  const { answers, prefilled, ticked } = migrateDraft(form.model, saved);
  return printDocument({
    form,
    wording: spokenIn(language).wording,
    answers,
    facts,
    prefilled: trustedSources(prefilled, form.model, sources),
    ...(choices && { content: { ...choices.content, ...(choices.completedOnly && { completedOnly: { ticked } }) } }),
  });
}
