/** Addresses of the portal, as paths on its own site. */

/** Gives the address of the list of forms. */
export function formListAddress(language: 'en' | 'cy'): string {
  return language === 'cy' ? '/?lang=cy' : '/';
}

/** Gives the same address in a language: `lang=cy` for Welsh. */
export function inLanguage(address: string, language: 'en' | 'cy'): string {
  const [path = '', query] = address.split('?', 2);
  const params = new URLSearchParams(query);
  params.delete('lang');
  if (language === 'cy') params.set('lang', 'cy');
  return params.size > 0 ? `${path}?${params.toString()}` : path;
}

/** Gives the address of a form's page. `query` keeps its order. */
export function formAddress(id: string, query: { readonly draft?: string; readonly renderer?: string; readonly profile?: string; readonly record?: string } = {}): string {
  const text = new URLSearchParams(query).toString();
  return `/forms/${id}${text && `?${text}`}`;
}

/** The browser's part makes the same of a new draft's token. */
export function draftPdfAddress(token: string): string {
  return `/drafts/${token}.pdf`;
}

export function draftPrintAddress(token: string): string {
  return `/drafts/${token}/print`;
}

export function submissionAddress(token: string): string {
  return `/submissions/${token}`;
}

export function submissionPdfAddress(token: string): string {
  return `/submissions/${token}.pdf`;
}

export function submissionFileAddress(token: string, id: string): string {
  return `/submissions/${token}/files/${id}`;
}

export function submissionPrintAddress(token: string): string {
  return `/submissions/${token}/print`;
}
