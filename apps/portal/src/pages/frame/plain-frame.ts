import type { BuiltForm } from '../../forms/built-form.ts';
import { councilOf } from '../../forms/council-of.ts';
import type { Spoken } from '../../language.ts';
import { formListAddress } from '../../links.ts';
import type { Portal } from '../../portal.ts';
import { portalWords } from './portal-words.ts';
import type { LanguageLink, PageFrame } from './templates.ts';

interface Content {
  readonly title: string;
  readonly spoken: Spoken;
  /** The form that the page is about, or one of the council's. Absent: none, or forms of several councils. */
  readonly of?: BuiltForm | undefined;
  /** Returns the address of the page in a language, if the page has both languages. */
  readonly inLanguage?: (language: 'en' | 'cy') => string;
}

/** Returns the frame of a page without scripts. */
export function plainFrame({ client }: Portal, { title, spoken, of, inLanguage }: Content): PageFrame {
  const { language, words } = spoken;
  const council = councilOf(of, language);
  return {
    title,
    language,
    words,
    home: formListAddress(language),
    icon: client.icon,
    styles: client.styles,
    preloads: [],
    script: '',
    ...(council && { council }),
    ...(inLanguage && { other: otherLanguage(language, inLanguage) }),
  };
}

/** Returns the link to the same page in the other language. */
export function otherLanguage(language: 'en' | 'cy', address: (language: 'en' | 'cy') => string): LanguageLink {
  const other = language === 'en' ? 'cy' : 'en';
  return { language: other, address: address(other), label: portalWords[other].switchHere };
}
