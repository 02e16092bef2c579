import type { Challenge } from 'altcha-lib/v1/types';
import { unreachable } from './call-portal.ts';
import { PortalError } from './portal-error.ts';

/**
 * Works out what the portal asks of each browser from which somebody registers, which takes about a second. Returns what
 * proves it.
 *
 * @throws PortalError
 */
export async function proveHuman(): Promise<string> {
  const response = await fetch('/api/account/challenge').catch(() => undefined);
  if (!response?.ok) throw new PortalError('unreachable', unreachable);
  const { algorithm, challenge, maxnumber, salt, signature } = (await response.json()) as Challenge;
  // Loaded here, because no other form needs it.
  const { solveChallenge } = await import('altcha-lib/v1');
  const solution = await solveChallenge(challenge, salt, algorithm, maxnumber).promise;
  return btoa(JSON.stringify({ algorithm, challenge, number: solution?.number, salt, signature }));
}
