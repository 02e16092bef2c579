import { inLanguage } from '../links.ts';
import { portalWords } from '../pages/frame/portal-words.ts';
import type { Person } from './accounts.ts';

/** What the header of every page says of an account. */
export interface AccountLinks {
  readonly label: string;
  /** The name of whoever is signed in. Absent: nobody is. */
  readonly name?: string;
  readonly links: readonly AccountLink[];
}

interface AccountLink {
  /** The id of its element. */
  readonly id: string;
  readonly address: string;
  readonly text: string;
  /** It is a button that does something, and not a link. */
  readonly isAction?: true;
}

/** Returns the menu of whoever is signed in, or the links to sign in and to register. */
export function accountLinks(person: Person | undefined, language: 'en' | 'cy'): AccountLinks {
  const words = portalWords[language];
  const link = (id: string, path: string, text: string): AccountLink => ({
    id,
    address: inLanguage(path, language),
    text,
  });
  if (person === undefined)
    return {
      label: words.account,
      links: [link('sign-in', '/account/sign-in', words.signIn), link('register', '/account/register', words.register)],
    };
  return {
    label: words.account,
    name: `${person.firstName} ${person.lastName}`,
    links: [
      link('saved-forms', '/account', words.savedForms),
      link('submitted-forms', '/account/submitted', words.submittedForms),
      link('change-password', '/account/password', words.changePassword),
      { id: 'sign-out', address: inLanguage('/account/sign-out', language), text: words.signOut, isAction: true },
    ],
  };
}
