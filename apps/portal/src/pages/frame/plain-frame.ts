import type { FastifyRequest } from 'fastify';
import { councilsOf } from '../../catalogue/council-site.ts';
import type { BuiltForm } from '../../forms/built-form.ts';
import { councilId, councilOf } from '../../forms/council-of.ts';
import { accountLinks } from '../../accounts/account-links.ts';
import type { Spoken } from '../../language.ts';
import { councilsAddress, homeAddress } from '../../links.ts';
import type { Portal } from '../../portal.ts';
import { portalWords } from './portal-words.ts';
import type { LanguageLink, PageFrame } from './templates.ts';

interface Content {
  /** The request that is answered: the header says who is signed in. */
  readonly request: FastifyRequest;
  readonly title: string;
  readonly spoken: Spoken;
  /** The form that the page is about, or one of the council's. Absent: none, or forms of several councils. */
  readonly of?: BuiltForm | undefined;
  /** The id of the form that the page is about, which may have been removed. Default: that of `of`. */
  readonly formId?: string;
  /** Returns the address of the page in a language, if the page has both languages. */
  readonly inLanguage?: (language: 'en' | 'cy') => string;
}

/** Returns the frame of a page without scripts. */
export function plainFrame(
  portal: Portal,
  { request, title, spoken, of, formId = of?.id, inLanguage }: Content,
): PageFrame {
  const { language, words } = spoken;
  const council = councilOf(of, language);
  return {
    title,
    language,
    words,
    home: homeOf(portal, formId, language),
    icon: portal.client.icon,
    styles: portal.client.styles,
    preloads: [],
    script: '',
    ...(council && { council }),
    ...(portal.accounts && { account: accountLinks(request.person, language) }),
    ...(inLanguage && { other: otherLanguage(language, inLanguage) }),
  };
}

/** Returns the address of the home page of a form's council, or of the page of councils if the council has none. */
function homeOf(portal: Portal, formId: string | undefined, language: 'en' | 'cy'): string {
  const council = formId === undefined ? undefined : councilId({ id: formId });
  return council !== undefined && councilsOf(portal).includes(council)
    ? homeAddress(council, language)
    : councilsAddress(language);
}

/** Returns the link to the same page in the other language. */
export function otherLanguage(language: 'en' | 'cy', address: (language: 'en' | 'cy') => string): LanguageLink {
  const other = language === 'en' ? 'cy' : 'en';
  return { language: other, address: address(other), label: portalWords[other].switchHere };
}
