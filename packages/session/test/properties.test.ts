import type { Pointer } from '@formwright/model';
import { answerAt } from '@formwright/runtime';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSession, readDraft, type SavedDraft, type Session, type ViewName } from '../src/index.ts';
import { referral } from './support/referral.ts';
import { counted, facts } from './support/small-form.ts';

const form = referral();
const number = fc.nat(4);
const pointer = fc.oneof(
  fc.constantFrom('/start/name', '/person/about/nhs', '/person/about/known', '/person/about/nick', '/end/remarks'),
  number.map((n) => `/needs/needs/${n}/what`),
  fc.tuple(number, number).map(([n, m]) => `/needs/needs/${n}/steps/${m}/step`),
);
const repeat = fc.oneof(
  fc.constant('/needs/needs'),
  number.map((n) => `/needs/needs/${n}/steps`),
);
const entry = fc.tuple(repeat, number).map(([of, n]) => `${of}/${n}`);
const page = fc.constantFrom('start', 'person', 'needs', 'end');

type Action = readonly [
  name:
    | 'answer'
    | 'urgent'
    | 'addEntry'
    | 'removeEntry'
    | 'moveEntry'
    | 'next'
    | 'previous'
    | 'goTo'
    | 'tick'
    | 'save'
    | 'submit',
  ...given: readonly unknown[],
];
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(
      fc.constant('answer' as const),
      pointer,
      fc.constantFrom('Ann', '9434765919', '12', '', ' ', undefined),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constant('urgent' as const), fc.constantFrom('no', 'no', 'skip', 'yes', undefined)),
  },
  { weight: 4, arbitrary: fc.tuple(fc.constant('addEntry' as const), repeat) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('removeEntry' as const), entry) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('moveEntry' as const), entry, fc.constantFrom('up', 'down')) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(['next'] as const, ['previous'] as const, ['save'] as const, ['submit'] as const),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constant('goTo' as const), page) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('tick' as const), page, fc.constantFrom('ticked', 'unticked')) },
);
const actions = fc.array(action, { maxLength: 40 });

async function act(session: Session, [name, ...given]: Action): Promise<void> {
  if (name === 'urgent') session.answer('/start/urgent', given[0]);
  else await (session[name] as (...given: readonly unknown[]) => unknown)(...given);
}

/** Runs a check after every action of many random sequences. */
async function always(
  check: (session: Session) => (action: Action) => void,
  options: { numRuns: number } = { numRuns: 200 },
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(actions, async (sequence) => {
      const session = createSession({
        form,
        facts,
        host: { save: async () => ({}), submit: () => Promise.reject(new Error('down')) },
      });
      const after = check(session);
      for (const one of sequence) {
        await act(session, one);
        after(one);
      }
    }),
    options,
  );
}

/** All views of a session, by name. */
function allViews(session: Session): Map<ViewName, object> {
  const views = new Map<ViewName, object>([['form', session.view()]]);
  const visit = (container: Pointer): void => {
    const children = session.children(container);
    views.set(`children ${container}`, children);
    for (const { node, pointer: at } of children) {
      if (node.kind === 'field') views.set(`field ${at}`, session.field(at));
      if (node.kind === 'section') visit(at);
      if (node.kind !== 'repeat') continue;
      views.set(`repeat ${at}`, session.repeat(at));
      session.repeat(at).entries.forEach((found) => visit(found.pointer));
    }
  };
  form.model.pages.forEach((found) => visit(found.path));
  return views;
}

function isDeepFrozen(value: unknown): boolean {
  return (
    typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isDeepFrozen))
  );
}

function repeatsOf(draft: SavedDraft): [Pointer, unknown[], readonly string[]][] {
  return Object.entries(draft.entries).map(([at, ids]) => [at, (answerAt(draft.answers, at) ?? []) as unknown[], ids]);
}

/**
 * What is left of JSON without the empty parts, names in order: an independent way to tell whether two drafts differ.
 */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.map((item) => bare(item) ?? {}) : undefined;
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value)
    .map(([name, part]) => [name, bare(part)] as const)
    .filter(([, part]) => part !== undefined);
  return parts.length > 0
    ? Object.fromEntries(parts.toSorted(([left], [right]) => (left < right ? -1 : 1)))
    : undefined;
}

