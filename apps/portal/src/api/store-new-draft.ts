import type { FastifyReply } from 'fastify';
import { setLinkCookie } from '../access/link-cookie.ts';
import { noRoom } from '../errors/refusals.ts';
import type { BuiltForm } from '../forms/built-form.ts';
import { keptUntil } from '../kept-until.ts';
import type { Portal } from '../portal.ts';
import { retryWhileLocked } from '../storage/database/retry-while-locked.ts';
import type { StoredDraft } from '../storage/storage.ts';
import { hashOf, newToken } from '../tokens.ts';

/** A new draft, before it has been stored. */
export interface NewDraft extends Pick<StoredDraft, 'saved'> {
  readonly built: BuiltForm;
  /** As in `StoredDraft`, or undefined. */
  readonly record: string | undefined;
  readonly continued?: StoredDraft['continued'] | undefined;
  readonly savedBy?: string | undefined;
}

/** A new draft's token, and when it expires: see `StoredDraft`. */
export interface BegunDraft {
  readonly token: string;
  readonly keptUntil: string | undefined;
}

/**
 * Stores a new draft for as long as its form says, and lets the browser that is answered open it. It belongs to whoever
 * is signed in.
 *
 * @throws ApiError `no-room`, 503.
 */
export async function storeNewDraft(
  { storage, limits, now, accounts }: Portal,
  reply: FastifyReply,
  { built, saved, record, continued, savedBy }: NewDraft,
): Promise<BegunDraft> {
  if (storage.bytesKept() > limits.gigabytes * 1024 ** 3) throw noRoom();
  const { person } = reply.request;
  const token = person && accounts ? accounts.newDraftToken(person) : newToken();
  const until = keptUntil(now(), built.form.model.retention?.draftDays);
  await retryWhileLocked(() =>
    storage.createDraft(hashOf(token), {
      form: built.id,
      saved,
      ...(savedBy !== undefined && { savedBy }),
      ...(record !== undefined && { record }),
      ...(continued && { continued }),
      ...(until !== undefined && { keptUntil: until }),
    }),
  );
  setLinkCookie(reply, 'drafts', token);
  return { token, keptUntil: until };
}
