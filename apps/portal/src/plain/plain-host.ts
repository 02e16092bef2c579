import type { FastifyRequest } from 'fastify';
import { HostError, type Host, type SavedDraft } from '@formwright/session';
import { absoluteUrl } from '../access/link-cookie.ts';
import { ApiError } from '../api/api-error.ts';
import { requireDraft } from '../api/require-draft.ts';
import { saveDraft } from '../api/routes/draft-routes.ts';
import { keepFile } from '../api/routes/file-routes.ts';
import { submitDraft } from '../api/routes/submit-route.ts';
import { alreadySubmitted } from '../api/already-submitted.ts';
import { canRetry } from '../errors/can-retry.ts';
import { toApiError } from '../errors/to-api-error.ts';
import type { Language } from '../language.ts';
import { draftPrintAddress, formAddress, inLanguage } from '../links.ts';
import type { Portal } from '../portal.ts';
import { retryWhileLocked } from '../storage/database/retry-while-locked.ts';
import { newToken } from '../tokens.ts';

/** What a page without scripts needs a host for. */
export interface PlainHostOptions {
  readonly portal: Portal;
  readonly request: FastifyRequest;
  /** Token of the draft. Absent on the first page of a new form, which only draws. */
  readonly token: string | undefined;
  readonly language: Language;
  /** Refuses what is more than a client may do in an hour. */
  allow(what: 'submit' | 'upload'): Promise<void>;
}

/** A host, and where it leads once the request is done. */
export interface PlainHost {
  readonly host: Host;
  /** The draft that is stored. */
  stored(): SavedDraft | undefined;
  /** An address that a button leads to. */
  leads(): string | undefined;
  /** Token of the submission that the draft has become. */
  submitted(): string | undefined;
  /** The status of the last refusal, and when to try again. */
  refusal(): ApiError | undefined;
}

/** Makes the host of a form without scripts: it does at once what the API does for a browser's scripts. */
export function plainHost({ portal, request, token = '', language, allow }: PlainHostOptions): PlainHost {
  let stored: SavedDraft | undefined;
  let leads: string | undefined;
  let submitted: string | undefined;
  let refusal: ApiError | undefined;

  /** Refuses in words for the person. The API's are in English only; in Welsh, the session says what failed. */
  async function said<Done>(work: () => Promise<Done>): Promise<Done> {
    try {
      return await work();
    } catch (error) {
      refusal = toApiError(error);
      if (!refusal) throw error;
      const [issue] = refusal.issues;
      throw language === 'en'
        ? new HostError(issue?.message ?? refusal.message, { ...(!canRetry(refusal.error) && { retry: 'never' }) })
        : refusal;
    }
  }

  async function save(draft: SavedDraft): ReturnType<Host['save']> {
    // Another window with scripts then learns that it was saved here.
    const saving = { token, body: draft, savedBy: newToken };
    const { link, keptUntil } = await retryWhileLocked(() => saveDraft(portal, request, saving));
    stored = draft;
    return {
      ...(link !== undefined && { link: absoluteUrl(request, inLanguage(link, language)) }),
      ...(keptUntil !== undefined && { keptUntil }),
    };
  }

  const host: Host = {
    save: (draft) => said(() => save(draft)),
    submit: (draft) =>
      said(async () => {
        await allow('submit');
        await save(draft);
        const receipt = await submitDraft(portal, request, { token, body: draft });
        submitted = receipt.token;
        return receipt;
      }),
    attach: (file, { pointer }) =>
      said(async () => {
        await allow('upload');
        const found = requireDraft(portal, token, request);
        if (found.kind === 'submitted') throw alreadySubmitted(found);
        return keepFile(portal, found, { pointer, file });
      }),
    print() {
      leads = inLanguage(draftPrintAddress(token), language);
    },
    lookup: async (source, query) => portal.sources.get(source)?.search(query) ?? [],
    formAddress: (id, to) => inLanguage(formAddress(id), to),
  };
  return {
    host,
    stored: () => stored,
    leads: () => leads,
    submitted: () => submitted,
    refusal: () => refusal,
  };
}
