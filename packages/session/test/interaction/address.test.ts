import { english } from '@formwright/messages';
import { govuk } from '@formwright/messages/govuk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSession, emptyDraft, type Session } from '../../src/index.ts';
import { type AddressBase, followAddress } from '../../src/interaction/address.ts';
import { fakeBar, type FakeBar } from '../support/address-bar.ts';
import { facts, field, note, page, smallForm } from '../support/small-form.ts';

/** Page `more` is there once `name` is answered; a stop on `need` bars `end`. */
const pages = (own: Parameters<typeof smallForm>[2] = {}) =>
  smallForm(
    [
      page('you', [field('name'), field('town')]),
      page('more', [field('what')]),
      page('need', [field('urgent'), note('stop', { stop: true })]),
      page('end', [field('rest')]),
    ],
    ({ you, need }, { hidden, stops }) => {
      if (!(you as { name?: unknown } | undefined)?.name) hidden.add('/more');
      if ((need as { urgent?: unknown } | undefined)?.urgent === 'yes') stops.push('/need/stop');
      else hidden.add('/need/stop');
    },
    own,
  );

interface Opened {
  readonly session: Session;
  readonly bar: FakeBar;
  /** Where the person is, and what the address says. */
  readonly at: () => readonly [string, string];
}

function open({
  bar = fakeBar(),
  base = '#',
  answers = {},
  ...options
}: Partial<Parameters<typeof createSession>[0]> & {
  bar?: FakeBar;
  base?: AddressBase;
  answers?: object;
} = {}): Opened {
  const form = options.form ?? pages();
  const saved = { ...emptyDraft(form.model), answers: answers as never };
  const session = createSession({ facts, saved, ...options, form });
  followAddress(session, base, bar);
  return { session, bar, at: () => [session.view().place, bar.shown()] };
}

test('each screen has an address, and Back and Forward go between them without losing an answer [S0-84]', () => {
  const { session, bar, at } = open();
  expect(at()).toEqual(['you', '/apply']);
  session.answer('/you/name', 'Ann');
  session.next();
  expect(at()).toEqual(['more', '/apply#more']);
  session.next();
  expect(at()).toEqual(['need', '/apply#need']);
  bar.back();
  bar.back();
  expect(at()).toEqual(['you', '/apply']);
  expect(session.answers()).toEqual({ you: { name: 'Ann' } });
  bar.forward();
  expect(at()).toEqual(['more', '/apply#more']);
  session.previous();
  expect([at(), bar.steps()]).toEqual([['you', '/apply#you'], 3]);
});

test('the review has an address: Back from a change leads there, and a link to it opens it unless a stop comes before it', () => {
  const form = pages({ reviewed: true });
  const { session, bar, at } = open({ form });
  session.goToReview();
  expect(at()).toEqual(['check-answers', '/apply#check-answers']);
  session.follow('/need/urgent');
  expect(at()).toEqual(['need', '/apply#need']);
  bar.back();
  expect(at()).toEqual(['check-answers', '/apply#check-answers']);
  expect(open({ form, bar: fakeBar('/apply#check-answers') }).at()[0]).toBe('check-answers');
  const stopped = open({ form, bar: fakeBar('/apply#check-answers'), answers: { need: { urgent: 'yes' } } });
  expect(stopped.at()[0]).not.toBe('check-answers');
});

test('below a path, in a fragment of its own, or with a query, the rest of the address stays', () => {
  const inPath = open({ base: '/apply', bar: fakeBar('/apply?lang=cy') });
  inPath.session.goTo('end');
  expect(inPath.at()).toEqual(['end', '/apply/end?lang=cy']);
  expect(open({ base: '/apply', bar: fakeBar('/apply/end') }).at()[0]).toBe('end');
  const named = open({ base: '#referral/', bar: fakeBar('/apply?x=1#referral/need') });
  expect(named.at()).toEqual(['need', '/apply?x=1#referral/need']);
});

