import { describe, expect, test } from 'vitest';
import { answerAt, isAnswered } from '@formwright/runtime';
import { createSession, emptyDraft, readDraft, type SavedDraft, type Session } from '../src/index.ts';
import { offered } from './support/offered.ts';
import { facts, field, note, page, repeat, section, smallForm } from './support/small-form.ts';

/**
 * Pages `you` (name mandatory; a stop; an address together; start and end apart, end not before start) and `need` (a
 * repeat).
 */
function formOf(paging: 'question' | 'single') {
  return smallForm(
    [
      page('you', [
        note('intro'),
        field('name', { label: 'Name' }),
        field('adult', { label: 'Adult?', type: 'boolean', widget: 'radios' }),
        note('stop', { stop: true, follows: true }),
        section('address', [
          field('line1', { label: 'First line' }),
          field('postcode', { label: 'Postcode', format: 'uk-postcode' }),
        ]),
        section('dates', [field('start', { label: 'Start' }), field('end', { label: 'End' })], {
          label: '',
          apart: true,
        }),
      ]),
      page('need', [repeat('needs', [field('what', { label: 'What' })], { label: 'Needs' })]),
    ],
    (answers, evaluation) => {
      evaluation.mandatory.add('/you/name').add('/need/needs');
      if (answerAt(answers, '/you/adult') === false) evaluation.stops.push('/you/stop');
      else evaluation.hidden.add('/you/stop');
      const [start, end] = [answerAt(answers, '/you/dates/start'), answerAt(answers, '/you/dates/end')];
      if (isAnswered(start) && isAnswered(end) && String(end) < String(start))
        evaluation.broken.push({ pointer: '/you/dates/start', text: 0, reads: ['/you/dates/start', '/you/dates/end'] });
    },
    { paging, texts: ['The end must come after the start'] },
  );
}

const shown = (session: Session): string[] => session.children('/you').map(({ node }) => node.name);

describe('one question at a time', () => {
  const form = formOf('question');
  const open = (change: Partial<SavedDraft> = {}): Session =>
    createSession({ form, facts, saved: { ...emptyDraft(form.model), ...change } });

  test('asks what is inside an option on the screen of its question', () => {
    const asked = smallForm(
      [
        page('you', [
          field('how', {
            widget: 'radios',
            options: [{ value: 'phone', label: 'Phone' }],
            inside: [{ name: 'number', option: 'phone' }],
          }),
          field('number', { insideOption: 'how' }),
          field('more'),
        ]),
      ],
      (answers, { hidden, mandatory }) => {
        mandatory.add('/you/number');
        if (answerAt(answers, '/you/how') !== 'phone') hidden.add('/you/number');
      },
      { paging: 'question' },
    );
    const session = createSession({ form: asked, facts });
    session.answer('/you/how', 'phone');
    expect(shown(session)).toEqual(['how', 'number']);
    expect(session.children('/you').map(({ inside }) => inside)).toEqual([undefined, 'radios']);
    const inside = session.field('/you/how').options[0]?.inside;
    expect(inside).toEqual([session.children('/you')[1]]);
    expect(session.next()).toBe(false);
    session.answer('/you/number', '1');
    expect(session.field('/you/how').options[0]?.inside).toBe(inside);
    expect(session.next()).toBe(true);
    expect(session.view().screen).toBe('/you/more');
  });

  test('moves from question to question and page to page, and back', () => {
    const session = open({ answers: { you: { name: 'Ann' } } });
    const seen: string[] = [];
    do seen.push(`${session.view().page.name}: ${session.view().screen}`);
    while (session.next());
    expect(seen).toEqual([
      'you: /you/name',
      'you: /you/adult',
      'you: /you/address',
      'you: /you/dates/start',
      'you: /you/dates/end',
      'need: /need/needs',
    ]);
    expect(session.view()).toMatchObject({ isLast: true, number: 2, title: 'Small form', caption: undefined });
    session.previous();
    expect(session.view()).toMatchObject({
      screen: '/you/dates/end',
      title: 'Small form',
      caption: 'Question 5 of 5',
      canTick: true,
    });
    for (let n = 0; n < 9; n++) session.previous();
    expect(session.view()).toMatchObject({ screen: '/you/name', isFirst: true, canTick: false });
    expect(shown(session)).toEqual(['intro', 'name']);
  });

  test('only what is missing on the screen bars Next, not the rest of the page', () => {
    const session = open();
    expect(session.next()).toBe(false);
    expect(session.view().errors.map(({ pointer }) => pointer)).toEqual(['/you/name']);
    session.answer('/you/name', 'Ann');
    expect(session.next()).toBe(true);
    session.answer('/you/adult', false);
    expect(shown(session)).toEqual(['adult', 'stop']);
    expect(session.next()).toBe(false);
    expect(session.view().errors.map(({ pointer }) => pointer)).toEqual(['/you/stop']);
  });

  test('a rule bars Next once all questions that it reads were asked; its line leads to where its error is shown', () => {
    const session = open({
      question: '/you/dates/start',
      answers: { you: { name: 'Ann', dates: { start: '2026-02-01', end: '2026-01-01' } } },
    });
    expect(session.next()).toBe(true);
    expect(session.next()).toBe(false);
    expect(session.view().errors).toMatchObject([{ pointer: '/you/dates/start' }]);
    session.goTo('/you/dates/start');
    expect(session.view()).toMatchObject({ screen: '/you/dates/start', errors: [] });
    expect(session.field('/you/dates/start').error).toBe('The end must come after the start');
  });

  test('a missing answer leads to its question, and a page to its first question', () => {
    const session = open({ page: 'need', question: '/need/needs' });
    expect(session.view().missing.map(({ pointer }) => pointer)).toEqual(['/you/name', '/need/needs']);
    session.goTo('/you/address/postcode');
    expect(session.view().screen).toBe('/you/address');
    session.goTo('you');
    expect(session.view().screen).toBe('/you/name');
  });

  test('a draft opens at the question where it was left, and ignores a question that does not exist', () => {
    const session = open({ answers: { you: { name: 'Ann' } } });
    session.next();
    const draft = readDraft(structuredClone(session.draft()), form.model);
    expect(draft.question).toBe('/you/adult');
    expect(open(draft).view().screen).toBe('/you/adult');
    expect(readDraft({ ...draft, question: '/you/nothing' }, form.model)).not.toHaveProperty('question');
    expect(readDraft({ ...draft, question: '/need/needs' }, form.model)).not.toHaveProperty('question');
  });
});

