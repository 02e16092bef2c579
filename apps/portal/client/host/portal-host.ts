import type { Attachment } from '@formwright/model';
import type { Host, LookupOption, SavedDraft, SaveReceipt } from '@formwright/session';
import { type Answer, callPortal } from './call-portal.ts';
import { draftOver } from './draft-over.ts';
import { openPrint } from './open-print.ts';
import { PortalError } from './portal-error.ts';
import { sendFile } from './send-file.ts';

/** What `portalHost` needs to know about the page. */
export interface PortalHostOptions {
  /** The form's id. */
  readonly form: string;
  /** Public id of the draft that the page was opened with. */
  readonly draft?: string;
  /** The id of this window, and of the window that saved the draft last. */
  readonly window: string;
  readonly savedBy?: string;
  /** Name of the record that a new draft is prefilled from. */
  readonly recordName?: string;
  /** Called with the public id of each new draft. */
  onDraft(draft: string): void;
  /** Called when the draft no longer exists, so there is nothing to print or delete. */
  onDraftOver(): void;
  /** Called when the person leaves the form, and when the form was discarded. */
  onLeft(how: 'closed' | 'discarded'): void;
  /** Called with the address of the confirmation page. */
  onSubmitted(page: string): void;
}

/** Makes the host for the portal's own pages. It sends drafts and submissions to the portal's API. */
export function portalHost(options: PortalHostOptions): Host {
  let draft = options.draft;
  /** Token of a draft that this page has begun. It works even if the browser blocks cookies. */
  let token: string | undefined;
  let begun: Promise<Answer> | undefined;
  let seen = options.savedBy;

  const known = (): { readonly 'formwright-draft'?: string } =>
    token === undefined ? {} : { 'formwright-draft': token };
  /** Which window saves, and which it knows to have saved last. */
  const windows = (): { readonly [name: string]: string } => ({
    'formwright-window': options.window,
    ...(seen !== undefined && { 'formwright-seen': seen }),
    ...known(),
  });

  /** Sends a draft. It replaces what another window has saved only if the person has been told and tries again. */
  async function hand(method: 'POST' | 'PUT', address: string, saved: SavedDraft): Promise<Answer> {
    const answer = await callPortal(method, address, { body: saved, headers: windows() }).catch((error: unknown) => {
      if (isA(error, 'saved-elsewhere')) seen = '*';
      throw error;
    });
    seen = options.window;
    return answer;
  }

  /**
   * If the draft was deleted or has expired, tells the person. If they try again, what is on the screen becomes a new
   * draft.
   */
  async function toldWhenOver<Done>(work: Promise<Done>): Promise<Done> {
    return work.catch((error: unknown) => {
      if (!(error instanceof PortalError)) throw error;
      const over = draftOver.get(error.error);
      if (over !== undefined || error.error === 'already-submitted') options.onDraftOver();
      if (over === undefined) throw error;
      draft = token = seen = undefined;
      throw new PortalError(error.error, over);
    });
  }

  /** Saves by itself. What the person has to be told first is left to the next time that they save. */
  async function keep(saved: SavedDraft): ReturnType<Host['save']> {
    const answer = await callPortal('PUT', `/api/drafts/${draft}`, { body: saved, headers: windows() });
    seen = options.window;
    return receiptOf(answer);
  }

  async function create(saved: SavedDraft): Promise<Answer> {
    const record = options.recordName === undefined ? '' : `?record=${encodeURIComponent(options.recordName)}`;
    const answer = await hand('POST', `/api/forms/${options.form}/drafts${record}`, saved);
    token = String(answer['token']);
    draft = String(answer['id']);
    options.onDraft(draft);
    return answer;
  }

  async function update(saved: SavedDraft, id: string): Promise<Answer> {
    try {
      return await hand('PUT', `/api/drafts/${id}`, saved);
    } catch (error) {
      // The server no longer has the draft, but the page still has the answers. They become a new draft.
      if (isA(error, 'no-such-draft')) return create(saved);
      throw error;
    }
  }

  const send = async (saved: SavedDraft): Promise<Answer> => hand('POST', `/api/drafts/${draft}/submit`, saved);

  async function save(saved: SavedDraft): ReturnType<Host['save']> {
    const answer = draft === undefined ? await create(saved) : await update(saved, draft);
    return receiptOf(answer);
  }

  async function submit(saved: SavedDraft): ReturnType<Host['submit']> {
    if (draft === undefined) await create(saved);
    const answer = await send(saved).catch(async (error: unknown) => {
      if (!isA(error, 'no-such-draft')) throw error;
      await create(saved);
      return send(saved);
    });
    const page = String(answer['page']);
    options.onSubmitted(page);
    return { reference: String(answer['reference']), pdf: `${page}/pdf` };
  }

  const attach: NonNullable<Host['attach']> = async (file, { pointer, draft: unsaved, signal, progress }) => {
    // A file belongs to a draft. If two files are chosen at the same time, the first one begins the draft.
    const begin = async (): Promise<Answer> => (begun ??= create(unsaved).finally(() => (begun = undefined)));
    if (draft === undefined) await begin();
    const asked = new URLSearchParams({ pointer, name: file.name }).toString();
    const put = async (id: string | undefined): Promise<Answer> =>
      sendFile(`/api/drafts/${id}/files?${asked}`, file, { signal, progress, headers: known() });
    const sentTo = draft;
    const answer = await put(sentTo).catch(async (error: unknown) => {
      if (!isA(error, 'no-such-draft')) throw error;
      // As with saving, what is on the screen becomes a new draft, unless another file has begun one.
      if (draft === sentTo) await begin();
      return put(draft);
    });
    return answer as unknown as Attachment;
  };

  async function cancel(): Promise<void> {
    if (draft !== undefined)
      await callPortal('DELETE', `/api/drafts/${draft}`, { headers: known() }).catch((error: unknown) => {
        // What is not there need not be deleted.
        if (
          !isA(error, 'no-such-draft') &&
          !isA(error, 'draft-deleted') &&
          !isA(error, 'draft-expired') &&
          !isA(error, 'draft-moved')
        )
          throw error;
      });
    options.onLeft('discarded');
  }

  return {
    print(unsaved) {
      const record = options.recordName === undefined ? {} : { record: options.recordName };
      const asked = new URLSearchParams({ ...record, lang: document.documentElement.lang }).toString();
      const place = draft === undefined ? `/forms/${options.form}` : `/drafts/${draft}`;
      openPrint(`${place}/print?${asked}`, unsaved);
    },
    leave: () => options.onLeft('closed'),
    cancel,
    // Once the person has a draft: until then, nothing of theirs is kept without their asking.
    get autosave() {
      return draft === undefined ? undefined : keep;
    },
    save: async (saved) => toldWhenOver(save(saved)),
    submit: async (saved) => toldWhenOver(submit(saved)),
    attach: async (file, asked) => toldWhenOver(attach(file, asked)),
    formAddress: (id, language) => `/forms/${id}${language === 'cy' ? '?lang=cy' : ''}`,
    async lookup(source, query, signal) {
      const response = await fetch(`/api/sources/${source}?${new URLSearchParams({ q: query }).toString()}`, {
        signal,
      });
      if (!response.ok) throw new Error(`${source}: ${response.status}`);
      return ((await response.json()) as { readonly options: readonly LookupOption[] }).options;
    },
  };
}

function receiptOf({ link, keptUntil }: Answer): SaveReceipt {
  return {
    // A draft of an account has none.
    ...(typeof link === 'string' && { link: asDrawn(link) }),
    ...(typeof keptUntil === 'string' && { keptUntil }),
  };
}

function isA(error: unknown, refusal: string): boolean {
  return error instanceof PortalError && error.error === refusal;
}

/** Adds the renderer, profile and language to a draft's link, so that it opens again with the same ones. */
function asDrawn(link: string): string {
  const address = new URL(link, location.href);
  const asked = new URL(location.href).searchParams;
  for (const name of ['renderer', 'profile', 'lang']) {
    const value = asked.get(name);
    if (value !== null) address.searchParams.set(name, value);
  }
  return address.href;
}
