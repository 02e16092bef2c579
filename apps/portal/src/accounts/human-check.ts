import { createHmac } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib/v1';
import type { Challenge, Payload } from 'altcha-lib/v1/types';
import { ApiError } from '../api/api-error.ts';
import { hashOf } from '../tokens.ts';
import type { AccountStore } from './account-statements.ts';

/** How long a challenge is valid, in seconds: somebody may take their time over a form. */
const seconds = 60 * 60;

/**
 * Tells people's browsers from programs that register by the thousand, without asking anybody to solve a puzzle
 * (WCAG 3.3.8) and without a third party: the browser works something out that takes it about a second (ALTCHA).
 */
export interface HumanCheck {
  /** Returns something to work out. */
  challenge(): Promise<Challenge>;
  /**
   * Takes what a browser has worked out. Each counts once.
   *
   * @throws ApiError `not-human`, 400.
   */
  require(proof: unknown): Promise<void>;
}

/** What the check needs. `tries`: how many numbers a browser tries at most. On average it is half of them. */
interface Needs {
  readonly store: AccountStore;
  readonly secret: string;
  readonly tries: number;
  now(): Date;
}

/** Makes the check. */
export function humanCheck({ store, secret, tries, now }: Needs): HumanCheck {
  const key = createHmac('sha256', secret).update('formwright human').digest('base64url');
  return {
    challenge: async () =>
      createChallenge({ hmacKey: key, maxnumber: tries, expires: new Date(now().getTime() + seconds * 1000) }),
    async require(proof) {
      const payload = readProof(proof);
      const isRight = payload !== undefined && (await verifySolution(payload, key));
      // The challenge, and not the text, which can be written in many ways.
      if (!isRight || !store.count(`human ${hashOf(payload.signature)}`, { most: 1, seconds, now: now() }))
        throw new ApiError(400, 'not-human', {
          message: 'Your browser could not show that you are not a robot. Try again.',
        });
    },
  };
}

/** Reads JSON in base64, as ALTCHA's own element sends it. Undefined if it is anything else. */
function readProof(proof: unknown): Payload | undefined {
  if (typeof proof !== 'string' || proof.length > 1000) return undefined;
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(proof, 'base64').toString());
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null) return undefined;
  const { algorithm, challenge, number, salt, signature } = read as Partial<Payload>;
  const texts = [challenge, salt, signature].every((text) => typeof text === 'string');
  return algorithm === 'SHA-256' && typeof number === 'number' && texts ? (read as Payload) : undefined;
}
