import { english, type Wording } from '@formwright/messages';
import type { CompiledForm } from '@formwright/model';
import { withWords } from '@formwright/runtime';
import { forms } from 'virtual:forms';

/** A language of the portal. */
export type Language = Wording['language'];

/** A form and all the words around it, in one language. */
export interface InLanguage {
  readonly form: CompiledForm;
  readonly wording: Wording;
  /** Translates the portal's refusals into the language. */
  readonly said: <Done>(work: Promise<Done>) => Promise<Done>;
}

/**
 * Loads what one language needs, and nothing of the other.
 *
 * @throws Error if the client was built without the form.
 */
export async function inLanguage(
  id: string,
  { language, profile }: { readonly language: Language; readonly profile: 'govuk' | undefined },
): Promise<InLanguage> {
  const load = forms[id]?.[language];
  if (load === undefined) throw new Error(`${id} was not among the forms when this page was built`);
  const words = async (wording: Wording): Promise<Wording> =>
    profile === 'govuk' ? (await import('@formwright/messages/govuk')).govuk(wording) : wording;
  if (language === 'en') return { form: (await load()).form, wording: await words(english), said: (work) => work };
  const [{ form }, { welsh }, { refusalsInWelsh, issueMessage }] = await Promise.all([
    load(),
    import('@formwright/messages/cy'),
    import('./host/refusals-in-welsh.ts'),
  ]);
  return {
    form,
    wording: await words(welsh),
    said: (work) => refusalsInWelsh(work, (issue) => issueMessage(issue, withWords(form.model), welsh)),
  };
}
