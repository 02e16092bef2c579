import { english } from '@formwright/messages';
import { expect, it } from 'vitest';
import { createSession } from '../../src/index.ts';
import { facts, field, page, smallForm } from '../support/small-form.ts';

it('says how many characters are left, as validators count them', () => {
  const text = { widget: 'textarea' } as const;
  const form = smallForm([page('p', [field('long', { ...text, maxLength: 10 }), field('free', text)])]);
  const session = createSession({ form, facts });
  const status = (typed: string): string | undefined => {
    session.answer('/p/long', typed);
    return session.field('/p/long').status;
  };
  expect(['W\u0302'.repeat(10), '👨‍👩‍👧‍👦', 'abcdefghijk', 'a\r\nb ', ''].map(status)).toEqual([
    english.textLeft(0, 'character'),
    english.textLeft(3, 'character'),
    english.textLeft(-1, 'character'),
    english.textLeft(7, 'character'),
    english.textLeft(10, 'character'),
  ]);
  expect(session.field('/p/free').status).toBeUndefined();
});

it('says how many words are left, if words are limited', () => {
  const form = smallForm([page('p', [field('why', { widget: 'textarea', maxLength: 10, maxWords: 3 })])]);
  const session = createSession({ form, facts });
  const status = (typed: string): string | undefined => {
    session.answer('/p/why', typed);
    return session.field('/p/why').status;
  };
  expect(['', 'a  b\n', 'a b, c-d', 'a b - c'].map(status)).toEqual([
    'You have 3 words left',
    'You have 1 word left',
    'You have 0 words left',
    'You have 1 word too many',
  ]);
});

it('says each of several patterns that a text does not match, at the field and in the summary', () => {
  const messages = { pattern0: 'Add a digit', pattern1: 'Add a small letter', pattern2: 'Add a capital letter' };
  const form = smallForm([page('p', [field('password', { patterns: ['[0-9]', '[a-z]', '[A-Z]'], messages })])]);
  const session = createSession({ form, facts });
  session.answer('/p/password', '!');
  session.next();
  const said = (): readonly unknown[] => [
    session.field('/p/password').error,
    ...session.view().errors.map(({ message }) => message),
  ];
  expect(said()).toEqual(Array(2).fill('Add a digit. Add a small letter. Add a capital letter'));
  session.answer('/p/password', 'a');
  expect(said()).toEqual(Array(2).fill('Add a digit. Add a capital letter'));
  session.answer('/p/password', 'aB');
  expect(said()).toEqual(Array(2).fill('Add a digit'));
  session.answer('/p/password', 'aB1');
  expect(said()).toEqual([undefined]);
});

const labelled = (...labels: readonly string[]) => labels.map((label) => ({ value: label, label }));
it.each([
  [labelled('Yes', 'No'), true],
  [labelled('Yes', 'No', 'Not sure'), false],
  [labelled('Yes', 'No, because they could not be asked'), false],
  [
    [
      { value: 'y', label: 'Yes', hint: 'Of course' },
      { value: 'n', label: 'No' },
    ],
    false,
  ],
  [labelled('Yes'), false],
])('places two short options side by side, and no others: %j', (options, inline) => {
  const form = smallForm([page('p', [field('choice', { widget: 'radios', options })])]);
  expect(createSession({ form, facts }).field('/p/choice').inline).toBe(inline);
});

it('adds when to choose which visible option to the help with the question, below the labels [S3-101]', () => {
  const said = (text: string) => [{ kind: 'paragraph', content: [text] }] as const;
  const form = smallForm(
    [
      page('p', [
        field('action', {
          widget: 'select',
          guidance: said('Choose one'),
          options: [
            { value: 'a', label: 'Transfer', hint: 'To the hub', guidance: said('If needs were found') },
            { value: 'b', label: 'Nothing' },
            { value: 'c', label: 'Hidden', guidance: said('Never') },
          ],
        }),
      ]),
    ],
    (_answers, { hiddenOptions, locked }) => {
      hiddenOptions.set('/p/action', new Set(['c']));
      if (_answers['p'] && (_answers['p'] as { action?: string }).action === 'b') locked.add('/p/action');
    },
  );
  const session = createSession({ form, facts });
  const { guidance } = session.field('/p/action');
  expect(guidance).toEqual([
    ...said('Choose one'),
    { kind: 'heading', content: ['Transfer'] },
    ...said('If needs were found'),
  ]);
  session.answer('/p/action', 'a');
  expect(session.field('/p/action').guidance).toBe(guidance);
  session.answer('/p/action', 'b');
  expect(session.field('/p/action').guidance).toBeUndefined();
});
