import type { AccountLinks } from '../accounts/account-links.ts';
import type { Language } from '../language.ts';
import { inLanguage } from '../links.ts';
import type { Member } from './staff.ts';
import { staffWords } from './staff-words.ts';

/** Returns the address of the first page of a council's staff. */
export function staffAddress(council: string, language: Language): string {
  return inLanguage(`/staff/${council}`, language);
}

/** Returns the menu of somebody who is signed in. */
export function staffLinks({ council, name, isAuditor }: Member, language: Language): AccountLinks {
  const words = staffWords[language];
  return {
    label: words.menu,
    name,
    links: [
      { id: 'teams', address: staffAddress(council, language), text: words.teams },
      ...(isAuditor ? [{ id: 'log', address: inLanguage(`/staff/${council}/log`, language), text: words.log }] : []),
      {
        id: 'sign-out',
        address: inLanguage(`/staff/${council}/sign-out`, language),
        text: words.signOut,
        isAction: true,
      },
    ],
  };
}

interface TeamPlace {
  readonly council: string;
  readonly team: string;
}

/** Returns the path of a team's inbox, below which its submissions are. */
export function teamPath({ council, team }: TeamPlace): string {
  return `/staff/${council}/teams/${team}`;
}

/** Returns the address of a team's inbox. */
export function teamAddress(place: TeamPlace, language: Language): string {
  return inLanguage(teamPath(place), language);
}
