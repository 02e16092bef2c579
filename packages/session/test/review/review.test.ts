import { english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import { govuk } from '@formwright/messages/govuk';
import { answerAt } from '@formwright/runtime';
import { describe, expect, test } from 'vitest';
import { createSession, emptyDraft, type ReviewBlock, type Session, type SessionOptions } from '../../src/index.ts';
import { offered } from '../support/offered.ts';
import { referral } from '../support/referral.ts';
import { facts, field, page, repeat, section, smallForm } from '../support/small-form.ts';

const host = { save: async () => ({}), submit: async () => ({ reference: 'AB' }) };
const form = referral({ reviewed: true });
const complete = { start: { name: 'Ann', urgent: 'no' }, needs: { needs: [{ what: 'Meals' }] } };

function open(answers: object = complete, own: Partial<SessionOptions> & { readonly page?: string } = {}): Session {
  const { page: at = 'start', ...options } = own;
  const session = createSession({
    form,
    facts,
    host,
    saved: { ...emptyDraft((options.form ?? form).model), answers: answers as never, page: at },
    ...options,
  });
  session.subscribe('form', () => undefined);
  return session;
}

/** Each row of a review: its question, its answer and what it offers. */
function rowsOf(blocks: readonly ReviewBlock[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'group')
      return [
        `${block.card ? '[' : ''}${block.title}${block.card ? ']' : ''}${block.change ? ' (change)' : ''}`,
        ...rowsOf(block.blocks),
      ];
    if (block.kind !== 'answers') return [block.kind];
    return block.rows.map(
      ({ label, texts, change, problem }) =>
        `${label}: ${texts.join(', ')}${change ? ` → ${change.about}` : ''}${problem ? ` ! ${problem}` : ''}`,
    );
  });
}
const reviewed = (session: Session): readonly string[] =>
  session.review().pages.flatMap(({ blocks }) => rowsOf(blocks));

