import { govuk } from '@formwright/messages/govuk';
import type { Facts } from '@formwright/model';
import { openPage, type HtmlPage } from '@formwright/renderer-html';
import { createSession, type Host, type PrefillRecord, type SavedDraft, type Session } from '@formwright/session';
import type { BuiltForm } from '../forms/built-form.ts';
import { formIn } from '../language.ts';
import { draftAddress, formAddress, inLanguage } from '../links.ts';
import { proofOf } from '../tokens.ts';

/** A form as one request finds it. */
export interface PlainForm {
  readonly built: BuiltForm;
  readonly lang: unknown;
  readonly profile: 'portal' | 'govuk';
  readonly facts: Facts;
  readonly record: PrefillRecord;
  readonly recordName?: string | undefined;
  /** The draft, and its token. Absent: a new form. */
  readonly saved?: SavedDraft | undefined;
  readonly token?: string | undefined;
  /** The query of the request, which says which screen. */
  readonly query: URLSearchParams;
}

/** Opens the page of a form for a browser without scripts, with a session for this request. */
export function openPlainPage(
  { built, lang, profile, facts, record, recordName, saved, token, query }: PlainForm,
  host: Host,
): { readonly session: Session; readonly page: HtmlPage } {
  const { form, wording, language } = formIn(built, lang);
  const session = createSession({
    form,
    facts,
    record,
    host,
    wording: profile === 'govuk' ? govuk(wording) : wording,
    ...(saved && { saved }),
  });
  const drawn = { renderer: 'html', ...(profile === 'govuk' && { profile }) };
  const address =
    token === undefined
      ? formAddress(built.id, { ...drawn, ...(recordName !== undefined && { record: recordName }) })
      : draftAddress(token, drawn);
  const page = openPage(session, {
    address: inLanguage(address, language),
    query,
    hidden: token === undefined ? {} : { proof: proofOf(token) },
  });
  return { session, page };
}
