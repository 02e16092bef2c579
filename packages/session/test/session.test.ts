import { english } from '@formwright/messages';
import { describe, expect, it } from 'vitest';
import {
  createSession,
  type Host,
  HostError,
  type SavedDraft,
  type Session,
  type SessionOptions,
} from '../src/index.ts';
import { offered } from './support/offered.ts';
import { referral } from './support/referral.ts';
import { counted, facts, field, page, repeat, section, smallForm } from './support/small-form.ts';

const start = (options: Partial<SessionOptions> = {}): Session =>
  createSession({ form: referral(), facts, ...options });

function fill(session: Session): void {
  session.answer('/start/name', 'Ann');
  session.answer('/start/urgent', 'no');
  session.addEntry('/needs/needs');
  session.answer('/needs/needs/0/what', 'A rail');
}

/** A host whose work is settled by hand. */
function manualHost(): Host & {
  readonly saves: SavedDraft[];
  readonly submits: SavedDraft[];
  settle(outcome: 'well' | 'badly'): Promise<void>;
} {
  const waiting: ((outcome: 'well' | 'badly') => void)[] = [];
  const [saves, submits]: [SavedDraft[], SavedDraft[]] = [[], []];
  const work = <Receipt>(list: SavedDraft[], draft: SavedDraft, receipt: Receipt): Promise<Receipt> => {
    list.push(draft);
    return new Promise((resolve, reject) =>
      waiting.push((outcome) => (outcome === 'well' ? resolve(receipt) : reject(new Error('down')))),
    );
  };
  return {
    saves,
    submits,
    save: (draft) => work(saves, draft, { link: '/drafts/1' }),
    submit: (draft) => work(submits, draft, { reference: 'AB-12' }),
    async settle(outcome) {
      waiting.shift()?.(outcome);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('more than a draft may hold', () => {
  it('is reported before a host could refuse it, and the message stays visible', async () => {
    const host = manualHost();
    const session = start({ host });
    const long = 'x'.repeat(20_001);
    session.answer('/start/name', long);
    await session.save();
    expect(session.view().activity).toEqual({
      kind: 'failed',
      message: 'Name must be 20000 characters or fewer',
      retry: 'never',
    });
    expect([host.saves.length, session.field('/start/name').value, session.field('/start/name').error]).toEqual([
      0,
      long,
      'Name must be 10000 characters or fewer',
    ]);
    session.answer('/start/name', long.slice(1));
    void session.save();
    expect(host.saves.map(({ answers }) => answers)).toEqual([{ start: { name: long.slice(1) } }]);
  });
});

describe('moving between pages', () => {
  it('bars Next while the page has issues, and shows them', () => {
    const session = start();
    session.subscribe('form', () => undefined);
    expect(session.view().errors).toEqual([]);
    expect(session.next()).toBe(false);
    expect(session.view().page.name).toBe('start');
    expect(session.view().errors).toEqual([
      { pointer: '/start/name', page: 'start', message: 'Enter the name' },
      { pointer: '/start/urgent', page: 'start', message: 'Select an answer to ‘Is it urgent?’' },
    ]);
    expect(session.view().focus).toMatchObject({ turn: 1, ids: ['_errors'] });
    expect(session.field('/start/name').error).toBe('Enter the name');
    session.next();
    expect(session.view().focus).toMatchObject({ turn: 2, ids: ['_errors'] });
  });

  it('removes an error once its answer is corrected, and does not show it again until Next is pressed', () => {
    const session = start();
    session.next();
    session.answer('/start/name', 'Ann');
    expect(session.field('/start/name').error).toBeUndefined();
    expect(session.view().errors.map(({ pointer }) => pointer)).toEqual(['/start/urgent']);
    session.answer('/start/name', '');
    expect(session.field('/start/name').error).toBeUndefined();
    expect(session.view().errors.map(({ pointer }) => pointer)).toEqual(['/start/urgent']);
  });

  it('continues when nothing is wrong, and skips hidden pages', () => {
    const session = start();
    session.answer('/start/name', 'Ann');
    session.answer('/start/urgent', 'skip');
    expect(session.next()).toBe(true);
    expect(session.view()).toMatchObject({ page: { name: 'needs' }, number: 2, isFirst: false, isLast: false });
    session.previous();
    expect(session.view()).toMatchObject({ page: { name: 'start' }, isFirst: true });
  });

  it('bars Next and all later pages at a stop', () => {
    const session = start();
    session.answer('/start/name', 'Ann');
    session.answer('/start/urgent', 'yes');
    expect(session.next()).toBe(false);
    expect(session.view().errors.map(({ pointer }) => pointer)).toEqual(['/start/telephone']);
    session.goTo('end');
    expect(session.view().page.name).toBe('start');
    session.answer('/start/urgent', 'no');
    session.goTo('end');
    expect(session.view().page.name).toBe('end');
  });

  it('does not go to a page that is hidden or unknown', () => {
    const session = start();
    session.answer('/start/urgent', 'skip');
    session.goTo('person');
    session.goTo('nowhere');
    session.goTo('__proto__');
    expect(session.view().page.name).toBe('start');
  });

  it('moves from a page that becomes hidden to the nearest visible one', () => {
    const session = start({ saved: { ...start().draft(), answers: { start: { urgent: 'skip' } }, page: 'person' } });
    expect(session.view().page.name).toBe('start');
    expect(session.view().unsaved).toBe(false);
  });

  it('forgets the issues of a page that is left', () => {
    const session = start();
    fill(session);
    session.goTo('needs');
    session.answer('/needs/needs/0/what', undefined);
    session.next();
    expect(session.view().errors).toHaveLength(1);
    session.previous();
    expect(session.view().errors).toEqual([]);
    session.goTo('needs');
    expect(session.field('/needs/needs/0/what').error).toBeUndefined();
  });

  it('names the entry in the summary', () => {
    const session = start();
    fill(session);
    session.addEntry('/needs/needs');
    session.goTo('needs');
    session.next();
    expect(session.view().errors).toEqual([
      { pointer: '/needs/needs/1/what', page: 'needs', message: 'Enter what is needed (Need 2)' },
    ]);
    expect(session.field('/needs/needs/1/what').error).toBe('Enter what is needed');
  });

  it('names the section in the summary if several errors have the same words', () => {
    const manage = field('manage', { label: 'Can you manage this beside caring?', type: 'boolean' });
    const tasks = ['Preparing meals', 'Washing', 'Shopping'].map((label, n) =>
      section(`task${n}`, [manage], { label }),
    );
    const people = ['Carers', 'Children'].map((label, n) =>
      repeat(`people${n}`, [field('name', { label: 'Name' })], { label, entryLabel: 'Person' }),
    );
    const pages = [
      page('tasks', [...tasks, ...people], { label: 'Tasks' }),
      page('more', [section('tasks', [manage], { label: 'Washing' })], { label: 'More' }),
    ];
    const pointers = [
      '/tasks/task0/manage',
      '/tasks/task1/manage',
      '/tasks/task2/manage',
      '/tasks/people0/0/name',
      '/tasks/people1/0/name',
      '/more/tasks/manage',
    ];
    const form = smallForm(pages, (_answers, evaluation) => {
      for (const pointer of pointers) evaluation.mandatory.add(pointer);
    });
    const session = createSession({
      form,
      facts,
      saved: {
        ...createSession({ form, facts }).draft(),
        answers: { tasks: { people0: [{}], people1: [{}] } },
        page: 'more',
      },
    });
    expect(session.view().missing.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "Select yes or no for ‘Can you manage this beside caring?’ (Tasks, Preparing meals)",
        "Select yes or no for ‘Can you manage this beside caring?’ (Tasks, Washing)",
        "Select yes or no for ‘Can you manage this beside caring?’ (Tasks, Shopping)",
        "Enter the name (Tasks, Carers, Person 1)",
        "Enter the name (Tasks, Children, Person 1)",
        "Select yes or no for ‘Can you manage this beside caring?’ (More, Washing)",
      ]
    `);
  });
});

it('says how long the form takes only at its beginning [S1-16]', () => {
  const form = smallForm([page('you', [field('name')]), page('end', [field('rest')])], undefined, {
    minutesToComplete: 20,
  });
  const session = createSession({ form, facts });
  expect(session.view().explanation).toBe('It takes about 20 minutes to fill in.');
  session.next();
  expect(session.view().explanation).toBe('');
});

describe('submitting', () => {
  it('shows an error at its field once the person follows its line', () => {
    const session = start();
    fill(session);
    session.answer('/start/name', undefined);
    session.goTo('end');
    expect(session.field('/start/name').error).toBeUndefined();
    session.follow('/start/name');
    expect(session.view()).toMatchObject({ page: { name: 'start' }, errors: [] });
    expect(session.field('/start/name').error).toBe('Enter the name');
    session.answer('/start/name', 'Ann');
    expect(session.field('/start/name').error).toBeUndefined();
  });

  it('lists what is missing only on the last page, in the order of the form, and follows every change [S0-105, S0-106]', () => {
    const session = start({ host: manualHost() });
    expect(session.view().missing).toEqual([]);
    session.goTo('end');
    expect(session.view().missing.map(({ pointer }) => pointer)).toEqual([
      '/start/name',
      '/start/urgent',
      '/needs/needs',
    ]);
    expect(offered(session).includes('submit')).toBe(false);
    fill(session);
    expect(session.view()).toMatchObject({ missing: [], percent: 100 });
    expect(offered(session)).toContain('submit');
    session.answer('/start/name', undefined);
    expect(session.view().missing.map(({ message }) => message)).toEqual(['Enter the name']);
    expect(offered(session).includes('submit')).toBe(false);
  });

  it('offers neither Save nor Submit without a host', async () => {
    const session = start();
    fill(session);
    session.goTo('end');
    expect(session.view()).toMatchObject({ canSave: false, missing: [] });
    expect(offered(session)).not.toContain('submit');
    await session.save();
    await session.submit();
    expect(session.view().activity).toEqual({ kind: 'idle' });
  });

  it('shows what is missing, and does not call the host until nothing is missing', async () => {
    const host = manualHost();
    const session = start({ host });
    session.goTo('end');
    session.subscribe('form', () => undefined);
    await session.submit();
    expect(host.submits).toEqual([]);
    expect(session.view().errors.map(({ page }) => page)).toEqual(['start', 'start', 'needs']);
    expect(session.view().focus).toMatchObject({ turn: 1, ids: ['_errors'] });
    session.goTo('start');
    expect(session.field('/start/name').error).toBe('Enter the name');
    expect(session.view().errors.map(({ page }) => page)).toEqual(['start', 'start']);
    session.answer('/start/name', 'Ann');
    session.answer('/start/urgent', 'no');
    expect(session.field('/start/name').error).toBeUndefined();
    expect(session.next()).toBe(true);
    session.goTo('needs');
    expect(session.repeat('/needs/needs').error).toBe('Add at least one entry to ‘Needs’');
  });

  it('sends once, however often Submit is pressed, and then changes nothing more', async () => {
    const host = manualHost();
    const session = start({ host });
    fill(session);
    session.subscribe('form', () => void session.submit());
    void session.submit();
    void session.submit();
    expect(session.view().activity).toEqual({ kind: 'submitting' });
    void session.save();
    await host.settle('well');
    void session.submit();
    await host.settle('well');
    expect(host.submits).toHaveLength(1);
    expect(host.saves).toHaveLength(0);
    expect(session.view().activity).toEqual({ kind: 'submitted', reference: 'AB-12' });
    const draft = session.draft();
    session.answer('/start/name', 'Bob');
    session.addEntry('/needs/needs');
    session.goTo('end');
    session.tick('start', 'ticked');
    expect(session.draft()).toBe(draft);
  });

  it('keeps everything when the host fails, says so, and can try again', async () => {
    const host = manualHost();
    const session = start({ host });
    fill(session);
    const draft = session.draft();
    void session.submit();
    await host.settle('badly');
    expect(session.view().activity).toEqual({ kind: 'failed', message: session.wording.submitFailed });
    expect(session.draft()).toBe(draft);
    void session.submit();
    await host.settle('well');
    expect(session.view().activity.kind).toBe('submitted');
    expect(session.view().unsaved).toBe(false);
  });

  it('treats a host that throws immediately as one that fails', async () => {
    const session = start({
      host: {
        save: () => {
          throw new Error('no');
        },
        submit: () => Promise.reject(new Error('no')),
      },
    });
    await session.save();
    expect(session.view().activity.kind).toBe('failed');
  });

  it('says why in the host’s words, if there are any', async () => {
    const session = start({
      host: {
        save: () => Promise.reject(new HostError('The form was submitted already.')),
        submit: () => Promise.reject(new Error('no')),
      },
    });
    await session.save();
    expect(session.view().activity).toEqual({ kind: 'failed', message: 'The form was submitted already.' });
  });

  it('says whether trying again can help and where to continue, if the host says so', async () => {
    const link = { text: 'See the form that was submitted', address: '/submissions/1' };
    const session = start({
      host: {
        save: () => Promise.reject(new HostError('Submitted already.', { retry: 'never', link })),
        submit: () => Promise.reject(new Error('no')),
      },
    });
    await session.save();
    expect(session.view().activity).toEqual({ kind: 'failed', message: 'Submitted already.', retry: 'never', link });
  });

  it('waits for a running save', async () => {
    const host = manualHost();
    const session = start({ host });
    fill(session);
    void session.save();
    void session.submit();
    expect(host.submits).toHaveLength(0);
    await host.settle('well');
    expect(host.submits).toHaveLength(1);
    await host.settle('well');
    expect(session.view().activity.kind).toBe('submitted');
  });
});

describe('saving', () => {
  it('is never refused and shows no errors: only Next and Submit ask for what is missing [S0-102]', async () => {
    const host = manualHost();
    const session = start({ host });
    session.answer('/start/name', 'Ann');
    const saving = session.save();
    expect(session.view().activity).toEqual({ kind: 'saving' });
    await host.settle('well');
    await saving;
    expect(session.view()).toMatchObject({
      activity: { kind: 'saved', link: '/drafts/1' },
      unsaved: false,
    });
    expect(session.view().errors).toEqual([]);
    expect(session.field('/start/urgent').error).toBeUndefined();
    session.next();
    expect(session.view().errors.map(({ pointer }) => pointer)).toEqual(['/start/urgent']);
  });

  it('knows whether the draft differs from the last saved one', async () => {
    const host = manualHost();
    const session = start({ host });
    expect(session.view().unsaved).toBe(false);
    session.answer('/start/name', 'Ann');
    expect(session.view().unsaved).toBe(true);
    session.answer('/start/name', '');
    expect(session.view().unsaved).toBe(false);
    session.answer('/start/name', 'Ann');
    void session.save();
    session.answer('/start/name', 'Anne');
    await host.settle('well');
    expect(host.saves[0]?.answers).toEqual({ start: { name: 'Ann' } });
    expect(session.view().unsaved).toBe(true);
    session.answer('/start/name', 'Ann');
    expect(session.view().unsaved).toBe(false);
  });

  it('counts a tick, a move to another page and an empty entry as changes', () => {
    const session = start();
    session.tick('start', 'ticked');
    expect(session.view()).toMatchObject({ unsaved: true, pages: [{ ticked: true }, { ticked: false }, {}, {}] });
    session.tick('start', 'unticked');
    expect(session.view().unsaved).toBe(false);
    session.goTo('end');
    expect(session.view().unsaved).toBe(true);
    session.goTo('start');
    session.addEntry('/needs/needs');
    expect(session.view().unsaved).toBe(true);
    session.removeEntry('/needs/needs/0');
    expect(session.view().unsaved).toBe(false);
  });
});

it('takes a tick as a person’s own word: it saves, locks and corrects nothing [S3-26, S3-28]', () => {
  const host = manualHost();
  const session = start({ host });
  session.tick('start', 'ticked');
  expect(session.draft()).toMatchObject({ ticked: ['start'], answers: {} });
  expect(session.view().unsaved).toBe(true);
  expect(host.saves).toEqual([]);
  session.answer('/start/name', 'Ann');
  expect(session.field('/start/name')).toMatchObject({ value: 'Ann', editable: true });
  expect(session.next()).toBe(false);
  session.goTo('end');
  expect(session.view().missing.map(({ pointer }) => pointer)).toEqual(['/start/urgent', '/needs/needs']);
});

it('takes a tick whatever is on the page, and says that it is completed or has problems [S3-28]', () => {
  const session = start();
  const status = (): string | undefined => session.view().pages[0]?.statusText;
  expect(status()).toBe('Not started');
  session.tick('start', 'ticked');
  expect(status()).toBe('Completed, has problems');
  session.answer('/start/name', 'Ann');
  session.answer('/start/urgent', 'no');
  expect(status()).toBe('Completed');
  session.tick('start', 'unticked');
  expect(status()).toBe('Completed');
});

it('lets a person tick a page that they can only read [S3-76]', () => {
  const form = smallForm([page('read', [field('name')])], (_, { locked }) => void locked.add('/read'));
  const session = createSession({ form, facts });
  expect(session.field('/read/name').editable).toBe(false);
  expect(session.view()).toMatchObject({ canTick: true, ticked: false });
  session.tick('read', 'ticked');
  expect(session.view()).toMatchObject({ ticked: true, pages: [{ ticked: true, statusText: 'Completed' }] });

  const record = { source: 'Case record', at: '2026-11-22T09:00:00Z', values: { name: 'Ann' } };
  const read = smallForm([page('read', [field('name', { prefill: { from: 'name', edit: 'locked' } })])]);
  const reader = createSession({ form: read, facts, record });
  expect(reader.view()).toMatchObject({ percent: 100, pages: [{ statusText: 'From the record' }] });
  reader.tick('read', 'ticked');
  expect(reader.view().pages[0]?.statusText).toBe('Completed');
});

describe('answers', () => {
  it('ignores unknown pointers, and throws only if a view of one is requested', () => {
    const session = start();
    for (const pointer of [
      '/start/nothing',
      '/__proto__/polluted',
      '/start/__proto__',
      '/constructor/prototype/x',
      '/needs/needs/0/what',
      '/needs/needs/-1/what',
      '/start',
      '',
      'start/name',
      '/needs/needs/__proto__/what',
      '/needs/needs/*/what',
      '/needs/needs/*',
    ]) {
      session.answer(pointer, 'x');
      session.addEntry(pointer);
      session.removeEntry(pointer);
      session.moveEntry(pointer, 'up');
    }
    expect(session.answers()).toEqual({});
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(() => session.field('/start/nothing')).toThrow("No field of this form is at '/start/nothing'");
    expect(() => session.repeat('/needs/needs/0')).toThrow();
    expect(() => session.children('/start/name')).toThrow();
    expect(session.field('/needs/needs/7/what').value).toBeUndefined();
    expect(session.children('/needs/needs/7')).toEqual([]);
  });

  it('keeps answers that become hidden', () => {
    const session = start();
    session.answer('/person/about/known', 'Nan');
    session.answer('/start/urgent', 'skip');
    expect(session.children('/person')).toEqual([]);
    session.answer('/start/urgent', 'no');
    expect(session.field('/person/about/known').value).toBe('Nan');
  });

  it('clears an answer for undefined, null, an empty text or an empty list, and keeps a space that is being typed', () => {
    const session = start();
    for (const empty of [undefined, null, '', []]) {
      session.answer('/start/name', 'Ann');
      session.answer('/start/name', empty);
      expect(session.answers()).toEqual({ start: {} });
    }
    session.answer('/start/name', ' ');
    expect(session.field('/start/name').value).toBe(' ');
  });

  it('shares no objects with its caller that could change later', () => {
    const value = ['a'];
    const session = start();
    session.answer('/start/name', value);
    value.push('b');
    expect(session.field('/start/name').value).toEqual(['a']);
  });
});

describe('entries', () => {
  it('keeps ids and answers with their entries, including nested ones [S3-85, S3-115]', () => {
    const session = start();
    for (const what of ['first', 'second', 'third']) {
      session.addEntry('/needs/needs');
      session.answer(`/needs/needs/${session.repeat('/needs/needs').entries.length - 1}/what`, what);
    }
    session.addEntry('/needs/needs/2/steps');
    session.answer('/needs/needs/2/steps/0/step', 'call');
    const [first, second, third] = session.repeat('/needs/needs').entries.map(({ id }) => id);
    session.moveEntry('/needs/needs/2', 'up');
    expect(session.repeat('/needs/needs').entries).toMatchObject([
      { id: first, title: 'Need 1' },
      { id: third, title: 'Need 2' },
      { id: second, title: 'Need 3' },
    ]);
    expect(session.field('/needs/needs/1/steps/0/step').value).toBe('call');
    expect(session.repeat('/needs/needs/1/steps').entries).toHaveLength(1);
    expect(session.repeat('/needs/needs/2/steps').entries).toHaveLength(0);
    session.removeEntry('/needs/needs/0');
    expect(session.answers()).toEqual({
      needs: { needs: [{ what: 'third', steps: [{ step: 'call' }] }, { what: 'second' }] },
    });
    session.addEntry('/needs/needs');
    expect(new Set(session.repeat('/needs/needs').entries.map(({ id }) => id)).has(first ?? '')).toBe(false);
  });

  it('ignores a move beyond the end, and adding to a full repeat', () => {
    const session = start();
    for (let n = 0; n < 6; n++) session.addEntry('/needs/needs');
    expect(session.repeat('/needs/needs')).toMatchObject({ canAdd: false, editable: true });
    expect(session.repeat('/needs/needs').entries).toHaveLength(4);
    const draft = session.draft();
    session.moveEntry('/needs/needs/0', 'up');
    session.moveEntry('/needs/needs/3', 'down');
    session.removeEntry('/needs/needs/4');
    expect(session.draft()).toBe(draft);
  });

  it('can be moved up, but not the first, and none if it is alone [S3-118]', () => {
    const session = start();
    const offeredTo = (n: number): readonly unknown[] =>
      session.repeat('/needs/needs').entries[n]?.actions.map(({ action }) => action) ?? [];
    session.addEntry('/needs/needs');
    expect(offeredTo(0)).toEqual(['remove']);
    session.addEntry('/needs/needs');
    expect([offeredTo(0), offeredTo(1)]).toEqual([
      ['down', 'remove'],
      ['up', 'remove'],
    ]);
  });

  it('moves errors with their entries', () => {
    const session = start();
    session.addEntry('/needs/needs');
    session.addEntry('/needs/needs');
    session.answer('/needs/needs/0/what', 'A rail');
    session.goTo('needs');
    session.next();
    session.moveEntry('/needs/needs/1', 'up');
    expect(session.field('/needs/needs/0/what').error).toBe('Enter what is needed');
    expect(session.field('/needs/needs/1/what').error).toBeUndefined();
  });
});

describe('computing views', () => {
  it('does not evaluate the whole form for a keystroke, whether or not logic reads the field and errors are shown', () => {
    const { form, calls } = counted(referral());
    const session = start({ form, host: manualHost() });
    for (const view of ['form', 'children /start', 'field /start/name', 'field /start/urgent'] as const)
      session.subscribe(view, () => undefined);
    const before = calls();
    session.answer('/start/name', 'A');
    session.answer('/start/urgent', 'no');
    session.next();
    session.answer('/start/name', 'An');
    session.goTo('end');
    void session.submit();
    expect(session.view().errors).not.toEqual([]);
    session.answer('/end/remarks', 'A');
    expect(calls()).toBe(before);
  });

  it('computes the view of only one field for a keystroke, however many have listeners', () => {
    const questions = Array.from({ length: 30 }, (_, n) => field(`q${n}`, { type: 'boolean', widget: 'radios' }));
    let worked = 0;
    // The view of a yes or no takes the word for it.
    const wording = {
      ...english,
      get yes() {
        worked++;
        return 'Yes';
      },
    };
    const session = start({ form: smallForm([page('p', questions)]), wording });
    for (const { name } of questions) session.subscribe(`field /p/${name}`, () => undefined);
    worked = 0;
    session.answer('/p/q3', true);
    expect(session.field('/p/q3').value).toBe(true);
    expect(worked).toBe(1);
  });

  it('notifies only listeners whose view changed', () => {
    const session = start();
    const told: string[] = [];
    const stops = (
      ['form', 'field /start/name', 'field /start/urgent', 'children /start', 'repeat /needs/needs'] as const
    ).map((view) => session.subscribe(view, () => told.push(view)));
    session.answer('/start/name', 'A');
    expect(told.splice(0)).toEqual(['form', 'field /start/name']);
    session.answer('/start/name', 'An');
    expect(told.splice(0)).toEqual(['field /start/name']);
    session.answer('/start/urgent', 'yes');
    expect(told.splice(0).toSorted()).toEqual(['children /start', 'field /start/urgent', 'form']);
    session.addEntry('/needs/needs');
    // The form last: the focus goes to the new entry, which has to be drawn before.
    expect(told.splice(0)).toEqual(['repeat /needs/needs', 'form']);
    for (const stop of stops) stop();
    session.answer('/start/name', 'Ann');
    expect(told).toEqual([]);
  });

  it('notifies every listener, even if one throws or changes the answers itself', async () => {
    const session = start();
    const seen: unknown[] = [];
    const rejections: unknown[] = [];
    const note = (error: unknown): unknown => rejections.push(error);
    process.on('unhandledRejection', note);
    session.subscribe('field /start/name', () => {
      throw new Error('mine');
    });
    session.subscribe('field /start/name', () => session.answer('/start/name', 'Bob'));
    session.subscribe('field /start/name', () => seen.push(session.field('/start/name').value));
    session.answer('/start/name', 'Ann');
    expect(seen).toEqual(['Bob']);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    expect(rejections).toHaveLength(2);
  });
});

describe('words', () => {
  it('puts the host’s words into the texts, and uses the given language [S1-02]', async () => {
    const { welsh } = await import('@formwright/messages/cy');
    const base = referral();
    const form = { ...base, model: { ...base.model, title: 'For {person}', words: { person: 'a patient' } } };
    expect(start({ form }).model.title).toBe('For a patient');
    const session = start({ form, words: { person: 'an adult' }, wording: welsh });
    expect(session.model.title).toBe('For an adult');
    session.next();
    expect(session.field('/start/name').error).toBe('Rhowch ateb i ‘Name’');
  });
});
