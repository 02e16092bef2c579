import type { CompiledForm } from '@formwright/model';
import { answerAt, isAnswered } from '@formwright/runtime';
import { field, note, page, repeat, section, smallForm } from './small-form.ts';

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/**
 * A form with a bit of everything. Page `start`: name (mandatory, read by nothing), urgent (mandatory, read), a stop
 * while urgent is yes. Page `person`: hidden while urgent is 'skip'; NHS number, nick (mandatory while a name `known`
 * is given). Page `needs`: a mandatory repeat whose entries hold a mandatory `what` and a repeat of steps. Page `end`:
 * nothing needed.
 */
export function referral(own: { readonly reviewed?: true } = {}): CompiledForm {
  return smallForm(
    [
      page('start', [
        field('name', { label: 'Name' }),
        field('urgent', {
          label: 'Is it urgent?',
          options: [...yesNo, { value: 'skip', label: 'Skip' }],
          widget: 'radios',
        }),
        note('telephone', { stop: true, style: 'warning' }),
      ]),
      page('person', [
        section('about', [
          field('nhs', { label: 'NHS number', format: 'nhs-number' }),
          field('known', { label: 'Known as' }),
          field('nick', { label: 'Nickname' }),
        ]),
      ]),
      page('needs', [
        repeat(
          'needs',
          [
            field('what', { label: 'What is needed' }),
            repeat('steps', [field('step', { label: 'Step' })], { entryLabel: 'Step' }),
          ],
          { label: 'Needs', maxEntries: 4 },
        ),
      ]),
      page('end', [field('remarks', { label: 'Remarks' })]),
    ],
    (answers, evaluation) => {
      const urgent = answerAt(answers, '/start/urgent');
      evaluation.mandatory.add('/start/name').add('/start/urgent').add('/needs/needs');
      if (urgent === 'yes') evaluation.stops.push('/start/telephone');
      else evaluation.hidden.add('/start/telephone');
      if (urgent === 'skip') evaluation.hidden.add('/person');
      if (isAnswered(answerAt(answers, '/person/about/known'))) evaluation.mandatory.add('/person/about/nick');
      const needs = answerAt(answers, '/needs/needs');
      if (Array.isArray(needs)) needs.forEach((_, n) => evaluation.mandatory.add(`/needs/needs/${n}/what`));
    },
    own,
  );
}
