import { createHash } from 'node:crypto';
import type { Definition } from '../1-read/definition.ts';

/**
 * Returns the SHA-256 of what a form is read from, in hexadecimal: the texts of its definition, of the blocks and lists
 * that it uses, and of their Welsh, wherever these lie. It does not depend on the generator, so whoever has a
 * submission can tell later which commit's form it was sent with.
 */
export function definitionHash({ texts }: Pick<Definition, 'texts'>): string {
  const hashes = [...texts.values()].map((text) => sha256(text.replaceAll('\r\n', '\n'))).toSorted();
  return sha256(hashes.join('\n'));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
