import { english, type Wording } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import type { CompiledForm } from '@formwright/model';
import type { Language } from '@formwright/preview';

/** Renderers' own words, by language. */
export const wordings: Readonly<Record<Language, Wording>> = { en: english, cy: welsh };

/** Gives the form of an address in a language. */
export async function loadForm(address: string, language: Language): Promise<CompiledForm> {
  const { form } = (await import(`${address}/${language === 'cy' ? 'cy' : 'index'}.js`)) as { form: CompiledForm };
  return form;
}
