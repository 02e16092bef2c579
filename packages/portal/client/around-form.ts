import type { Around } from '@formwright/portal';
import type { Language } from './in-language.ts';

/** From now on a reload of the page resumes the draft. The renderer and whatever else was asked for stay as they are. */
export function keepInAddressBar(link: string): void {
  const address = new URL(location.href);
  address.searchParams.delete('record');
  address.searchParams.set('draft', tokenIn(link));
  history.replaceState(history.state, '', address);
  const other = document.querySelector<HTMLAnchorElement>('#language');
  if (other) other.href = linkInLanguage(address.href, other.hreflang === 'cy' ? 'cy' : 'en');
}

export function offerToPrint(link: string, language: Language): void {
  const place = document.getElementById('print-draft');
  place?.querySelector('a')?.setAttribute('href', linkInLanguage(`/drafts/${tokenIn(link)}.pdf`, language));
  place?.removeAttribute('hidden');
}

/** Gives the same address in a language. */
export function linkInLanguage(link: string, language: Language): string {
  const address = new URL(link, location.href);
  address.searchParams.delete('lang');
  if (language === 'cy') address.searchParams.set('lang', 'cy');
  return address.href;
}

/** Puts what stands around the form, and the address, into the form's language. */
export function showAround({ skip, home, printDraft, keptUntil, other }: Around, language: Language): void {
  document.documentElement.lang = language;
  history.replaceState(history.state, '', linkInLanguage(location.href, language));
  show('#skip', { text: skip });
  show('#home', { text: home.text, href: home.address });
  const print = document.querySelector<HTMLAnchorElement>('#print-draft a');
  // Before a draft is saved there is nothing to print, and nowhere to lead.
  show('#print-draft a', { text: printDraft, ...(print?.getAttribute('href') ? { href: linkInLanguage(print.href, language) } : {}) });
  if (keptUntil !== undefined) show('#kept-until', { text: keptUntil });
  show('#language', { text: other.text, href: linkInLanguage(location.href, other.language === 'cy' ? 'cy' : 'en') });
  for (const attribute of ['lang', 'hreflang']) document.getElementById('language')?.setAttribute(attribute, other.language);
}

function show(selector: string, { text, href }: { readonly text: string; readonly href?: string }): void {
  const element = document.querySelector(selector);
  if (!element) return;
  element.textContent = text;
  if (href !== undefined) element.setAttribute('href', href);
}

function tokenIn(link: string): string {
  return new URL(link, location.href).searchParams.get('draft') ?? '';
}
