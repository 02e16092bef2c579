import type { CompiledForm, Draft } from '@formwright/model';
import { answerAt } from '@formwright/runtime';
import { field, page, repeat, smallForm } from './small-form.ts';

/**
 * A form with start values. Page `visit`: `kind` starts as 'home'; `on` as today; `phone`, visible while the kind is
 * 'call', as 'mobile'; `copied`, visible then as well, as the kind. Page `later` is hidden while the kind is 'none';
 * its `note` starts as 'N'. In the entries of `visits`: `what` starts as 'W'; `since`, visible while `what` is 'X', as
 * today.
 */
export function visits(own: Parameters<typeof smallForm>[2] = {}): CompiledForm {
  return smallForm(
    [
      page('visit', [
        field('kind', { default: 'home' }),
        field('on'),
        field('phone', { default: 'mobile', prefill: { from: 'person.phone', edit: 'editable' } }),
        field('copied'),
        repeat('visits', [
          field('what', { default: 'W' }),
          field('since'),
          field('by', { prefill: { from: 'account.name', edit: 'editable' } }),
        ]),
      ]),
      page('later', [field('note', { default: 'N' })]),
    ],
    (answers, { hidden }) => {
      const kind = answerAt(answers, '/visit/kind');
      if (kind !== 'call') hidden.add('/visit/phone').add('/visit/copied');
      if (kind === 'none') hidden.add('/later');
      for (const pointer of entriesOf(answers))
        if (answerAt(answers, `${pointer}/what`) !== 'X') hidden.add(`${pointer}/since`);
    },
    {
      starts: [
        [
          '/visit/kind',
          '/visit/on',
          '/visit/phone',
          '/visit/copied',
          '/visit/visits/*/what',
          '/visit/visits/*/since',
          '/later/note',
        ],
        (answers, { today }, { calculated }) => {
          calculated.set('/visit/on', today);
          const kind = answerAt(answers, '/visit/kind');
          if (typeof kind === 'string') calculated.set('/visit/copied', kind);
          for (const pointer of entriesOf(answers)) calculated.set(`${pointer}/since`, today);
        },
      ],
      ...own,
    },
  );
}

function entriesOf(answers: Draft): readonly string[] {
  const entries = answerAt(answers, '/visit/visits');
  return Array.isArray(entries) ? entries.map((_, n) => `/visit/visits/${n}`) : [];
}
