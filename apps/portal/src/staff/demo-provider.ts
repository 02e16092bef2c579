import { generateKeyPair, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import type { Configuration } from 'oidc-provider';
import { StartError } from '../start-error.ts';

/** In seconds. */
const [hour, day] = [3600, 24 * 3600] as const;

/** A provider of OpenID Connect that runs in this process, for development and tests: any name and any password do. */
export interface DemoProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  close(): Promise<void>;
}

/**
 * Starts the provider, on a free port of this machine. `groupsOf` says in which groups somebody is who signs in with a
 * name.
 *
 * @throws StartError if `oidc-provider` is not installed: it is only for development.
 */
export async function startDemoProvider(groupsOf: (name: string) => readonly string[]): Promise<DemoProvider> {
  const { Provider } = await import('oidc-provider').catch(() => {
    throw new StartError('--demo-staff needs the packages for development: npm ci');
  });
  // A portal that could not start must not be held up by it.
  const server = createServer().listen(0, 'localhost').unref();
  await new Promise((resolve) => server.once('listening', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const [clientId, clientSecret] = ['formwright', randomBytes(32).toString('base64url')];
  const provider = new Provider(issuer, await configurationOf(groupsOf, { clientId, clientSecret }));
  // The portal may be at any port of this machine.
  const isHere = (address: string): boolean => ['localhost', '127.0.0.1'].includes(new URL(address).hostname);
  Object.assign(provider.Client.prototype, { redirectUriAllowed: isHere, postLogoutRedirectUriAllowed: isHere });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    issuer,
    clientId,
    clientSecret,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function configurationOf(
  groupsOf: (name: string) => readonly string[],
  { clientId, clientSecret }: Pick<DemoProvider, 'clientId' | 'clientSecret'>,
): Promise<Configuration> {
  const { privateKey } = await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' });
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: ['http://localhost/'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' }] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: day, IdToken: 60, Interaction: hour, Session: day },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    claims: { openid: ['sub'], profile: ['name', 'groups'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: id, groups: [...groupsOf(id)] }),
    }),
    // Nobody is asked whether the portal may know who they are.
    async loadExistingGrant({ oidc }) {
      const { Grant } = oidc.provider;
      const grant = new Grant({
        ...(oidc.client && { clientId: oidc.client.clientId }),
        ...(oidc.session?.accountId !== undefined && { accountId: oidc.session.accountId }),
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  };
}