describe('the review before Submit', () => {
  test('comes after the last page, and Submit stands there alone [S0-105]', () => {
    const session = open(complete, { page: 'end' });
    expect(offered(session)).toEqual(['next', 'previous', 'save']);
    expect(session.next()).toBe(true);
    expect(session.view()).toMatchObject({
      body: 'review',
      heading: english.review,
      title: 'Small form',
      caption: undefined,
      listLabel: english.review,
      isLast: true,
      missing: [],
      reviewLine: { current: true },
    });
    expect(session.view().pages.some(({ current }) => current)).toBe(false);
    expect(offered(session)).toEqual(['submit', 'previous', 'save']);
    session.previous();
    expect(session.view()).toMatchObject({ screen: '/end', isLast: false });
  });

  test('has what people read on paper, and a link to each answer that they may change', () => {
    const session = open({ ...complete, person: { about: { nhs: '9434765919' } } });
    session.goToReview();
    expect(reviewed(session)).toEqual([
      'Name: Ann → Name',
      'Is it urgent?: No → Is it urgent?',
      'about',
      'NHS number: 943 476 5919 → NHS number (about)',
      'Known as: Not answered → Known as (about)',
      'Nickname: Not answered → Nickname (about)',
      'Needs (change)',
      '[Need 1]',
      'What is needed: Meals → What is needed (Need 1)',
      'steps (change)',
      'nothing',
      'Remarks: Not answered → Remarks',
    ]);
  });

  test('has the labels of the screen, line by line, where paper has its own', () => {
    const form = smallForm(
      [
        page('one', [
          field('you', { paper: 'The applicant' }),
          field('street', { addressLine: true }),
          field('town', { addressLine: true }),
          field('box', { type: 'boolean', widget: 'checkbox' }),
        ]),
        page('two', [field('c')]),
      ],
      undefined,
      { reviewed: true },
    );
    const session = open({ one: { street: '1 Quay' } }, { form, page: 'one' });
    session.goToReview();
    expect(reviewed(session).slice(0, 4)).toEqual([
      'you: Not answered → you',
      'street: 1 Quay → street',
      'town: Not answered → town',
      'box: No → box',
    ]);
  });

  test('leaves out hidden answers, and links to nothing that is locked or calculated', () => {
    const locked = smallForm(
      [
        page('one', [field('a'), field('b'), field('sum', { calculated: true, widget: 'output' })]),
        page('two', [field('c')]),
      ],
      (answers, evaluation) => {
        evaluation.locked.add('/one/a');
        evaluation.calculated.set('/one/sum', 'three');
        if (answerAt(answers, '/one/b') === 'hide') evaluation.hidden.add('/two');
      },
      { reviewed: true },
    );
    const session = open({ one: { a: 'x', b: 'hide' }, two: { c: 'secret' } }, { form: locked, page: 'one' });
    session.goToReview();
    expect(reviewed(session)).toEqual(['a: x', 'b: hide → b', 'sum: three']);
  });

  test('makes a card of each entry and row of several answers, and one list of those with one', () => {
    const rows = (names: readonly string[]) => names.map((name) => section(name, [field('level'), field('hours')]));
    const tables = smallForm(
      [
        page('one', [
          repeat('aids', [field('aid')], { entryLabel: 'Aid' }),
          section('outcomes', rows(['eating', 'washing']), { rows: 'list' }),
        ]),
        page('two', [field('c')]),
      ],
      undefined,
      { reviewed: true },
    );
    const answers = { one: { aids: [{ aid: 'Rail' }, { aid: 'Chair' }], outcomes: { eating: { level: 'Well' } } } };
    const session = open(answers, { form: tables, page: 'one' });
    session.goToReview();
    expect(reviewed(session).slice(0, 7)).toEqual([
      'aids (change)',
      'Aid 1: Rail → Aid 1 (aids)',
      'Aid 2: Chair → Aid 2 (aids)',
      'outcomes',
      '[eating]',
      'level: Well → level (eating)',
      'hours: Not answered → hours (eating)',
    ]);
  });

  test('a change comes back to the answer that was changed, which says where the person is', () => {
    const session = open(complete, { page: 'end' });
    session.next();
    session.follow('/start/name');
    expect(session.view()).toMatchObject({ screen: '/start', focus: { ids: ['-start-name', '_heading'] } });
    expect(session.view().actions[0]).toEqual({ action: 'next', label: english.toReview });
    session.answer('/start/name', '');
    expect(session.next()).toBe(false);
    expect(session.view()).toMatchObject({ screen: '/start', errors: [{ pointer: '/start/name' }] });
    session.follow('/start/name');
    expect(session.view().actions[0]?.label).toBe(english.toReview);
    session.answer('/start/name', 'Bet');
    expect(session.next()).toBe(true);
    expect(session.view()).toMatchObject({ screen: 'review', focus: { ids: ['-start-name', '_heading'] } });
    expect(reviewed(session)[0]).toBe('Name: Bet → Name');
  });

  test('a person who goes elsewhere meanwhile is not led back', () => {
    const session = open(complete, { page: 'end' });
    session.next();
    session.follow('/start/name');
    session.goTo('needs');
    expect(session.view().actions[0]?.label).toBe(english.next);
  });

  test('lists what is still needed by page; a line shows the issue, and Next leads back to what is left', () => {
    const session = open({}, { page: 'end' });
    session.next();
    expect(offered(session)).toEqual(['previous', 'save']);
    expect(session.view().missingPages).toMatchObject([
      { name: 'start', title: 'start: 2 questions', lines: [{ pointer: '/start/name' }, { pointer: '/start/urgent' }] },
      { name: 'needs', title: 'needs: 1 question', lines: [{ pointer: '/needs/needs' }] },
    ]);
    expect(reviewed(session)[0]).toBe('Name: Not answered ! Enter the name');
    session.follow('/needs/needs');
    expect(session.repeat('/needs/needs').error).toBeDefined();
    session.addEntry('/needs/needs');
    session.answer('/needs/needs/0/what', 'Meals');
    session.next();
    expect(session.view()).toMatchObject({ screen: 'review', focus: { ids: ['_missing', '_heading'] } });
    expect(session.view().missingPages.map(({ name }) => name)).toEqual(['start']);
  });

  test('an answer that makes a later page appear leads to what it needs', () => {
    const session = open({ ...complete, start: { name: 'Ann', urgent: 'skip' }, person: { about: { known: 'Nan' } } });
    session.goToReview();
    expect(session.review().pages.map(({ title }) => title)).toEqual(['start', 'needs', 'end']);
    session.follow('/start/urgent');
    session.choose('/start/urgent', 'no');
    session.next();
    expect(session.view().missingPages).toMatchObject([{ name: 'person', lines: [{ pointer: '/person/about/nick' }] }]);
    expect(session.review().pages.map(({ title }) => title)).toEqual(['start', 'person', 'needs', 'end']);
    expect(offered(session)).not.toContain('submit');
  });

  test('cannot be opened while a stop is shown', () => {
    const session = open({ start: { name: 'Ann', urgent: 'yes' } });
    expect(session.view().reviewLine).toBeUndefined();
    session.goToReview();
    expect(session.view().screen).toBe('/start');
  });

  test('is the last task of the govuk profile, in Welsh too', async () => {
    const session = createSession({ form, facts, host, wording: govuk(welsh) });
    session.goToReview();
    expect(session.view()).toMatchObject({
      heading: welsh.review,
      caption: 'Small form',
      list: 'offered',
      back: 'Yn ôl',
    });
    session.follow('/start/name');
    expect(session.view().actions[0]?.label).toBe(welsh.toReview);
    session.answer('/start/name', 'Ann');
    session.answer('/start/urgent', 'no');
    session.next();
    session.follow('/needs/needs');
    session.addEntry('/needs/needs');
    session.answer('/needs/needs/0/what', 'Meals');
    session.goToList();
    expect(offered(session)).not.toContain('submit');
    session.next();
    expect(session.view().screen).toBe('review');
    await session.submit();
    expect(session.view().activity.kind).toBe('submitted');
  });

  test('is not there on one screen, with one page, or if the author says so', () => {
    for (const own of [{ paging: 'single' as const }, {}]) {
      const short = smallForm(
        own.paging ? [page('a', [field('x')]), page('b', [field('y')])] : [page('a', [field('x')])],
        undefined,
        { ...own, reviewed: true },
      );
      expect(open({}, { form: short, page: 'a' }).view()).toMatchObject({ reviewLine: undefined, isLast: true });
    }
    const session = open({}, { form: referral(), page: 'end' });
    session.goToReview();
    expect(session.view()).toMatchObject({ screen: '/end', isLast: true, reviewLine: undefined });
  });
});
