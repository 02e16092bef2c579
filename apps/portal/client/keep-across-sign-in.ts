import type { Session } from '@formwright/session';
import { linkInLanguage } from './around-form.ts';
import { formPlace } from './form-place.ts';
import { takeDraft } from './host/account-host.ts';

/** Pages that lead to the form of a draft, once the person is signed in. */
const ways: readonly string[] = ['/account/sign-in', '/account/register'];

/**
 * Saves what a person has filled in before they follow a link to sign in or to register, so that they go on with it
 * afterwards. Whoever is signed in can take a draft that belongs to nobody into their account. If it cannot be saved,
 * they stay, and the form says why. `draftOf` returns the public id of the draft.
 */
export function keepAcrossSignIn(session: Session, draftOf: () => string | undefined): void {
  document.addEventListener('click', (event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (!link || opensElsewhere || event.defaultPrevented || !ways.includes(link.pathname)) return;
    const { unsaved } = session.view();
    if (!unsaved && draftOf() === undefined && !formPlace().contains(link)) return;
    event.preventDefault();
    void follow(link.href);
  });
  document.getElementById('keep-in-account')?.addEventListener('click', () => void keep());

  async function follow(link: string): Promise<void> {
    const draft = await saved();
    if (draft === undefined) return;
    // A link in a text does not know the language of the form.
    const address = new URL(linkInLanguage(link, session.model.language));
    address.searchParams.set('draft', draft);
    location.assign(address);
  }

  async function keep(): Promise<void> {
    const draft = await saved();
    if (draft !== undefined) location.replace(`/drafts/${await takeDraft(draft)}${location.search}${location.hash}`);
  }

  /** Saves, and returns the draft if that worked. */
  async function saved(): Promise<string | undefined> {
    if (session.view().unsaved || draftOf() === undefined) await session.save();
    return session.view().unsaved ? undefined : draftOf();
  }
}
