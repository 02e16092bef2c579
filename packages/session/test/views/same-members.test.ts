import { walk } from '@formwright/model';
import { expect, test } from 'vitest';
import { createSession, type Session } from '../../src/index.ts';
import { everything, facts } from '../behaviour/everything.ts';

/** Answers that show an error, advice, a stop, text that is too long, and what a record says. */
const record = { source: 'Case record', at: '2026-05-03T09:00:00Z', values: { nick: 'Sal', case: 'A1' } };
const answers = { about: { urgent: 'no', details: { region: 'north', age: 200, days: ['north'] } } };

function viewsOf(session: Session): { readonly [kind: string]: readonly object[] } {
  const fields: object[] = [];
  walk(session.model.pages, ({ kind, path }) => {
    if (kind === 'field' && !path.includes('*')) fields.push(session.field(path));
  });
  const children = session.model.pages.flatMap(({ path }) => session.children(path));
  return {
    form: [session.view()],
    field: fields,
    box: fields.flatMap((field) => (field as ReturnType<Session['field']>).boxes),
    child: children,
    repeat: [session.repeat('/needs/needs')],
    entry: session.repeat('/needs/needs').entries,
  };
}

// A view that lacks a member, or has it in another place, makes every reading of views several times slower.
test('all views of a kind have the same members in the same order, whatever they show', () => {
  const session = createSession({ form: everything(), facts, record });
  const seen = [viewsOf(session)];
  for (const [page, sections] of Object.entries(answers))
    for (const [name, value] of Object.entries(sections))
      if (typeof value === 'string') session.answer(`/${page}/${name}`, value);
      else for (const [part, answer] of Object.entries(value)) session.answer(`/${page}/${name}/${part}`, answer);
  session.next();
  session.addEntry('/needs/needs');
  seen.push(viewsOf(session));
  const orders = new Map<string, Set<string>>();
  for (const views of seen)
    for (const [kind, all] of Object.entries(views))
      for (const view of all) orders.set(kind, (orders.get(kind) ?? new Set()).add(Object.keys(view).join(' ')));
  expect([...orders].map(([kind, found]) => [kind, found.size])).toEqual(
    ['form', 'field', 'box', 'child', 'repeat', 'entry'].map((kind) => [kind, 1]),
  );
});