describe('all on one screen', () => {
  const form = formOf('single');

  test('shows every page, is validated as a whole, and has no Next', async () => {
    const session = createSession({
      form,
      facts,
      host: { save: async () => ({}), submit: async () => ({ reference: 'AB' }) },
    });
    expect(session.view()).toMatchObject({
      heading: 'Small form',
      isFirst: true,
      isLast: true,
      canTick: false,
    });
    expect(offered(session)).not.toContain('submit');
    expect(session.view().shown.map(({ pointer }) => pointer)).toEqual(['/you', '/need']);
    session.follow('/you/name');
    session.follow('/need/needs');
    expect([session.field('/you/name').error, session.repeat('/need/needs').error].every(Boolean)).toBe(true);
    const { screen } = session.view();
    session.goTo('need');
    expect(session.view()).toMatchObject({ screen, page: { name: 'need' } });
    expect(session.field('/you/name').error).toBeDefined();
    session.answer('/you/name', 'Ann');
    session.addEntry('/need/needs');
    expect(offered(session)).toContain('submit');
  });

  test('ends at a stop', () => {
    const session = createSession({ form, facts });
    session.answer('/you/adult', false);
    expect(session.view().shown.map(({ pointer }) => pointer)).toEqual(['/you']);
    expect(session.view().missing).toEqual([]);
  });
});

test.each([
  ['mandatory', 'question', '0% complete'],
  ['fields', 'question', '0% complete'],
  ['pages', 'question', '0% complete'],
  ['mandatory', 'single', '0% complete'],
  ['fields', 'single', '0% complete'],
  ['mandatory', undefined, '0% complete'],
  ['fields', undefined, '0% complete'],
  ['pages', undefined, '0% complete'],
] as const)('progress by %s with one %s at a time is %s', (progress, paging, words) => {
  const form = smallForm(
    [page('one', [field('name')]), page('two', [field('other')])],
    (_, evaluation) => void evaluation.mandatory.add('/one/name'),
    { progress, ...(paging && { paging }) },
  );
  expect(createSession({ form, facts }).view().progress).toBe(words);
});
