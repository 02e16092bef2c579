import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Reads `--forms DIR` among the portal's own options, which the portal checks. @param {string[]} args @returns {string}
 */
export function formsFolder(args) {
  const { forms } = parseArgs({ args, options: { forms: { type: 'string' } }, strict: false }).values;
  return typeof forms === 'string' ? resolve(forms) : 'forms';
}
