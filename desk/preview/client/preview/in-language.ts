import { english, type Wording } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import type { CompiledForm } from '@formwright/model';
import type { Language } from '@formwright/preview';

/** Renderers' own words, by language. */
export const wordings: Readonly<Record<Language, Wording>> = { en: english, cy: welsh };

/** Loads the form at an address, in a language. @throws if the module cannot be loaded. */
export async function loadForm(address: string, language: Language): Promise<CompiledForm> {
  const { form } = (await import(`${address}/${language === 'cy' ? 'cy' : 'index'}.js`)) as { form: CompiledForm };
  return form;
}
