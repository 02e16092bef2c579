import { setTimeout as delay } from 'node:timers/promises';
import { ApiError } from '../api/api-error.ts';
import { type MailName, writeMail } from '../mail/templates.ts';
import type { MailRoute } from '../portal.ts';
import type { Storage } from '../storage/storage.ts';
import { hashOf } from '../tokens.ts';
import { type AccountDrafts, accountDrafts } from './account-drafts.ts';
import { accountLimits } from './account-limits.ts';
import type { Step } from './account-statements.ts';
import { type AccountWords, accountWords } from './account-words.ts';
import { secondStepCookie, sessionCookie } from './auth-cookies.ts';
import { type HumanCheck, humanCheck } from './human-check.ts';
import { codeMinutes, openAuth } from './open-auth.ts';

/** Somebody who is signed in. */
export interface Person {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** When this was last changed, as an ISO time. */
  readonly at: string;
}

/** What follows when somebody has done one of these. */
export interface Outcome {
  /** `set-cookie` headers of better-auth. */
  readonly cookies: readonly string[];
  /** What finds the step that has begun, or goes on. `undefined`: it is over. */
  readonly step?: string | undefined;
  /** The person is signed in now. */
  readonly signedIn?: true;
  /** The address of the next page. */
  readonly next: string;
}

/** Name and password of somebody who registers. */
export interface Registration {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly password: string;
}

/**
 * The accounts. `cookie` is a request's header, `step` what `Outcome.step` was. Nothing tells an address with an account
 * from one without: what is refused, and the next page, are the same.
 */