test('questions and the list of tasks are places too', () => {
  const form = pages({ paging: 'question' });
  const { session, bar, at } = open({ form, wording: govuk(english), bar: fakeBar('/apply#you/town') });
  expect(at()).toEqual(['you/town', '/apply#you/town']);
  session.goToList();
  expect(at()).toEqual(['', '/apply']);
  bar.back();
  expect(at()).toEqual(['you/town', '/apply#you/town']);
  bar.forward();
  expect(at()).toEqual(['', '/apply']);
});

test('a place where nobody may go yet leads to the first page that is not complete [S0-84]', () => {
  expect(open({ bar: fakeBar('/apply#end'), answers: { need: { urgent: 'yes' } } }).at()).toEqual([
    'need',
    '/apply#need',
  ]);
  // A hidden page.
  expect(open({ bar: fakeBar('/apply#more') }).at()).toEqual(['you', '/apply#you']);
  const { session, bar, at } = open({ answers: { you: { name: 'Ann' } } });
  session.goTo('more');
  session.goTo('you');
  session.answer('/you/name', undefined);
  bar.back();
  expect(at()).toEqual(['you', '/apply#you']);
});

test('a screen that an answer removes is no step of the history', () => {
  const form = smallForm(
    [page('you', [field('name')]), page('more', [field('what')])],
    ({ more }, { hidden }) => void ((more as { what?: unknown } | undefined)?.what === 'gone' && hidden.add('/more')),
  );
  const { session, bar, at } = open({ form });
  session.goTo('more');
  session.answer('/more/what', 'gone');
  expect([at(), bar.steps()]).toEqual([['you', '/apply#you'], 2]);
});

test('a reload goes to where the person was, before what the address says', () => {
  const { session, bar } = open();
  session.goTo('end');
  expect(open({ bar: fakeBar(bar.shown(), bar.history.state) }).at()).toEqual(['end', '/apply#end']);
});

test('two forms on a page follow their own steps only', () => {
  const bar = fakeBar();
  const upper = open({ bar, base: '#a/' });
  const lower = open({ bar, base: '#b/' });
  const places = (): readonly string[] => [upper, lower].map(({ session }) => session.view().place);
  upper.session.goTo('need');
  lower.session.goTo('end');
  expect([places(), bar.shown()]).toEqual([['need', 'end'], '/apply#b/end']);
  bar.back();
  expect(places()).toEqual(['need', 'you']);
  bar.back();
  expect(places()).toEqual(['you', 'you']);
  bar.open('#b/need');
  expect(places()).toEqual(['you', 'need']);
});

test('whatever else the address says is left alone, and never read as more than a name', () => {
  const hostile = [
    '#main',
    '#',
    '#__proto__',
    '#constructor/prototype',
    '#%E0%A4%A',
    '#<img src=x onerror=a()>',
    '#you/*',
    '#/you',
    '#you/../end',
    '#more/0/1',
  ];
  fc.assert(
    fc.property(
      fc.oneof(
        fc.constantFrom(...hostile),
        fc.string({ maxLength: 40 }).map((text) => `#${text}`),
      ),
      (fragment) => {
        const { session, bar } = open();
        session.answer('/you/town', 'Bootle');
        bar.open(fragment);
        expect(session.answers()).toEqual({ you: { town: 'Bootle' } });
        expect(session.view().pages.map(({ name }) => name)).toContain(session.view().page.name);
        session.goTo('end');
        expect(bar.shown()).toBe('/apply#end');
      },
    ),
  );
});

test('it stops when it is told to, and says what is wrong with a base', () => {
  const bar = fakeBar();
  const session = createSession({ form: pages(), facts });
  const stop = followAddress(session, '#', bar);
  stop();
  session.goTo('end');
  bar.open('#need');
  expect([session.view().place, bar.shown()]).toEqual(['end', '/apply#need']);
  expect(() => followAddress(session, 'apply' as never, bar)).toThrow('must begin with # or /: apply');
});
