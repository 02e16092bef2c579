import { dirname, join } from 'node:path';
import { nodesByPath } from '@formwright/model';
import { withWords } from '@formwright/runtime';
import { compile, read, type Definition } from '@formwright/generator';
import { describe, expect, test } from 'vitest';

const forms = dirname(import.meta.dirname);

/** What councils asked their forms to say, where no answer changes it, so that no scenario shows it. */
const said: Readonly<Record<string, readonly (readonly [path: string, words: string, id: string])[]>> = {
  'lincolnshire/wb-support-action-plan-delivery': [
    'Complete the WB SADL Referral form first',
    'If you found needs that this plan does not meet',
    'If you referred the person to another agency',
    'If telecare is needed',
    'If your involvement ends and the case stays open to others',
    'If nobody else is involved',
    'Only if a closure is visibly under way',
  ].map((words) => ['/nextActions/actions/*/action', words, 'S3-90'] as const),
  'lincolnshire/wb-wellbeing-screening': [
    ['/referral/worried', 'talk to your manager now. Then telephone the Customer Service Centre', 'S3-130'],
    ['/referral/worried', 'Telephone the same number if an unpaid carer needs support', 'S3-132'],
  ],
  'norfolk/message': [['/message/type', 'If you are not sure, call your worker', 'S2-22']],
  'portal/register': [
    ['/name/beforeYouStart', 'You need an email address', 'S0-28'],
    ['/name/beforeYouStart', 'We send you a verification code', 'S0-28'],
    ['/name/beforeYouStart', 'Enter the code', 'S0-28'],
    ['/account/secret/password', 'At least 12 characters: letters, digits and special characters', 'S0-46'],
    ['/account/secret/password', 'These are the special characters', 'S0-53'],
  ],
  'portal/verification-code': [
    ['/check/code', 'look in your junk folder', 'S0-31'],
    ['/check/code', 'check the address above', 'S0-31'],
  ],
  'sefton/professional-referral': [
    'https://www.seftondirectory.com/',
    'form:sefton/safeguarding-concern',
    'https://www.sefton-carers.org.uk/',
    'form:sefton/occupational-therapy-referral',
  ].map((link) => ['/gettingStarted/beforeYouStart', link, 'S0-89'] as const),
  'wokingham/duty-contact': [
    ['/contact/confidential', 'can lead to disciplinary action or prosecution', 'S4-48'],
    ['/transfer', 'Deal with it yourself where you can, so that nobody has to wait', 'S4-23'],
    ['/rights/paying/given', 'They include Disabled Facilities Grants', 'S4-38'],
  ],
};

describe.each(Object.entries(said))('%s', (form, rows) => {
  const { model } = compile(read(join(forms, form, 'form.json')).definition as Definition);
  const nodes = nodesByPath(withWords(model));

  test.each(rows)('says at %s: ‘%s’ [%s]', (path, words) => {
    // The words of the node itself, without those of what is inside it.
    const own = JSON.stringify(nodes.get(path), (name, value: unknown) => (name === 'children' ? undefined : value));
    expect(own).toContain(words);
  });
});