describe('whatever a person does', () => {
  it('each entry keeps its id and its answers, and no id is used twice', async () => {
    await always((session) => {
      const known = new Map<string, unknown>();
      return ([name, ...given]) => {
        const all = repeatsOf(session.draft()).flatMap(([, answers, ids]) => {
          expect(ids).toHaveLength(answers.length);
          return ids.map((id, n) => [id, answers[n]] as const);
        });
        expect(new Set(all.map(([id]) => id)).size).toBe(all.length);
        if (name !== 'answer') {
          // Without an answer given, an entry changes by what is nested in it only.
          for (const [id, answers] of all) {
            if (known.has(id))
              expect((answers as { what?: unknown }).what, JSON.stringify(given)).toBe(
                (known.get(id) as { what?: unknown }).what,
              );
          }
        }
        known.clear();
        for (const [id, answers] of all) known.set(id, answers);
      };
    });
  });

  it('an answer is lost only by clearing it or removing its entry', async () => {
    await always((session) => {
      let before = session.answers();
      return ([name, ...given]) => {
        const answers = session.answers();
        for (const at of [
          '/start/name',
          '/start/urgent',
          '/person/about/nhs',
          '/person/about/known',
          '/person/about/nick',
          '/end/remarks',
        ]) {
          const isTarget = (name === 'answer' && given[0] === at) || (name === 'urgent' && at === '/start/urgent');
          if (!isTarget) expect(answerAt(answers, at)).toBe(answerAt(before, at));
        }
        before = answers;
      };
    });
  });

  it('a view is frozen, and stays the same object until something in it changes', async () => {
    await always(
      (session) => {
        let before = allViews(session);
        return () => {
          const views = allViews(session);
          for (const [name, view] of views) {
            expect(Object.isFrozen(view)).toBe(true);
            const former = before.get(name);
            if (former === view) continue;
            if (former) expect(view, name).not.toEqual(former);
          }
          before = new Map([...before, ...views]);
        };
      },
      { numRuns: 100 },
    );
  });

  it('a listener is notified once if its view changed, and otherwise not at all', async () => {
    await always(
      (session) => {
        const told = new Map<ViewName, number>();
        const listening = new Map<ViewName, object>();
        const listen = (): void => {
          for (const [name, view] of allViews(session)) {
            if (listening.has(name)) continue;
            listening.set(name, view);
            session.subscribe(name, () => told.set(name, (told.get(name) ?? 0) + 1));
          }
        };
        listen();
        return ([action]) => {
          const now = new Map(
            [...listening.keys()].map((name) => {
              const [kind = '', at = ''] = name.split(' ');
              return [name, kind === 'form' ? session.view() : session[kind as 'field'](at)] as const;
            }),
          );
          for (const [name, view] of now) {
            const times = told.get(name) ?? 0;
            // These change the form twice: it begins, and it is done.
            if (action === 'save' || action === 'submit') continue;
            expect(times, `${name} after ${action}`).toBe(view === listening.get(name) ? 0 : 1);
          }
          told.clear();
          for (const [name, view] of now) listening.set(name, view);
          listen();
        };
      },
      { numRuns: 100 },
    );
  });

  it('the draft can be stored and read again, and `unsaved` says whether it differs from the saved one', async () => {
    await always((session) => {
      let saved = bare(session.draft());
      return ([name]) => {
        const draft = session.draft();
        expect(readDraft(JSON.parse(JSON.stringify(draft)), form.model).entries).toEqual(
          Object.fromEntries(Object.entries(draft.entries).filter(([, ids]) => ids.length > 0)),
        );
        expect(readDraft(JSON.parse(JSON.stringify(draft)), form.model).answers).toEqual(draft.answers);
        expect(isDeepFrozen(draft)).toBe(true);
        if (name === 'save') saved = bare(draft);
        expect(session.view().unsaved).toBe(JSON.stringify(bare(draft)) !== JSON.stringify(saved));
      };
    });
  });

  it('errors that are shown still apply, and Next continues only from a page without an issue', async () => {
    await always((session) => {
      let before = session.view();
      return ([name]) => {
        const issues = new Set(form.validateSubmission(session.answers(), facts).map((issue) => issue.pointer));
        const view = session.view();
        for (const { pointer: at } of view.errors) expect(issues.has(at)).toBe(true);
        const barred = form.validatePage(before.page.name, session.answers(), facts).length > 0;
        if (name === 'next') expect(view.page.name === before.page.name).toBe(barred || before.isLast);
        expect(view.pages.filter((line) => line.current)).toHaveLength(1);
        const { stops } = form.evaluate(session.answers(), facts);
        expect(view.isLast).toBe(view.number === view.pages.length && stops.length === 0);
        expect(view.missing.length === 0).toBe(!view.isLast || issues.size === 0);
        before = view;
      };
    });
  });

  it('no view is out of date: computed again, each is the same', async () => {
    await fc.assert(
      fc.asyncProperty(actions, async (sequence) => {
        const { form: counting, calls } = counted(form);
        const options = { form: counting, facts };
        const session = createSession(options);
        for (const one of sequence) {
          const before = calls();
          await act(session, one);
          if (one[0] === 'answer' || one[0] === 'urgent') expect(calls()).toBe(before);
          const views = allViews(session);
          await session.setOptions({ ...options });
          for (const [name, view] of allViews(session)) expect(view, name).toBe(views.get(name));
        }
      }),
      { numRuns: 100 },
    );
  });
});
