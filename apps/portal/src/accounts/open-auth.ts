import { AsyncLocalStorage } from 'node:async_hooks';
import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { emailOTP, twoFactor } from 'better-auth/plugins';
import { Kysely } from 'kysely';
import type { Database } from '../storage/database/database.ts';
import { isFull, isLocked } from '../storage/database/retry-while-locked.ts';
import { databaseDialect } from './database-dialect.ts';
import { hashSessionTokens } from './hash-session-tokens.ts';

/** For how long a code is valid, in minutes. */
export const codeMinutes = 20;

/** For how long somebody stays signed in, in hours. The cookie ends with the browser. */
const sessionHours = 12;

/** Nobody but this module calls better-auth, so its address is none that exists. */
const base = 'http://accounts.invalid';

/** The addresses of better-auth that are used. All others answer 404. */
export type AuthPath =
  | '/sign-up/email'
  | '/sign-in/email'
  | '/sign-out'
  | '/get-session'
  | '/change-password'
  | '/two-factor/send-otp'
  | '/two-factor/verify-otp'
  | '/email-otp/send-verification-otp'
  | '/email-otp/verify-email'
  | '/email-otp/request-password-reset'
  | '/email-otp/check-verification-otp'
  | '/email-otp/reset-password';

/** What better-auth answers. */
export interface AuthAnswer {
  readonly ok: boolean;
  readonly body: { readonly [name: string]: unknown } | undefined;
  /** Its `set-cookie` headers. */
  readonly cookies: readonly string[];
}

/** Calls better-auth. */
export type Auth = (
  path: AuthPath,
  asked?: { readonly body?: object; readonly cookie?: string },
) => Promise<AuthAnswer>;

/** What better-auth has to be told. */
export interface AuthNeeds {
  readonly database: Database;
  readonly secret: string;
  /** Queues a mail with a code. */
  sendCode(email: string, code: string): void;
  /** Queues a mail that says that there is an account already. */
  sendKnown(email: string): void;
}

/**
 * Opens better-auth: accounts with email and password, and a code by email at registration, at each sign-in and for a
 * new password. Only its handler is called: its functions would skip what is disabled here.
 */
export function openAuth(needs: AuthNeeds): Auth {
  const failures = new AsyncLocalStorage<{ error?: unknown }>();
  const auth = betterAuth(
    optionsOf(needs, (error) => {
      const failure = failures.getStore();
      if (failure) failure.error = error;
    }),
  );
  return async (path, { body, cookie = '' } = {}) => {
    const request = new Request(`${base}${path}`, {
      method: path === '/get-session' ? 'GET' : 'POST',
      // Whether the request is from one of our pages has been checked before.
      headers: { 'content-type': 'application/json', origin: base, cookie },
      ...(path !== '/get-session' && { body: JSON.stringify(body ?? {}) }),
    });
    const failure: { error?: unknown } = {};
    const response = await failures.run(failure, async () => auth.handler(request));
    // better-auth would say that there is no such account, or that there is one now.
    if (isLocked(failure.error) || isFull(failure.error)) throw failure.error;
    if (response.status >= 500) throw failure.error ?? new Error(`better-auth answers ${response.status} to ${path}`);
    return {
      ok: response.ok,
      body: ((await response.json().catch(() => undefined)) ?? undefined) as AuthAnswer['body'],
      cookies: response.headers.getSetCookie(),
    };
  };
}

function optionsOf(
  { database, secret, sendCode, sendKnown }: AuthNeeds,
  onFailure: (error: unknown) => void,
): BetterAuthOptions {
  const adapter = kyselyAdapter(new Kysely({ dialect: databaseDialect(database, onFailure) }), {
    type: 'sqlite',
    transaction: false,
  });
  return {
    baseURL: base,
    basePath: '/',
    secret,
    database: (options: BetterAuthOptions) => hashSessionTokens(adapter(options)),
    // `name` is the first name.
    user: { modelName: 'account_people', additionalFields: { surname: { type: 'string', required: true } } },
    account: { modelName: 'account_passwords' },
    session: {
      modelName: 'account_sessions',
      expiresIn: sessionHours * 3600,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    // The identifier of a code contains an address, or what a cookie contains.
    verification: { modelName: 'account_codes', storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      requireEmailVerification: true,
      revokeSessionsOnPasswordReset: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      onExistingUserSignUp: async ({ user }) => sendKnown(user.email),
    },
    // Somebody who registers has just given the password, so the code is enough.
    emailVerification: { autoSignInAfterVerification: true },
    // Everybody needs a code at each sign-in.
    databaseHooks: { user: { create: { before: async (user) => ({ data: { ...user, twoFactorEnabled: true } }) } } },
    plugins: [
      twoFactor({
        twoFactorTable: 'account_factors',
        // Longer than a code is valid: a new one can be asked for. Each step has an end of its own.
        twoFactorCookieMaxAge: 5 * codeMinutes * 60,
        totpOptions: { disable: true },
        otpOptions: {
          digits: 8,
          period: codeMinutes,
          storeOTP: 'hashed',
          sendOTP: async ({ user, otp }) => sendCode(user.email, otp),
        },
      }),
      emailOTP({
        otpLength: 8,
        expiresIn: codeMinutes * 60,
        storeOTP: 'hashed',
        disableSignUp: true,
        allowedAttempts: 5,
        sendVerificationOTP: async ({ email, otp }) => sendCode(email, otp),
      }),
    ],
    // These would sign somebody in without a password, or go round the code.
    disabledPaths: [
      '/sign-in/email-otp',
      '/sign-in/social',
      '/forget-password/email-otp',
      '/request-password-reset',
      '/reset-password',
      '/two-factor/disable',
      '/two-factor/enable',
      '/two-factor/generate-backup-codes',
      '/two-factor/verify-backup-code',
      '/update-user',
      '/delete-user',
      '/change-email',
    ],
    // The portal limits by address and by account. These limits would count an office as one person.
    rateLimit: { enabled: false },
    advanced: { cookiePrefix: 'formwright', ipAddress: { disableIpTracking: true } },
    logger: { disabled: true },
    telemetry: { enabled: false },
  };
}
