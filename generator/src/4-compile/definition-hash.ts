import { createHash } from 'node:crypto';
import type { Definition } from '../1-read/definition.ts';

/**
 * Returns the SHA-256, in hexadecimal, of what a form is read from: the texts of its definition, of its blocks and
 * lists, and of their Welsh, wherever these files are. It does not depend on the generator, so anyone who has a
 * submission can find out later with which commit's form it was sent.
 */
export function definitionHash({ texts }: Pick<Definition, 'texts'>): string {
  const hashes = [...texts.values()].map((text) => sha256(text.replaceAll('\r\n', '\n'))).toSorted();
  return sha256(hashes.join('\n'));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
