import type { CompiledForm, RepeatNode } from '@formwright/model';
import { answerAt } from '@formwright/runtime';
import { field, page, repeat, smallForm } from './small-form.ts';

/**
 * A form with tables of entries. Page `diary`: `activities` (at most three), with a mandatory `what`, a `by` that starts
 * as 'Ann', a `note` and a date. Page `areas`: `areas` with a `name`, a `score` that is asked for in the first entry
 * only, and a table of `needs` inside. The note of an activity is sensitive. Page `end`: `done`, visible while an
 * activity is 'Call'.
 */
export function diary(
  own: Parameters<typeof smallForm>[2] & { readonly areas?: Partial<RepeatNode> } = {},
): CompiledForm {
  const { areas, ...rest } = own;
  return smallForm(
    [
      page('diary', [
        repeat(
          'activities',
          [
            field('what', { label: 'What happened' }),
            field('by', { label: 'Recorded by', default: 'Ann' }),
            field('on', { label: 'Date', widget: 'date', format: 'date' }),
            field('note', { label: 'Note', widget: 'textarea', sensitive: true }),
          ],
          { label: 'Activities', entryLabel: 'Activity', columns: ['what', 'by'], maxEntries: 3 },
        ),
      ]),
      page('areas', [
        repeat(
          'areas',
          [
            field('name', { label: 'Area' }),
            field('score', { label: 'Score' }),
            repeat('needs', [field('need', { label: 'What is needed' }), field('met', { label: 'Met' })], {
              label: 'Needs',
              entryLabel: 'Need',
              columns: ['need', 'met'],
            }),
          ],
          { label: 'Areas', entryLabel: 'Area', columns: ['name', 'score'], ...areas },
        ),
      ]),
      page('end', [field('done', { label: 'Done' })]),
    ],
    (answers, { hidden, mandatory }) => {
      const activities = listOf(answerAt(answers, '/diary/activities'));
      activities.forEach((_, n) => mandatory.add(`/diary/activities/${n}/what`));
      if (!activities.some((one) => one['what'] === 'Call')) hidden.add('/end/done');
      listOf(answerAt(answers, '/areas/areas')).forEach((_, n) => {
        if (n > 0) hidden.add(`/areas/areas/${n}/score`);
      });
    },
    {
      starts: [
        ['/diary/activities/*/by'],
        (answers, _facts, { calculated }) => {
          listOf(answerAt(answers, '/diary/activities')).forEach((_, n) =>
            calculated.set(`/diary/activities/${n}/by`, 'Ann'),
          );
        },
      ],
      ...rest,
    },
  );
}

function listOf(value: unknown): readonly { readonly [name: string]: unknown }[] {
  return Array.isArray(value) ? (value as { readonly [name: string]: unknown }[]) : [];
}
