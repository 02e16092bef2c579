import { keywordNamed, ui, type Ui } from '@formwright/generator/language';
import { keywordsWithMembers } from './members.ts';

/** What the node is: tried by the samples themselves. Or in a test of its own. */
const elsewhere: readonly string[] = ['type', 'properties', 'x-ui'];

/** What can be reported of a field or repeat. */
export const messageCodes: readonly string[] = keywordsWithMembers('x-messages');

/** Returns values of a keyword to try. Fails for one that is not known here. */
export function keywordValues(name: string): readonly unknown[] {
  if (name === 'items') return [{ enum: ['p', 'q'] }];
  if (name === 'additionalProperties') return [{ type: 'object', properties: { p: { title: 'P', type: 'string' } } }];
  return elsewhere.includes(name) ? [] : (keywordNamed(name)?.examples ?? unknown(name));
}

/** Returns values of a member of `x-ui` to try. */
export function uiValues(name: string): readonly unknown[] {
  return Object.hasOwn(ui, name) ? ui[name as keyof Ui].examples : unknown(name);
}

function unknown(name: string): never {
  throw new Error(`Say in generator/src/language/keywords what \`${name}\` can be`);
}