export interface Accounts extends AccountDrafts {
  /** Whoever registers shows that they are not a robot. */
  readonly human: HumanCheck;
  /** Returns who is signed in. */
  who(cookie: string): Promise<Person | undefined>;
  /** @throws ApiError `too-many`, or `not-right` if no mail can be sent to such an address. */
  register(registration: Registration): Promise<Outcome>;
  /** @throws ApiError `not-right` or `too-many`. */
  signIn(email: string, password: string): Promise<Outcome>;
  /** @throws ApiError `too-many`. */
  forgotten(email: string): Promise<Outcome>;
  /** Returns the step that waits for a code. */
  waiting(step: string): Step | undefined;
  /** @throws ApiError `not-right`, `start-again` or `too-many`. */
  enterCode(step: string, code: string, cookie: string): Promise<Outcome>;
  /** Sends another code. The one before is not valid any more. @throws ApiError `start-again` or `too-many`. */
  sendAgain(step: string, cookie: string): Promise<void>;
  /** @throws ApiError `start-again`. */
  resetPassword(step: string, password: string): Promise<Outcome>;
  /** @throws ApiError `not-right` or `too-many`. */
  changePassword(person: Person, passwords: { current: string; next: string }, cookie: string): Promise<Outcome>;
  signOut(cookie: string): Promise<Outcome>;
  /** Returns or throws what some work does, once the least time is over: how long it took would tell of an account. */
  evenly<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** What accounts need. */
export interface AccountNeeds {
  readonly storage: Storage;
  readonly secret: string;
  readonly mail: MailRoute;
  /** The name that mails are from: that of the portal's own forms. */
  readonly from: string;
  /** As in `humanCheck`. */
  readonly tries: number;
  /** As in `PortalOptions`. */
  readonly leastTime?: number | undefined;
  now(): Date;
}

/** Opens the accounts: see `Accounts`. */
export function openAccounts({ storage, secret, mail, from, tries, leastTime = 600, now }: AccountNeeds): Accounts {
  const { accounts: store } = storage;
  const limits = accountLimits(store, secret, now);
  const send = (
    template: Exclude<MailName, 'submitted' | 'kept-until'>,
    to: string,
    words: Readonly<Record<string, string>> = {},
  ): void => {
    const text = writeMail(
      template,
      (['en', 'cy'] as const).map((language) => ({ language, words })),
    );
    storage.queueMail({ to, from, ...text });
    mail.soon();
  };
  const auth = openAuth({
    database: store.database,
    secret,
    sendCode: (email, code) =>
      send('code', email, { code: code.replace(/^(\d{4})(\d{4})$/, '$1 $2'), minutes: String(codeMinutes) }),
    sendKnown: (email) => send('account-known', email),
  });

  const codeEnd = (): Date => new Date(now().getTime() + codeMinutes * 60_000);
  const begin = (step: Step, cookies: readonly string[] = []): Outcome => ({
    cookies,
    step: store.beginStep(step, codeEnd()),
    next: '/account/code',
  });
  const requireStep = (token: string): Step => {
    const step = store.stepOf(token, now());
    if (step === undefined) throw startAgain();
    return step;
  };
  /** Somebody else may have registered with the same address since, with another password. */
  const isStill = ({ purpose, email, bound }: Step, cookie: string): boolean =>
    purpose === 'reset' ||
    (bound !== undefined && bound === (purpose === 'sign-in' ? hashOf(cookie) : store.unconfirmed(email)));

  return {
    human: humanCheck({ store, secret, tries, now }),

    async who(cookie) {
      const session = sessionCookie(cookie);
      if (session === '') return undefined;
      const { body } = await auth('/get-session', { cookie: session });
      const user = body?.['user'] as Partial<Record<string, unknown>> | undefined;
      return (
        user && {
          id: String(user['id']),
          firstName: String(user['name']),
          lastName: String(user['surname']),
          email: String(user['email']),
          at: new Date(String(user['updatedAt'])).toISOString(),
        }
      );
    },

    async register({ firstName, lastName, email, password }) {
      limits.require('mail', 'register', email);
      store.removeUnconfirmed(email);
      const { body } = await auth('/sign-up/email', { body: { name: firstName, surname: lastName, email, password } });
      if (body?.['code'] === 'INVALID_EMAIL') throw notRight('register');
      // The account of somebody else who registered at the same moment has another password.
      const user = body?.['user'] as { readonly id?: unknown } | undefined;
      const bound = store.unconfirmed(email) === user?.id ? store.unconfirmed(email) : undefined;
      if (bound !== undefined)
        await auth('/email-otp/send-verification-otp', { body: { email, type: 'email-verification' } });
      return begin({ purpose: 'register', email, ...(bound !== undefined && { bound }) });
    },

    async signIn(email, password) {
      limits.require('password', 'sign-in', email);
      const { ok, body, cookies } = await auth('/sign-in/email', { body: { email, password, rememberMe: false } });
      // A password alone opens nothing, whatever better-auth answers.
      if (!ok || body?.['twoFactorRedirect'] !== true) throw notRight('sign-in');
      limits.require('mail', 'sign-in', email);
      const cookie = secondStepCookie(cookies.map((text) => text.split(';', 1)[0]).join('; '));
      await auth('/two-factor/send-otp', { cookie });
      return begin({ purpose: 'sign-in', email, bound: hashOf(cookie) }, cookies);
    },

    async forgotten(email) {
      limits.require('mail', 'reset', email);
      await auth('/email-otp/request-password-reset', { body: { email } });
      return begin({ purpose: 'reset', email });
    },

    waiting: (token) => store.stepOf(token, now()),

    async enterCode(token, otp, cookie) {
      const step = requireStep(token);
      const { purpose, email } = step;
      limits.require('code', purpose, email);
      // Without the session of somebody who is signed in already: it would be theirs.
      const second = secondStepCookie(cookie);
      const check = {
        register: async () => auth('/email-otp/verify-email', { body: { email, otp } }),
        'sign-in': async () => auth('/two-factor/verify-otp', { body: { code: otp }, cookie: second }),
        reset: async () => auth('/email-otp/check-verification-otp', { body: { email, type: 'forget-password', otp } }),
      };
      const answer = isStill(step, second) ? await check[purpose]() : undefined;
      if (!answer?.ok) throw notRight('code');
      limits.forget(purpose, email);
      // The code is asked for once more with the new password. Only the browser that entered it has it.
      if (purpose === 'reset') return { cookies: [], step: `${token}.${otp}`, next: '/account/new-password' };
      store.endStep(token);
      return {
        cookies: answer.cookies,
        signedIn: true,
        next: purpose === 'register' ? '/account/registered' : '/account',
      };
    },

    async sendAgain(token, cookie) {
      const step = requireStep(token);
      const { purpose, email } = step;
      limits.require('mail', purpose, email);
      const second = secondStepCookie(cookie);
      const sending = {
        register: async () => auth('/email-otp/send-verification-otp', { body: { email, type: 'email-verification' } }),
        'sign-in': async () => auth('/two-factor/send-otp', { cookie: second }),
        reset: async () => auth('/email-otp/request-password-reset', { body: { email } }),
      };
      if (isStill(step, second)) await sending[purpose]();
      store.prolongStep(token, codeEnd());
    },

    async resetPassword(step, password) {
      const [token = '', otp = ''] = step.split('.', 2);
      const { purpose, email } = requireStep(token);
      if (purpose !== 'reset') throw startAgain();
      limits.require('code', 'reset', email);
      const { ok } = await auth('/email-otp/reset-password', { body: { email, otp, password } });
      if (!ok) throw startAgain();
      store.endStep(token);
      send('password-changed', email);
      return { cookies: [], next: '/account/password-changed' };
    },

    async changePassword({ email }, { current, next }, cookie) {
      limits.require('password', 'sign-in', email);
      const { ok, cookies } = await auth('/change-password', {
        body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
        cookie: sessionCookie(cookie),
      });
      if (!ok) throw notRight('password');
      send('password-changed', email);
      return { cookies, next: '/account/password-changed' };
    },

    async signOut(cookie) {
      const { cookies } = await auth('/sign-out', { cookie: sessionCookie(cookie) });
      return { cookies, next: '/account/signed-out' };
    },

    async evenly(work) {
      const over = delay(leastTime);
      try {
        return await work();
      } finally {
        await over;
      }
    },

    ...accountDrafts(storage, secret),
  };
}

function notRight(form: keyof AccountWords['notRight']): ApiError {
  return new ApiError(400, 'not-right', { message: accountWords.en.notRight[form] });
}

function startAgain(): ApiError {
  return new ApiError(400, 'start-again', { message: accountWords.en.startAgain(codeMinutes) });
}
