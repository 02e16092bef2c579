import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import { createSession, emptyDraft, type Host, type Session } from '../../src/index.ts';
import { facts, field, note, page, repeat, section, smallForm } from '../support/small-form.ts';

const form = smallForm(
  [
    page('about', [
      field('name', { prefill: { from: 'name', edit: 'editable' } }),
      note('call', { text: [{ kind: 'paragraph', content: ['Telephone us.'] }] }),
      section('more', [field('story', { widget: 'textarea', maxLength: 5 })]),
      repeat('needs', [field('what')]),
    ]),
    page('end', [field('rest')]),
  ],
  (answers, { hidden, mandatory, prompts }) => {
    const { name } = (answers['about'] ?? {}) as { readonly name?: string };
    if (name !== 'urgent') hidden.add('/about/call');
    for (const pointer of ['/about', '/about/name', '/about/more', '/about/needs', '/about/needs/0'])
      if (name === 'advised') prompts.push({ pointer, text: 0 });
    mandatory.add('/about/name');
  },
  { texts: ['Ask a nurse.'] },
);

interface Drawn {
  readonly session: Session;
  /** What stood in the live region, one after the other. */
  readonly said: readonly string[];
  /** What took the focus, one after the other. */
  readonly focused: readonly (readonly string[])[];
}

/** Listens as a renderer does. */
function draw(host: Partial<Host> = {}, answers: object = {}): Drawn {
  const session = createSession({
    form,
    facts,
    host: { save: async () => ({}), submit: async () => ({ reference: 'A' }), ...host },
    saved: { ...emptyDraft(form.model), answers: { about: answers } },
  });
  const said: string[] = [];
  const focused: (readonly string[])[] = [];
  const ignore = (): void => undefined;
  let { said: last, focus } = session.view();
  session.subscribe('form', () => {
    const view = session.view();
    if (view.said !== last) said.push(view.said);
    if (view.focus.turn > focus.turn) focused.push(view.focus.ids);
    ({ said: last, focus } = view);
  });
  for (const pointer of ['/about/name', '/about/more/story']) session.subscribe(`field ${pointer}`, ignore);
  session.subscribe('repeat /about/needs', ignore);
  for (const pointer of ['/about', '/about/more']) session.subscribe(`children ${pointer}`, ignore);
  return { session, said, focused };
}

describe('announcements', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('include new advice on the page, a section, a field, and a repeat with its entries', () => {
    const { session, said } = draw({}, { needs: [{}] });
    session.answer('/about/name', 'advised');
    vi.advanceTimersByTime(100);
    expect(said).toEqual([Array(5).fill('Advice: Ask a nurse.').join(' ')]);
    session.answer('/about/name', 'advised twice');
    vi.advanceTimersByTime(10_000);
    expect(said.slice(1)).toEqual(['']);
  });

  test('include the options that another unticked, except those that are hidden, in both languages', () => {
    const options = ['a', 'b', 'none'].map((value) => ({ value, label: value.toUpperCase() }));
    const asked = smallForm(
      [page('p', [field('q', { type: 'strings', widget: 'checkboxes', options, exclusive: 'none' })])],
      (_answers, { hiddenOptions }) => void hiddenOptions.set('/p/q', new Set(['b'])),
    );
    for (const [wording, words] of [
      [english, 'No longer ticked:'],
      [welsh, 'Tynnwyd y tic ar gyfer:'],
    ] as const) {
      const saved = { ...emptyDraft(asked.model), answers: { p: { q: ['a', 'b'] } } };
      const session = createSession({ form: asked, facts, saved, wording });
      session.subscribe('form', () => undefined);
      const saidAfter = (option: string): string => {
        session.choose('/p/q', option);
        vi.advanceTimersByTime(100);
        return session.view().said;
      };
      expect(saidAfter('none')).toBe(`${words} A`);
      expect(session.field('/p/q').value).toEqual(['none']);
      expect(saidAfter('a')).toBe(`${words} NONE`);
      vi.advanceTimersByTime(10_000);
      expect(saidAfter('a')).toBe('');
    }
  });

  test('include a note that appears', () => {
    const { session, said } = draw();
    session.answer('/about/name', 'urgent');
    vi.advanceTimersByTime(100);
    expect(said).toEqual(['Telephone us.']);
  });

  test('exclude what is on another screen, which is read from its beginning', () => {
    const text = [{ kind: 'paragraph', content: ['Now the address.'] }] as const;
    const asked = smallForm([page('a', [field('b'), note('c', { text }), field('d')])], undefined, {
      paging: 'question',
    });
    const session = createSession({ form: asked, facts });
    const said: string[] = [];
    session.subscribe('children /a', () => undefined);
    session.subscribe('form', () => session.view().said && said.push(session.view().said));
    session.next();
    expect(session.children('/a').map(({ node }) => node.name)).toEqual(['c', 'd']);
    vi.advanceTimersByTime(10_000);
    expect(said).toEqual([]);
  });

  test('include how much may be typed, once typing pauses', () => {
    const { session, said } = draw();
    session.answer('/about/more/story', 'a');
    vi.advanceTimersByTime(900);
    session.answer('/about/more/story', 'ab');
    vi.advanceTimersByTime(900);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(said).toEqual(['You have 3 characters left']);
  });

  test('include what happened to an entry, by its title at that time', () => {
    const { session, said } = draw({}, { needs: [{}, {}] });
    session.moveEntry('/about/needs/1', 'up');
    session.removeEntry('/about/needs/1');
    vi.advanceTimersByTime(100);
    expect(said).toEqual(['Moved. It is now need 1 Need 2 removed']);
  });

  test('include what the host is working on, for as long as it is', async () => {
    const { session, said } = draw({ save: () => new Promise((kept) => void setTimeout(() => kept({}), 1000)) });
    void session.save();
    await vi.advanceTimersByTimeAsync(500);
    expect(said).toEqual(['Saving …']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(said).toEqual(['Saving …', '']);
  });

  test('include which of two answers to keep', () => {
    const { session, said, focused } = draw();
    const record = (name: string) => ({ source: 'Record', at: '2026-11-22T09:00:00Z', values: { name } });
    session.refresh(record('Ann'));
    session.answer('/about/name', 'Anne');
    session.refresh(record('Anna'));
    vi.advanceTimersByTime(100);
    expect(said).toEqual([session.field('/about/name').newer?.message]);
    session.keep('/about/name');
    expect(session.field('/about/name').newer).toBe(undefined);
    expect(focused).toEqual([['-about-name']]);
  });
});

