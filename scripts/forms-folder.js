import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Returns the absolute path in `--forms DIR`, or `forms`. The portal checks its other options itself. @param {string[]}
 * args @returns {string}
 */
export function formsFolder(args) {
  const { forms } = parseArgs({ args, options: { forms: { type: 'string' } }, strict: false }).values;
  return typeof forms === 'string' ? resolve(forms) : 'forms';
}
