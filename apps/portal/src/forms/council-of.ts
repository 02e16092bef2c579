import type { CouncilInfo } from '@formwright/model';
import type { Language } from '../language.ts';
import { logoAddress, privacyAddress } from '../links.ts';
import type { BuiltForm } from './built-form.ts';

/** What a page shows of the council whose form it is about. */
export interface ShownCouncil {
  readonly name: string;
  /** Addresses. Absent if the council has none. */
  readonly logo?: string;
  readonly privacy?: string;
}

/** Returns the council's name, its logo and its privacy notice. Undefined if it has no `council.json`. */
export function councilOf(built: BuiltForm | undefined, language: Language): ShownCouncil | undefined {
  const info = built && councilInfo(built, language);
  if (!info) return undefined;
  const id = councilId(built);
  return {
    name: info.name,
    ...(info.logo !== undefined && { logo: logoAddress(id) }),
    ...(info.privacy && { privacy: privacyAddress(id, language) }),
  };
}

/** Returns what the council says once, in a language; in English if the form is not in the other. */
export function councilInfo({ council }: BuiltForm, language: Language): CouncilInfo | undefined {
  return council?.[language] ?? council?.en;
}

/** Returns the name of the council's folder. */
export function councilId({ id }: Pick<BuiltForm, 'id'>): string {
  return id.split('/', 1)[0] ?? '';
}
