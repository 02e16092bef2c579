import { diagnostic, didYouMean } from '@formwright/diagnostics';
import type { Rule } from '../rule.ts';
import { autofillContacts, autofillFields } from '../../language/autofill.ts';
import { memberOf } from '../../2-resolve/keywords/members.ts';

/** An `autocomplete` value is one of HTML's, with its optional section, address and contact groups before it. */
export const autocomplete: Rule = ({ nodes }) =>
  nodes.flatMap((node) => {
    const keyword = node.keywords.get('x-ui');
    const value = memberOf(keyword, 'autocomplete');
    if (!keyword || typeof value !== 'string') return [];
    const wrong = wrongToken(value);
    if (wrong === undefined) return [];
    return [
      diagnostic('unknown-autocomplete', keyword.placeOf('/autocomplete'), {
        token: wrong,
        suggestion: didYouMean(wrong, [...autofillFields, ...autofillContacts]),
      }),
    ];
  });

function wrongToken(value: string): string | undefined {
  if (value === 'on' || value === 'off') return undefined;
  const tokens = value.trim().split(/\s+/);
  if (tokens[0]?.startsWith('section-')) tokens.shift();
  if (tokens[0] === 'shipping' || tokens[0] === 'billing') tokens.shift();
  const isContact = ['home', 'work', 'mobile', 'fax', 'pager'].includes(tokens[0] ?? '');
  if (isContact) tokens.shift();
  const [field = '', ...rest] = tokens;
  if (rest.length > 0) return value;
  return autofillContacts.includes(field) || (!isContact && autofillFields.includes(field))
    ? undefined
    : field || value;
}
