import { dateText } from '@formwright/messages';
import { accountLinks } from '../accounts/account-links.ts';
import type { Person } from '../accounts/accounts.ts';
import type { BuiltForm } from '../forms/built-form.ts';
import { councilId, councilOf } from '../forms/council-of.ts';
import { spokenIn } from '../language.ts';
import { homeAddress } from '../links.ts';
import { todayInLondon } from '../london-time.ts';
import { otherLanguage } from './frame/plain-frame.ts';
import type { Around } from './page-data.ts';

/** Says how long a draft is kept. Undefined if it is kept as long as the portal is. */
export function keptUntilIn(
  language: 'en' | 'cy',
  { form }: BuiltForm,
  keptUntil: string | undefined,
): string | undefined {
  const { words, wording } = spokenIn(language);
  return keptUntil === undefined
    ? undefined
    : words.draftKeptUntil(
        dateText(todayInLondon(new Date(keptUntil)), wording),
        form.model.retention?.draftDaysFrom ?? 'lastSave',
      );
}

/** What the words around a form depend on. */
interface AroundWhat {
  readonly built: BuiltForm;
  readonly keptUntil: string | undefined;
  /** Who is signed in. */
  readonly account: Person | undefined;
}

/** Returns the words around a form in a language. */
export function aroundIn(language: 'en' | 'cy', { built, keptUntil, account }: AroundWhat): Around {
  const { words } = spokenIn(language);
  const { skip, home, printDraft, chooseCopy, carry, deleteDraft, signInToKeep, keepInAccount } = words;
  const other = otherLanguage(language, String);
  const kept = keptUntilIn(language, built, keptUntil);
  const council = councilOf(built, language);
  return {
    skip,
    account: Object.fromEntries(accountLinks(account, language).links.map(({ id, text }) => [id, text])),
    printDraft,
    chooseCopy,
    carry,
    deleteDraft,
    signInToKeep,
    keepInAccount,
    ...(kept !== undefined && { keptUntil: kept }),
    ...(council && { council: council.name }),
    ...(council?.service !== undefined && { service: council.service }),
    about: Object.fromEntries(council?.about.map(({ page, address }) => [page, { text: words[page], address }]) ?? []),
    home: { text: home, address: homeAddress(councilId(built), language) },
    other: { language: other.language, text: other.label },
  };
}
