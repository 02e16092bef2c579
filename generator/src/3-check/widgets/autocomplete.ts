import { diagnostic, didYouMean } from '@formwright/diagnostics';
import type { Rule } from '../rule.ts';
import { memberOf } from '../../2-resolve/keywords/members.ts';

/** HTML, 4.10.18.7.1: the autofill field names. */
const fields: readonly string[] = [
  'name',
  'honorific-prefix',
  'given-name',
  'additional-name',
  'family-name',
  'honorific-suffix',
  'nickname',
  'username',
  'new-password',
  'current-password',
  'one-time-code',
  'organization-title',
  'organization',
  'street-address',
  'address-line1',
  'address-line2',
  'address-line3',
  'address-level4',
  'address-level3',
  'address-level2',
  'address-level1',
  'country',
  'country-name',
  'postal-code',
  'cc-name',
  'cc-given-name',
  'cc-additional-name',
  'cc-family-name',
  'cc-number',
  'cc-exp',
  'cc-exp-month',
  'cc-exp-year',
  'cc-csc',
  'cc-type',
  'transaction-currency',
  'transaction-amount',
  'language',
  'bday',
  'bday-day',
  'bday-month',
  'bday-year',
  'sex',
  'url',
  'photo',
];
const contacts: readonly string[] = [
  'tel',
  'tel-country-code',
  'tel-national',
  'tel-area-code',
  'tel-local',
  'tel-local-prefix',
  'tel-local-suffix',
  'tel-extension',
  'email',
  'impp',
];

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
        suggestion: didYouMean(wrong, [...fields, ...contacts]),
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
  return contacts.includes(field) || (!isContact && fields.includes(field)) ? undefined : field || value;
}
