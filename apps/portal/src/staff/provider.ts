import { createHmac } from 'node:crypto';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  AuthorizationResponseError,
  buildEndSessionUrl,
  ClientError,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  fetchUserInfo,
  ResponseBodyError,
} from 'openid-client';
import type { CouncilStaff } from './staff-settings.ts';

/** Who somebody is, as their council's provider says. */
export interface Identity {
  /** The id that the provider has for them, which never changes. */
  readonly id: string;
  readonly name: string;
  readonly groups: readonly string[];
}

/**
 * A council's provider of OpenID Connect: authorization code with PKCE, state and nonce. All three are made from a token
 * that only the browser has, so that a code counts only in the browser that asked for it.
 */
export interface Provider {
  /** Returns the address at which somebody signs in. `callback`: where they come back to. */
  signInAddress(callback: string, token: string): Promise<string>;
  /**
   * Returns who came back. `at`: the whole address that they came back to.
   *
   * @throws Error of `openid-client` if they were refused, or if what came back was not asked for.
   */
  identify(at: URL, token: string): Promise<Identity>;
  /** Returns the address that ends the session at the provider too. Undefined if it has none. */
  signOutAddress(back: string): Promise<string | undefined>;
}

/** The provider was asked for who somebody is and says something that we cannot use. */
export class IdentityError extends Error {
  override readonly name = 'IdentityError';
}

/** Returns true if the provider refused somebody, or if what came back was not asked for: it is no failure of ours. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof AuthorizationResponseError ||
    (error instanceof ResponseBodyError && error.error === 'invalid_grant') ||
    (error instanceof ClientError && error.code === 'OAUTH_INVALID_RESPONSE')
  );
}

/** Opens the way to a provider. It is asked what it can do when somebody first signs in, and again if it did not answer. */
export function openProvider({ issuer, clientId, clientSecret, scope, claim }: CouncilStaff): Provider {
  const state: { found?: Promise<Configuration> | undefined } = {};
  const configuration = async (): Promise<Configuration> => {
    const server = new URL(issuer);
    // The settings allow this only for a provider on the same machine.
    const execute = server.protocol === 'http:' ? [allowInsecureRequests] : [];
    state.found ??= discovery(server, clientId, clientSecret, undefined, { execute, timeout: 10 });
    try {
      return await state.found;
    } catch (error) {
      state.found = undefined;
      throw error;
    }
  };
  return {
    async signInAddress(callback, token) {
      const address = buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback,
        scope,
        state: derived(token, 'state'),
        nonce: derived(token, 'nonce'),
        code_challenge: await calculatePKCECodeChallenge(derived(token, 'verifier')),
        code_challenge_method: 'S256',
      });
      return address.href;
    },
    async identify(at, token) {
      const found = await configuration();
      const tokens = await authorizationCodeGrant(found, at, {
        expectedState: derived(token, 'state'),
        expectedNonce: derived(token, 'nonce'),
        pkceCodeVerifier: derived(token, 'verifier'),
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new IdentityError('no identity');
      // Many providers put groups, or names, only here.
      const isWhole = claims[claim] !== undefined && claims['name'] !== undefined;
      const more =
        !isWhole && found.serverMetadata().userinfo_endpoint !== undefined
          ? await fetchUserInfo(found, tokens.access_token, claims.sub)
          : {};
      const all: { readonly [name: string]: unknown } = { ...more, ...claims };
      return {
        id: claims.sub,
        name: nameIn(all) ?? claims.sub,
        groups: [all[claim] ?? []].flat().filter((group) => typeof group === 'string'),
      };
    },
    async signOutAddress(back) {
      const found = await configuration();
      if (found.serverMetadata().end_session_endpoint === undefined) return undefined;
      return buildEndSessionUrl(found, { post_logout_redirect_uri: back }).href;
    },
  };
}

function derived(token: string, what: 'state' | 'nonce' | 'verifier'): string {
  return createHmac('sha256', token).update(`formwright staff ${what}`).digest('base64url');
}

function nameIn(claims: { readonly [name: string]: unknown }): string | undefined {
  return ['name', 'preferred_username', 'email']
    .map((name) => claims[name])
    .find((value): value is string => typeof value === 'string' && value.trim() !== '')
    ?.slice(0, 200);
}
