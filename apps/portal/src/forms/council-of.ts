import type { CouncilInfo } from '@formwright/model';
import type { Language } from '../language.ts';
import { aboutAddress, aboutPages, logoAddress } from '../links.ts';
import type { BuiltForm } from './built-form.ts';

/** What a page shows of the council whose form it is about. */
export interface ShownCouncil {
  readonly name: string;
  readonly service?: string;
  /** Its address. */
  readonly logo?: string;
  /** The pages to which the foot of each page leads. */
  readonly about: readonly AboutPage[];
}

/** A link to a page about the council's forms: its privacy notice, for example. */
export interface AboutPage {
  readonly page: (typeof aboutPages)[number];
  readonly address: string;
}

/** Returns the council's name, its service, its logo, and what it says about them. Undefined if it has no `council.json`. */
export function councilOf(built: BuiltForm | undefined, language: Language): ShownCouncil | undefined {
  const info = built && councilInfo(built, language);
  if (!info) return undefined;
  const id = councilId(built);
  return {
    name: info.name,
    ...(info.logo !== undefined && { logo: logoAddress(id) }),
    ...(info.service !== undefined && { service: info.service }),
    about: aboutPages.flatMap((page) => (info[page] ? [{ page, address: aboutAddress(id, page, language) }] : [])),
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