describe('the focus', () => {
  test('does not move while a person types', () => {
    const { session, focused } = draw();
    session.answer('/about/name', 'urgent');
    session.answer('/about/more/story', 'a');
    expect(focused).toEqual([]);
  });

  test('moves to the error summary each time that Next is barred, and then to the target of its line', () => {
    const { session, focused } = draw();
    session.next();
    session.next();
    session.follow('/about/name');
    expect(focused).toEqual([['_errors'], ['_errors'], ['-about-name']]);
  });

  test('moves to the heading of another screen, or to the answer if a line on the old screen led to it', () => {
    const { session, focused } = draw();
    session.goTo('end');
    session.follow('/about/name');
    expect(focused).toEqual([['_heading'], ['-about-name', '_heading']]);
  });

  test('moves to the result of saving or submitting, also after trying again', async () => {
    const tried: string[] = [];
    const { session, focused } = draw(
      {
        submit: async () => {
          tried.push('submit');
          if (tried.length === 1) throw new Error('down');
          return { reference: 'A' };
        },
      },
      { name: 'Ann' },
    );
    await session.save();
    await session.submit();
    expect(session.view().activity.kind).toBe('failed');
    await session.retry();
    expect([tried, focused]).toEqual([
      ['submit', 'submit'],
      [['_activity'], ['_activity'], ['_activity']],
    ]);
  });

  test('moves to an added entry, to the button that moved one, and to what replaced a removed one', () => {
    const { session, focused } = draw();
    session.addEntry('/about/needs');
    session.addEntry('/about/needs');
    session.moveEntry('/about/needs/1', 'up');
    session.removeEntry('/about/needs/1');
    session.removeEntry('/about/needs/0');
    expect(focused).toEqual([
      ['-about-needs-0', '-about-needs-_2d_1', '-about-needs'],
      ['-about-needs-1', '-about-needs-0', '-about-needs'],
      ['-about-needs-0--up', '-about-needs-0'],
      ['-about-needs-1', '-about-needs-0', '-about-needs'],
      ['-about-needs-0', '-about-needs-_2d_1', '-about-needs'],
    ]);
  });

  test('moves to the question whether to remove an entry, and back to its button after Cancel', () => {
    const { session, focused } = draw({}, { needs: [{}, {}] });
    const asked = (): readonly boolean[] =>
      session.repeat('/about/needs').entries.map(({ question }) => question !== undefined);
    session.pressEntry('/about/needs/1', 'remove');
    expect(asked()).toEqual([false, true]);
    session.pressEntry('/about/needs/1', 'cancel');
    expect([asked(), focused]).toEqual([
      [false, false],
      [
        ['-about-needs-1--confirm', '-about-needs-1'],
        ['-about-needs-1--remove', '-about-needs-1'],
      ],
    ]);
    session.pressEntry('/about/needs/1', 'remove');
    session.removeEntry('/about/needs/1');
    expect(asked()).toEqual([false]);
  });

  test('moves to the part of a single screen that a person goes to', () => {
    const session = createSession({
      form: smallForm([page('a', [field('b')]), page('c', [])], undefined, { paging: 'single' }),
      facts,
    });
    session.subscribe('form', () => undefined);
    session.goTo('c');
    session.goTo('c');
    expect(session.view().focus).toEqual({ turn: 2, ids: ['-c'], scroll: 'label' });
  });
});
