import type { Around } from '@formwright/portal';
import type { Language } from './in-language.ts';

/**
 * Puts the draft's address into the address bar, so that reloading the page resumes the draft. The renderer and other
 * options stay the same.
 */
export function keepInAddressBar(draft: string): void {
  const address = new URL(draftAddress(draft), location.href);
  address.search = location.search;
  address.hash = location.hash;
  for (const name of ['record', 'draft']) address.searchParams.delete(name);
  history.replaceState(history.state, '', address);
  const other = document.querySelector<HTMLAnchorElement>('#language');
  if (other) other.href = linkInLanguage(address.href, other.hreflang === 'cy' ? 'cy' : 'en');
}

/** Shows the links to print what is saved, to choose of it, to use it in another form, and to delete it. */
export function showSaved(draft: string, language: Language): void {
  const place = document.getElementById('saved-draft');
  for (const [id, page] of [
    ['draft-pdf', 'pdf'],
    ['draft-copy', 'copy'],
    ['carry', 'another-form'],
    ['delete-draft', 'delete'],
  ] as const) {
    place?.querySelector(`#${id}`)?.setAttribute('href', linkInLanguage(`${draftAddress(draft)}/${page}`, language));
  }
  place?.removeAttribute('hidden');
}

/** Hides the links of a draft that no longer exists, and how long it is kept. */
export function hideSaved(): void {
  document.getElementById('saved-draft')?.setAttribute('hidden', '');
  document.getElementById('kept-until')?.remove();
}

/** Returns the same address in a language. */
export function linkInLanguage(link: string, language: Language): string {
  const address = new URL(link, location.href);
  address.searchParams.delete('lang');
  if (language === 'cy') address.searchParams.set('lang', 'cy');
  return address.href;
}

/** Changes the page around the form, and its address, to the form's language. */
export function showAround(
  {
    skip,
    home,
    account,
    council,
    service,
    about,
    printDraft,
    chooseCopy,
    carry,
    deleteDraft,
    keptUntil,
    other,
    ...keeping
  }: Around,
  language: Language,
): void {
  document.documentElement.lang = language;
  history.replaceState(history.state, '', linkInLanguage(location.href, language));
  show('#skip', { text: skip });
  show('#home', { text: home.text, href: home.address });
  if (council !== undefined) show('#council', { text: council });
  if (service !== undefined) show('#service', { text: service });
  for (const [id, { text, address }] of Object.entries(about)) show(`#${id}`, { text, href: address });
  for (const [selector, text] of [
    ...Object.entries(account).map(([id, text]) => [`#${id}`, text] as const),
    ['#sign-in-to-keep', keeping.signInToKeep],
    ['#draft-pdf', printDraft],
    ['#draft-copy', chooseCopy],
    ['#carry', carry],
    ['#delete-draft', deleteDraft],
  ] as const) {
    const link = document.querySelector<HTMLAnchorElement>(selector);
    // Before a draft is saved there is nothing to print, use or delete, so the link has no address.
    show(selector, { text, ...(link?.getAttribute('href') ? { href: linkInLanguage(link.href, language) } : {}) });
  }
  show('#keep-in-account', { text: keeping.keepInAccount });
  if (keptUntil !== undefined) show('#kept-until', { text: keptUntil });
  show('#language', { text: other.text, href: linkInLanguage(location.href, other.language === 'cy' ? 'cy' : 'en') });
  for (const attribute of ['lang', 'hreflang'])
    document.getElementById('language')?.setAttribute(attribute, other.language);
}

function show(selector: string, { text, href }: { readonly text: string; readonly href?: string }): void {
  const element = document.querySelector(selector);
  if (!element) return;
  element.textContent = text;
  if (href !== undefined) element.setAttribute('href', href);
}

function draftAddress(draft: string): string {
  return `/drafts/${draft}`;
}
