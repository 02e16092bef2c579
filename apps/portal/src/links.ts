/** Addresses of the portal, as paths on its own site. */
import { publicIdOf } from './tokens.ts';

/** Returns the address of the list of forms. */
export function formListAddress(language: 'en' | 'cy'): string {
  return language === 'cy' ? '/?lang=cy' : '/';
}

/** Returns the same address in a language: `lang=cy` for Welsh. */
export function inLanguage(address: string, language: 'en' | 'cy'): string {
  const [path = '', query] = address.split('?', 2);
  const params = new URLSearchParams(query);
  params.delete('lang');
  if (language === 'cy') params.set('lang', 'cy');
  return params.size > 0 ? `${path}?${params.toString()}` : path;
}

/** How a form is drawn, and in what language. */
export interface Drawn {
  readonly renderer?: string;
  readonly profile?: string;
  readonly lang?: string;
}

/** Returns the address of a form's page. `query` keeps its order. */
export function formAddress(
  id: string,
  query: Drawn & { readonly draft?: string; readonly record?: string } = {},
): string {
  return withQuery(`/forms/${id}`, query);
}

/**
 * Returns the link that a person keeps: it opens the draft in any browser. The addresses below open it only where the
 * link has been opened.
 */
export function draftLink(id: string, token: string): string {
  return formAddress(id, { draft: token });
}

/** The browser's part makes the same of a new draft's public id, and those that follow. */
export function draftAddress(token: string, query: Drawn = {}): string {
  return withQuery(`/drafts/${publicIdOf(token)}`, query);
}

export function draftPdfAddress(token: string): string {
  return `${draftAddress(token)}/pdf`;
}

export function draftPrintAddress(token: string): string {
  return `${draftAddress(token)}/print`;
}

export function draftDeletionAddress(token: string): string {
  return `${draftAddress(token)}/delete`;
}

/** As `draftLink`. */
export function submissionLink(token: string): string {
  return `/submissions/${token}`;
}

export function submissionAddress(token: string): string {
  return `/submissions/${publicIdOf(token)}`;
}

export function submissionPdfAddress(token: string): string {
  return `${submissionAddress(token)}/pdf`;
}

export function submissionFileAddress(token: string, id: string): string {
  return `${submissionAddress(token)}/files/${id}`;
}

export function submissionPrintAddress(token: string): string {
  return `${submissionAddress(token)}/print`;
}

function withQuery(address: string, query: object): string {
  const text = new URLSearchParams(Object.entries(query)).toString();
  return `${address}${text && `?${text}`}`;
}
