import { describe, expect, test } from 'vitest';
import { createSession, type DatePart, emptyDraft, type Session } from '../../src/index.ts';
import { facts, field, page, repeat, smallForm } from '../support/small-form.ts';

const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];
const form = smallForm([
  page('p', [
    field('cost', { type: 'number', widget: 'number', ui: { width: 5 } }),
    field('born', { widget: 'date', format: 'date', ui: { autocomplete: 'bday' } }),
    field('moment', { widget: 'date', format: 'local-date-time' }),
    field('town', { widget: 'select', options }),
    field('sure', { widget: 'radios', options }),
    field('help', { widget: 'checkboxes', type: 'strings', options }),
    field('fixed', { prefill: { from: 'x', edit: 'locked' } }),
    repeat('needs', [field('price', { type: 'number', widget: 'number' })]),
  ]),
  page('end', [field('rest')]),
]);

const open = (answers: object = {}): Session =>
  createSession({ form, facts, saved: { ...emptyDraft(form.model), answers: { p: answers } } });
const texts = (session: Session, name: string): readonly string[] =>
  session.field(`/p/${name}`).boxes.map(({ text }) => text);

describe('typed text', () => {
  test('stays as typed as long as it means the answer', () => {
    const session = open();
    session.type('/p/cost', '1.');
    expect([session.field('/p/cost').value, texts(session, 'cost')]).toEqual([1, ['1.']]);
    session.type('/p/cost', '1.0');
    expect([session.field('/p/cost').value, texts(session, 'cost')]).toEqual([1, ['1.0']]);
    session.answer('/p/cost', 2);
    expect(texts(session, 'cost')).toEqual(['2']);
  });

  test('notifies the listeners of its field if only the text changed', () => {
    const session = open({ cost: 1 });
    const told: unknown[] = [];
    session.subscribe('field /p/cost', () => told.push(texts(session, 'cost')));
    session.type('/p/cost', '1');
    session.type('/p/cost', '1.');
    expect(told).toEqual([['1.']]);
  });

  test('moves with its entry, and is forgotten when the person leaves the screen', () => {
    const session = open({ needs: [{}, { price: 2 }] });
    session.type('/p/needs/0/price', '1.');
    session.moveEntry('/p/needs/0', 'down');
    expect([texts(session, 'needs/0/price'), texts(session, 'needs/1/price')]).toEqual([['2'], ['1.']]);
    session.next();
    session.previous();
    expect(texts(session, 'needs/1/price')).toEqual(['1']);
  });

  test('is ignored in a field that cannot be edited', () => {
    const session = open();
    session.type('/p/fixed', 'x');
    session.type('/p/none', 'x');
    expect([session.answers(), session.field('/p/fixed').boxes]).toEqual([{ p: {} }, []]);
  });
});

describe('a date', () => {
  const type = (session: Session, typed: { readonly [part in DatePart]?: string }): void => {
    for (const [part, text] of Object.entries(typed)) session.type('/p/born', text, part as DatePart);
  };

  test('is made from its boxes, which keep the typed text', () => {
    const session = open();
    type(session, { day: '07' });
    expect(session.field('/p/born').value).toBe('07//');
    type(session, { month: 'March', year: '1950' });
    expect([session.field('/p/born').value, texts(session, 'born')]).toEqual(['1950-03-07', ['07', 'March', '1950']]);
  });

  test('that is pasted into one box is split among all', () => {
    const session = open({ born: '1949-04-02' });
    type(session, { day: '1st March 1950' });
    expect([session.field('/p/born').value, texts(session, 'born')]).toEqual(['1950-03-01', ['1', '3', '1950']]);
  });

  test('has the attributes of each box, and marks the parts that its error is about [S3-113]', () => {
    const session = open({ born: '7/3/' });
    session.next();
    expect(session.field('/p/born').boxes).toEqual(
      [
        {
          part: 'day',
          label: 'Day',
          end: '',
          autocomplete: 'bday-day',
          inputMode: 'numeric',
          width: 2,
          invalid: false,
        },
        { part: 'month', label: 'Month', end: '-month', autocomplete: 'bday-month', width: 2, invalid: false },
        {
          part: 'year',
          label: 'Year',
          end: '-year',
          autocomplete: 'bday-year',
          inputMode: 'numeric',
          width: 4,
          invalid: true,
        },
      ].map((box) => expect.objectContaining({ ...box, type: 'text', name: `/p/born-${box.part}` })),
    );
    session.answer('/p/born', '31/2/1950');
    expect(session.field('/p/born').boxes.map(({ invalid }) => invalid)).toEqual([true, true, true]);
    expect(session.field('/p/moment').boxes.map(({ end, width }) => [end, width])).toEqual([
      ['', 2],
      ['-month', 2],
      ['-year', 4],
      ['-time', 10],
    ]);
  });
});

test('a select has one box, whose text is one of the options that are offered', () => {
  const session = open({ town: 'gone' });
  expect(texts(session, 'town')).toEqual(['']);
  session.type('/p/town', 'b');
  expect([session.field('/p/town').value, texts(session, 'town')]).toEqual(['b', ['b']]);
  session.type('/p/town', '');
  expect([session.field('/p/town').value, texts(session, 'town')]).toEqual([undefined, ['']]);
});

test('options say whether they are chosen, and `choose` sets or toggles them', () => {
  const session = open();
  const chosen = (name: string): readonly unknown[] =>
    session.field(`/p/${name}`).options.flatMap((option) => (option.chosen ? [option.value] : []));
  for (const name of ['sure', 'help']) for (const option of ['b', 'a']) session.choose(`/p/${name}`, option);
  expect([chosen('sure'), chosen('help')]).toEqual([['a'], ['a', 'b']]);
  session.choose('/p/help', 'a');
  expect([chosen('help'), session.field('/p/help').options.map(({ end }) => end)]).toEqual([['b'], ['', '-2']]);
});
