import type { CompiledForm, Draft } from '@formwright/model';
import { date, field, formOf, long, note, page, repeat, section, several, yesNo } from './form-of.ts';

/** A form that has one of everything that paper shows. */
export const referral: CompiledForm = formOf(
  {
    person: page('About the person', {
      help: note('text', [{ kind: 'paragraph', content: ['Have the case record at hand.'] }]),
      name: field('Full name'),
      born: field('Date of birth', date),
      nhs: field('NHS number', { format: 'nhs-number' }),
      address: section('Address', {
        lines: field('Address', long),
        postcode: field('Postcode', { format: 'uk-postcode' }),
      }),
      consent: note('inset', [
        { kind: 'heading', content: ['What we do with what you tell us'] },
        {
          kind: 'paragraph',
          content: [
            'We share it with the people who plan the care. Read ',
            { kind: 'link', href: 'https://example.org/privacy', content: ['our privacy notice'] },
            '.',
          ],
        },
        { kind: 'list', ordered: false, items: [['the council'], ['the GP practice']] },
      ]),
      agrees: field('The person agrees to this referral', yesNo),
    }),
    home: page('Home and daily living', {
      help: field(
        'What is help needed with?',
        several('Washing and dressing', 'Meals', 'Medicines', 'Getting out of the house'),
      ),
      happened: field('Tell us what has happened and what help is needed', long),
      alone: field('Does the person live alone?', yesNo),
      household: repeat('People in the household', 'Person', {
        name: field('Name'),
        relation: field('Relationship'),
        born: field('Date of birth', date),
        carer: field('Main carer', yesNo),
      }),
      urgent: note('warning', [
        { kind: 'paragraph', content: ['Telephone 01632 960000 if the person is in danger now.'] },
      ]),
    }),
    plan: page('Needs and actions', {
      domains: repeat('Domains', 'Domain', {
        name: field('Domain'),
        score: field('Score', { type: 'integer', widget: 'number', ui: { suffix: 'out of 10' } }),
        needs: repeat('Needs', 'Need', { need: field('Need'), by: field('By when', date) }),
      }),
      anythingElse: field('Is there anything else we should know before somebody visits the person at home?', long),
    }),
  },
  {
    title: 'Professional referral for social care',
    owner: 'Sefton Council',
    paper: {
      name: ['/person/name'],
      about: ['/person/born', '/person/nhs'],
      summary: ['/home/help', '/home/happened', '/person/agrees'],
    },
  },
  (draft) => ((draft['home'] as Draft | undefined)?.['alone'] === true ? ['/home/household'] : []),
);

/** Answers to it, Welsh names among them. */
export const referralAnswers: Draft = {
  person: {
    name: 'Siân Ŵyn o Dŷ Gŵyr',
    born: '1948-03-14',
    nhs: '9434765919',
    address: { lines: '12 Stryd y Dŵr\nLlanfairpwllgwyngyll', postcode: 'll61 5uj' },
    agrees: true,
  },
  home: {
    help: ['Meals', 'Washing and dressing'],
    happened:
      'She fell in the kitchen on Tuesday.\n\nHer daughter stays until the weekend. After that nobody is there at night.',
    alone: false,
    household: [
      {
        name: 'Llŷr Ŵyn',
        relation: 'Son-in-law, who works away from home for most of the week',
        born: '1970-05-01',
        carer: false,
      },
      { name: 'Mair Ŵyn', relation: 'Daughter', born: '1972-11-30', carer: true },
    ],
  },
  plan: {
    domains: [
      {
        name: 'Managing at home',
        score: 4,
        needs: [{ need: 'A second rail on the stairs', by: '2026-12-01' }, { need: 'A pendant alarm' }],
      },
      { name: 'Being with other people', needs: [] },
    ],
  },
};
