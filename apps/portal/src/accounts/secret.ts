import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { StartError } from '../start-error.ts';

/**
 * Returns the secret with which the cookies of accounts are signed, and from which the tokens of their drafts are made.
 * It is in a file of its own beside the database, which only its owner can read, so that a copy of the database alone
 * opens nothing. It is made the first time.
 *
 * @throws StartError if the file holds no secret.
 */
export function secretOf(database: string): string {
  const file = `${database}.secret`;
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  const secret = readFileSync(file, 'utf8').trim();
  if (!/^[\w-]{43,}$/.test(secret))
    throw new StartError(
      `${file} has no secret. Put it back from your backup. Without one, delete it: everyone is signed out, and forms that were saved in an account open only by their links.`,
    );
  return secret;
}
