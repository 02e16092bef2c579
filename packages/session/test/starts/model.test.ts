import { answerAt } from '@formwright/runtime';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSession, type SavedDraft, type Session } from '../../src/index.ts';
import { visits } from '../support/visits.ts';

const form = visits();

/** A field as the language describes it: whether it has come to be, and its answer. */
interface Cell {
  isBegun: boolean;
  answer: string | undefined;
}

const cell = (): Cell => ({ isBegun: false, answer: undefined });
const entry = (): { what: Cell; since: Cell } => ({ what: cell(), since: cell() });

/** What section 10 of the language says, in the order in which fields depend on each other. */
function newModel() {
  const cells = { kind: cell(), on: cell(), phone: cell(), copied: cell(), note: cell() };
  const entries: ReturnType<typeof entry>[] = [];
  let today = '2026-11-22';
  const begin = (one: Cell, isVisible: boolean, value: string | undefined): void => {
    if (!isVisible || one.isBegun) return;
    one.isBegun = true;
    one.answer ??= value;
  };
  const settle = (): void => {
    const { kind, on, phone, copied, note } = cells;
    begin(kind, true, 'home');
    begin(on, true, today);
    begin(phone, kind.answer === 'call', 'mobile');
    begin(copied, kind.answer === 'call', kind.answer);
    begin(note, kind.answer !== 'none', 'N');
    for (const { what, since } of entries) {
      begin(what, true, 'W');
      begin(since, what.answer === 'X', today);
    }
  };
  settle();
  return {
    cells,
    entries,
    settle,
    setToday: (day: string) => void (today = day),
  };
}

type Model = ReturnType<typeof newModel>;
type Act = (session: Session, model: Model) => Session | void;

const value = fc.constantFrom('home', 'call', 'none', 'X', '', undefined);
const place = fc.nat(3);
const outside = {
  kind: '/visit/kind',
  on: '/visit/on',
  phone: '/visit/phone',
  copied: '/visit/copied',
  note: '/later/note',
};

const act: fc.Arbitrary<Act> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...(Object.keys(outside) as (keyof typeof outside)[])), value)
    .map(([name, answer]): Act => (session, { cells }) => {
      session.answer(outside[name], answer);
      cells[name].answer = answer || undefined;
    }),
  fc.tuple(place, fc.constantFrom('what', 'since'), value).map(([n, name, answer]): Act => (session, { entries }) => {
    session.answer(`/visit/visits/${n}/${name}`, answer);
    const found = entries[n];
    if (found) found[name].answer = answer || undefined;
  }),
  fc.constant<Act>((session, { entries }) => {
    session.addEntry('/visit/visits');
    entries.push(entry());
  }),
  place.map((n): Act => (session, { entries }) => {
    session.removeEntry(`/visit/visits/${n}`);
    entries.splice(n, 1);
  }),
  place.map((n): Act => (session, { entries }) => {
    session.moveEntry(`/visit/visits/${n}`, 'up');
    const [moved] = n > 0 && n < entries.length ? entries.splice(n, 1) : [];
    if (moved) entries.splice(n - 1, 0, moved);
  }),
  fc.constantFrom('2026-11-22', '2026-12-01').map((today): Act => (session, model) => {
    session.changeFacts({ today });
    model.setToday(today);
  }),
  fc.constant<Act>((session) => {
    const saved = JSON.parse(JSON.stringify(session.draft())) as SavedDraft;
    return createSession({ form, facts: session.facts(), saved });
  }),
);

it('a start value is taken once, when its field comes to be, whatever a person does', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let session = createSession({ form, facts: { today: '2026-11-22' } });
      const model = newModel();
      expect(session.view().unsaved).toBe(false);
      for (const one of acts) {
        session = one(session, model) ?? session;
        model.settle();
        const answers = session.answers();
        for (const [name, pointer] of Object.entries(outside))
          expect(answerAt(answers, pointer), name).toBe(model.cells[name as keyof typeof outside].answer);
        const entries = (answerAt(answers, '/visit/visits') ?? []) as readonly { what?: string; since?: string }[];
        expect(entries.map(({ what, since }) => [what, since])).toEqual(
          model.entries.map(({ what, since }) => [what.answer, since.answer]),
        );
      }
    }),
    { numRuns: 300 },
  );
});
