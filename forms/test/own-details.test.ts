import { basename, dirname, join } from 'node:path';
import { walk } from '@formwright/model';
import { applyPrefill, emptyDraft } from '@formwright/session';
import { expect, test } from 'vitest';
import { compile, read, type Definition } from '@formwright/generator';
import { formFolders } from './form-folders.ts';

/** Details of the professional who fills in a form. */
const aboutYou = {
  '/aboutYou/firstName': 'given-name',
  '/aboutYou/lastName': 'family-name',
  '/aboutYou/jobTitle': 'organization-title',
  '/aboutYou/organisation': 'organization',
  '/aboutYou/workAddress/line1': 'address-line1',
  '/aboutYou/workAddress/line2': 'address-line2',
  '/aboutYou/workAddress/town': 'address-level2',
  '/aboutYou/workAddress/postcode': 'postal-code',
  '/aboutYou/workPhone': 'tel',
  '/aboutYou/workEmail': 'email',
};

/** The same in a short form. */
const brieflyAboutYou = Object.fromEntries(
  Object.entries(aboutYou).filter(([path]) => !path.includes('/workAddress/')),
);

/** Details of the person who signs a DoLS form, who fills it in. */
const signature = {
  '/finish/signature/firstName': 'given-name',
  '/finish/signature/lastName': 'family-name',
  '/finish/signature/jobTitle': 'organization-title',
};

/** A new password, typed twice in the section at a path. */
const newPassword = (at: string): Readonly<Record<string, string>> => ({
  [`${at}/password`]: 'new-password',
  [`${at}/confirm`]: 'new-password',
});

/** By form, which details a browser may offer: of the person who fills in the form, and of nobody else. */
const own: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  callback: { '/you/name': 'name', '/you/phone': 'tel' },
  'chc-checklist': aboutYou,
  'court-of-protection-request': aboutYou,
  'dols-form-1': signature,
  'dols-form-10': signature,
  'dols-form-1b': signature,
  'dols-form-2': signature,
  'dols-form-3': signature,
  'dst-request': aboutYou,
  'ehcp-review': aboutYou,
  'occupational-therapy-referral': aboutYou,
  'professional-referral': aboutYou,
  'quality-concern': aboutYou,
  'return-for-information': {},
  'safeguarding-concern': Object.fromEntries(
    Object.entries(aboutYou).map(([path, token]) => [path.replace('/aboutYou', '/aboutYou/details'), token]),
  ),
  'wb-support-action-plan-delivery': {},
  'wb-wellbeing-screening': {},
  'wb-trusted-assessment-and-support-planning': {},
  'wb-initial-risk-assessment-and-triage': {},
  'wb-case-monitoring': {},
  'wb-sadl-referral': {},
  'wb-request': {},
  'adult-proposed-case-closure': {},
  'person-record': {},
  'support-enquiry': brieflyAboutYou,
  'carers-assessment': brieflyAboutYou,
  'duty-contact': {},
  'advocacy-decision': {},
  'advocacy-referral': aboutYou,
  register: {
    '/name/forename': 'given-name',
    '/name/surname': 'family-name',
    '/account/email': 'email',
    ...newPassword('/account/secret'),
  },
  'verification-code': { '/check/code': 'one-time-code' },
  'sign-in': { '/account/email': 'username', '/account/password': 'current-password' },
  'reset-password': { '/account/email': 'username', ...newPassword('/secret') },
  'change-password': { '/change/current': 'current-password', ...newPassword('/change/secret') },
  message: {},
  'review-preparation': {},
};

const folders = formFolders(dirname(import.meta.dirname)).map((folder) => [basename(folder), folder] as const);

test.each(folders)('a browser offers its user’s details for their own questions alone [S1-20]: %s', (form, folder) => {
  const { model } = compile(read(join(folder, 'form.json')).definition as Definition);
  const found: [string, string][] = [];
  walk(model.pages, (node) => {
    if (node.kind !== 'field') return;
    const { autocomplete = 'off' } = node.ui;
    if (autocomplete !== 'off') found.push([node.path, autocomplete]);
  });
  expect(Object.fromEntries(found)).toEqual(own[form]);
});

test('what is known of an account answers the professional’s own questions, and none about the person [S1-19]', () => {
  const file = join(dirname(import.meta.dirname), 'sefton/professional-referral/form.json');
  const { model } = compile(read(file).definition as Definition);
  const account = { firstName: 'Nia', lastName: 'Prŷs', workPhone: '01632 960001', workEmail: 'nia@example.org' };
  const record = { source: 'Your account', at: '2026-11-22T09:00:00Z', values: { account } };
  expect(applyPrefill(model, emptyDraft(model), record).answers).toEqual({ aboutYou: account });
});
