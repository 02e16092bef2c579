import type { CompiledForm } from '@formwright/model';
import { answerAt, isAnswered } from '@formwright/runtime';
import { field, note, page, repeat, section, smallForm } from '../support/small-form.ts';

const yesNo = [
  { value: 'yes', label: 'Yes', hint: 'If it cannot wait' },
  { value: 'no', label: 'No' },
];
const regions = [
  { value: 'north', label: 'North' },
  { value: 'east', label: 'East', hint: 'Towards the sea' },
  { value: 'south', label: 'South' },
  { value: 'west', label: 'West' },
];

/**
 * A form with each kind of node, text and note, and each widget that needs no host. Page `about`: all widgets; `why` is
 * asked while `urgent` is yes, and a stop stands while it is no. Page `needs`: a mandatory repeat with a repeat inside.
 * Page `end`: a declaration. At the age of 200 a rule of the section is broken, and the email address cannot be changed.
 */
export function everything(own: { readonly reviewed?: true } = {}): CompiledForm {
  return smallForm(
    [
      page(
        'about',
        [
          note('intro', {
            text: [
              {
                kind: 'paragraph',
                content: [
                  'Read ',
                  { kind: 'strong', content: ['this'] },
                  ' and ',
                  { kind: 'link', href: 'https://example.org/', content: ['the directory'] },
                  '.',
                ],
              },
              { kind: 'list', ordered: false, items: [['One'], ['Two']] },
            ],
            style: 'inset',
          }),
          field('name', {
            label: 'Full name',
            hint: 'As on official papers',
            ui: { autocomplete: 'name', width: 20 },
          }),
          field('urgent', { label: 'Is it urgent?', widget: 'radios', options: yesNo }),
          field('why', { label: 'Why is it urgent?', widget: 'textarea', maxLength: 20, ui: { rows: 3 } }),
          note('stop', {
            text: [{ kind: 'paragraph', content: ['Telephone instead.'] }],
            style: 'warning',
            stop: true,
          }),
          section(
            'details',
            [
              field('born', {
                label: 'Date of birth',
                widget: 'date',
                format: 'date',
                ui: { autocomplete: 'bday' },
                guidance: [{ kind: 'paragraph', content: ['An estimate will do.'] }],
              }),
              field('age', {
                label: 'Age',
                widget: 'number',
                type: 'integer',
                ui: { width: 3, suffix: 'years' },
              }),
              field('cost', {
                label: 'Weekly cost',
                widget: 'number',
                type: 'number',
                ui: { prefix: '£', suffix: 'a week', width: 5 },
              }),
              field('email', {
                label: 'Email address',
                widget: 'email',
                format: 'email',
                guidance: [{ kind: 'paragraph', content: ['One that they read.'] }],
              }),
              field('phone', { label: 'Telephone number', widget: 'telephone', format: 'uk-telephone' }),
              field('region', {
                label: 'Region',
                widget: 'select',
                options: regions,
                prefill: { from: 'region', edit: 'editable' },
              }),
              field('days', {
                label: 'Days',
                widget: 'checkboxes',
                type: 'strings',
                options: regions,
              }),
              field('nhs', { label: 'NHS number', format: 'nhs-number', ui: { width: 10 } }),
              field('total', {
                label: 'Number of days',
                type: 'number',
                widget: 'output',
                calculated: true,
                hint: 'Of those above',
              }),
              field('nick', { label: 'Known as', prefill: { from: 'nick', edit: 'editable', advised: true } }),
              field('fixed', { label: 'Case number', prefill: { from: 'case', edit: 'locked' } }),
              section('home', [field('postcode', { label: 'Postcode', format: 'uk-postcode' })], { label: 'Home' }),
            ],
            { label: 'Details', hint: 'As far as they are known' },
          ),
          note('more', {
            text: [
              { kind: 'paragraph', content: ['What happens next'] },
              { kind: 'list', ordered: false, items: [['We call'], ['We visit']] },
            ],
            style: 'details',
          }),
        ],
        {
          label: 'About the person',
          hint: 'One page of three',
          guidance: [{ kind: 'paragraph', content: ['Ask them to be with you.'] }],
        },
      ),
      page(
        'needs',
        [
          repeat(
            'needs',
            [
              field('what', { label: 'What is needed' }),
              field('met', { label: 'Is it met?', type: 'boolean', widget: 'radios' }),
              repeat('steps', [field('step', { label: 'Step' })], { label: 'Steps', entryLabel: 'Step' }),
            ],
            { label: 'Needs', entryLabel: 'Need', hint: 'One at a time', maxEntries: 3 },
          ),
        ],
        { label: 'Needs' },
      ),
      page(
        'end',
        [
          field('agree', { label: 'I agree', type: 'boolean', widget: 'checkbox', const: true }),
          field('told', { label: 'Have they been told?', type: 'boolean', widget: 'radios' }),
          note('last', { text: [{ kind: 'paragraph', content: ['Read your answers again.'] }] }),
        ],
        { label: 'Declaration' },
      ),
    ],
    (answers, evaluation) => {
      const urgent = answerAt(answers, '/about/urgent');
      evaluation.mandatory
        .add('/about/name')
        .add('/about/urgent')
        .add('/about/why')
        .add('/needs/needs')
        .add('/end/agree');
      if (urgent !== 'yes') evaluation.hidden.add('/about/why');
      if (urgent === 'no') evaluation.stops.push('/about/stop');
      else evaluation.hidden.add('/about/stop');
      if (answerAt(answers, '/about/details/age') === 200) {
        evaluation.broken.push({ pointer: '/about/details', text: 2 });
        evaluation.locked.add('/about/details/email');
      }
      const days = answerAt(answers, '/about/details/days');
      evaluation.calculated.set('/about/details/total', Array.isArray(days) ? days.length : 0);
      if (answerAt(answers, '/about/details/region') === 'north')
        evaluation.prompts.push({ pointer: '/about/details/region', text: 0 });
      if (answerAt(answers, '/end/told') === false) evaluation.prompts.push({ pointer: '/end/told', text: 3 });
      const needs = answerAt(answers, '/needs/needs');
      if (Array.isArray(needs)) needs.forEach((_, n) => evaluation.mandatory.add(`/needs/needs/${n}/what`));
      if (!isAnswered(answerAt(answers, '/about/name'))) evaluation.prompts.push({ pointer: '/end', text: 1 });
    },
    {
      ...own,
      title: 'Everything',
      texts: ['The north is far away', 'A name helps', 'Check the details', 'Tell them first'],
      confirmation: [{ kind: 'paragraph', content: ['We will call you.'] }],
    },
  );
}

/** Answers that make the form complete. */
export const COMPLETE = {
  about: { name: 'Siân Ŵyn', urgent: 'yes', why: 'Today' },
  needs: { needs: [{ what: 'A rail' }] },
  end: { agree: true },
};

export const facts = { today: '2026-11-22' };
