import { createHmac } from 'node:crypto';
import type { Storage } from '../storage/storage.ts';
import { hashOf, newToken, submissionTokenOf } from '../tokens.ts';
import type { Person } from './accounts.ts';

/** The drafts and submissions that belong to accounts. */
export interface AccountDrafts {
  /** Returns a new token for a draft of this person, which is noted to be theirs. */
  newDraftToken(person: Person): string;
  /**
   * Takes a draft that belongs to nobody into the account of a person. Its former token opens it no more. Returns the new
   * one. Undefined if there is no such draft.
   */
  takeDraft(person: Person, token: string): string | undefined;
  /** Returns the tokens of the forms of a person, by their ids. A form may be a draft, a submission, or gone. */
  formsOf(person: Person): readonly { readonly id: string; readonly draft: string; readonly submission: string }[];
}

/** Makes them. Tokens are made from `secret`, because the database has only their hashes. */
export function accountDrafts(storage: Storage, secret: string): AccountDrafts {
  const { accounts: store } = storage;
  const tokenOf = (id: string): string =>
    createHmac('sha256', secret).update(`formwright draft ${id}`).digest('base64url');
  const newDraftToken = ({ id: person }: Person): string => {
    const id = newToken();
    const token = tokenOf(id);
    store.ownForm(person, { id, draftHash: hashOf(token) });
    return token;
  };
  return {
    newDraftToken,
    takeDraft(person, token) {
      // First, so that a draft that has moved is never without its account.
      const taken = newDraftToken(person);
      return storage.moveDraft(hashOf(token), hashOf(taken)) ? taken : undefined;
    },
    formsOf: ({ id: person }) =>
      store.formsOf(person).map(({ id }) => {
        const draft = tokenOf(id);
        return { id, draft, submission: submissionTokenOf(draft) };
      }),
  };
}
