import { createHmac } from 'node:crypto';
import { ApiError } from '../api/api-error.ts';
import type { AccountStore, Purpose } from './account-statements.ts';

/**
 * How often something may be done with one account, from whatever address, whether or not there is such an account. A
 * new code does not begin any of them anew. Each purpose is counted by itself: whoever only knows an address must not be
 * able to use up the codes of somebody who signs in.
 */
const limits: { readonly [what in What]: { readonly most: number; readonly seconds: number } } = {
  password: { most: 10, seconds: 15 * 60 },
  code: { most: 10, seconds: 60 * 60 },
  mail: { most: 6, seconds: 60 * 60 },
};

/** What is counted: tries of a password or a code, and mails with a code. */
type What = 'password' | 'code' | 'mail';

/** Limits for accounts, kept in the database, so that they outlast a restart. */
export interface AccountLimits {
  /** @throws ApiError `too-many`, 429, if it was done too often. */
  require(what: What, purpose: Purpose, email: string): void;
  /** Begins the count of tries anew, after the person has entered a code. */
  forget(purpose: Purpose, email: string): void;
}

/** Makes the limits. Their names are hashes, so they name nobody. */
export function accountLimits(store: AccountStore, secret: string, now: () => Date): AccountLimits {
  const nameOf = (what: What, purpose: Purpose, email: string): string =>
    createHmac('sha256', secret).update(`formwright limit ${what} ${purpose} ${email}`).digest('base64url');
  return {
    require(what, purpose, email) {
      const { most, seconds } = limits[what];
      if (store.count(nameOf(what, purpose, email), { most, seconds, now: now() })) return;
      throw new ApiError(429, 'too-many', {
        message: `This was tried too often. Try again ${seconds > 15 * 60 ? 'in an hour' : 'in 15 minutes'}.`,
        retryAfter: seconds,
      });
    },
    forget(purpose, email) {
      store.uncount(nameOf('password', 'sign-in', email));
      store.uncount(nameOf('code', purpose, email));
    },
  };
}
