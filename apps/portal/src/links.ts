/** Addresses of the portal, as paths on its own site. */
import { publicIdOf } from './tokens.ts';

/** Returns the address that leads to all councils. */
export function councilsAddress(language: 'en' | 'cy'): string {
  return language === 'cy' ? '/?lang=cy' : '/';
}

/** Returns the address in another language: with `lang=cy` for Welsh. */
export function inLanguage(address: string, language: 'en' | 'cy'): string {
  const [path = '', query] = address.split('?', 2);
  const params = new URLSearchParams(query);
  params.delete('lang');
  if (language === 'cy') params.set('lang', 'cy');
  return params.size > 0 ? `${path}?${params.toString()}` : path;
}

/** Returns the address of a council's home page. `council`: the name of its folder. */
export function homeAddress(council: string, language: 'en' | 'cy'): string {
  return inLanguage(`/councils/${council}`, language);
}

/** Returns the address of a page of tiles below a council's home page. */
export function groupAddress(council: string, group: string, language: 'en' | 'cy'): string {
  return inLanguage(`/councils/${council}/groups/${group}`, language);
}

/** Returns the address of the page before a form. `id`: `council/form`. */
export function startAddress(id: string, language: 'en' | 'cy'): string {
  return inLanguage(`/councils/${id.replace('/', '/start/')}`, language);
}

/** What a council says on pages of its own, to which the foot of every page leads, in order. */
export const aboutPages = ['accessibility', 'privacy', 'help'] as const;

/** Returns the address of one of these pages. */
export function aboutAddress(council: string, page: (typeof aboutPages)[number], language: 'en' | 'cy'): string {
  return inLanguage(`/councils/${council}/${page}`, language);
}

/** Returns the address of a council's page that says which of several forms somebody needs. */
export function choiceAddress(council: string, choice: string, language: 'en' | 'cy'): string {
  return inLanguage(`/councils/${council}/choices/${choice}`, language);
}

/** Returns the address of a council's logo. */
export function logoAddress(council: string): string {
  return `/councils/${council}/logo`;
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
 * Returns the link that a person keeps. It opens the draft in any browser. The addresses below work only in a browser
 * in which the link has been opened.
 */
export function draftLink(id: string, token: string): string {
  return formAddress(id, { draft: token });
}

/**
 * Returns the address of a draft's page. The client makes this address and the next three from the public id of a new
 * draft.
 */
export function draftAddress(token: string, query: Drawn = {}): string {
  return withQuery(`/drafts/${publicIdOf(token)}`, query);
}

/** Returns the address of a draft's PDF. */
export function draftPdfAddress(token: string): string {
  return `${draftAddress(token)}/pdf`;
}

/** Returns the address of a draft as a page to print. */
export function draftPrintAddress(token: string): string {
  return `${draftAddress(token)}/print`;
}

/** Returns the address of the page on which a person chooses what a copy of a draft has. */
export function draftCopyAddress(token: string): string {
  return `${draftAddress(token)}/copy`;
}

/** Returns the address of the page that deletes a draft. */
export function draftDeletionAddress(token: string): string {
  return `${draftAddress(token)}/delete`;
}

/** Returns the address of the page on which another form is begun with a draft's answers. */
export function draftCarryAddress(token: string): string {
  return `${draftAddress(token)}/another-form`;
}

/** Returns the link that a person keeps. It opens the submission in any browser. */
export function submissionLink(token: string): string {
  return `/submissions/${token}`;
}

/** Returns the address of the confirmation page. */
export function submissionAddress(token: string): string {
  return `/submissions/${publicIdOf(token)}`;
}

/** Returns the address of the page on which another form is begun with a submission's answers. */
export function submissionCarryAddress(token: string): string {
  return `${submissionAddress(token)}/another-form`;
}

/** Returns the address of a submission's PDF. */
export function submissionPdfAddress(token: string): string {
  return `${submissionAddress(token)}/pdf`;
}

/** Returns the address of a file in a submission. */
export function submissionFileAddress(token: string, id: string): string {
  return `${submissionAddress(token)}/files/${id}`;
}

/** Returns the address of the page on which a person chooses what a copy of a submission has. */
export function submissionCopyAddress(token: string): string {
  return `${submissionAddress(token)}/copy`;
}

/** Returns the address of a submission as a page to print. */
export function submissionPrintAddress(token: string): string {
  return `${submissionAddress(token)}/print`;
}

function withQuery(address: string, query: object): string {
  const text = new URLSearchParams(Object.entries(query)).toString();
  return `${address}${text && `?${text}`}`;
}
