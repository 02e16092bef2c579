import { answerAt } from '@formwright/runtime';
import { expect, test } from 'vitest';
import { createSession, type Session } from '../../src/index.ts';
import { offered } from '../support/offered.ts';
import { facts, field, note, page, repeat, section, smallForm } from '../support/small-form.ts';

const host = { save: async () => ({}), submit: async () => ({ reference: 'A' }), leave: () => undefined };

/** A stop stands while `adult` is false or `agreed`, after it, is 'no'. A section and a page follow. */
const form = smallForm(
  [
    page('first', [field('name')]),
    page('check', [
      field('adult', { type: 'boolean', widget: 'radios' }),
      section('more', [
        note('stop', { stop: true, reads: ['/check/consent/agreed'] }),
        note('ring'),
        field('why'),
        note('later'),
      ]),
      section('consent', [field('agreed'), field('how')]),
      field('end'),
    ]),
    page('last', [field('rest')]),
  ],
  (answers, { hidden, mandatory, stops }) => {
    mandatory.add('/check/more/why').add('/last/rest');
    const agreed = answerAt(answers, '/check/consent/agreed');
    if (answerAt(answers, '/check/adult') === false || agreed === 'no') stops.push('/check/more/stop');
    else hidden.add('/check/more/stop');
  },
);

function drawn(session: Session, container: string): readonly string[] {
  return session
    .children(container)
    .flatMap(({ node, pointer }) => (node.kind === 'section' ? drawn(session, pointer) : [pointer]));
}

test('a form ends at a stop: what follows is not drawn, except what decides about the stop', () => {
  const session = createSession({ form, facts, host });
  session.answer('/first/name', 'Ann');
  session.answer('/check/more/why', 'kept');
  session.next();
  expect(session.view().pages).toHaveLength(3);
  expect(offered(session)).toEqual(['next', 'previous', 'leave', 'save']);

  session.answer('/check/adult', false);
  expect(drawn(session, '/check')).toEqual([
    '/check/adult',
    '/check/more/stop',
    '/check/more/ring',
    '/check/consent/agreed',
  ]);
  expect(session.view().pages.map(({ name }) => name)).toEqual(['first', 'check']);
  expect(offered(session)).toEqual(['previous', 'leave', 'save']);
  expect(session.view()).toMatchObject({ canTick: false, isLast: false, missing: [] });
  // Return in a box says why nobody can go on, and asks for nothing that is not drawn.
  session.pressReturn();
  expect(session.view().errors.map(({ pointer }) => pointer)).toEqual(['/check/more/stop']);
  session.goTo('last');
  expect(session.view().page.name).toBe('check');
  expect(form.validateSubmission(session.answers(), facts).map(({ code }) => code)).toEqual(['stop', 'mandatory']);

  session.answer('/check/adult', true);
  expect(session.field('/check/more/why').value).toBe('kept');
  expect(session.next()).toBe(true);
});

test('nobody is past a stop: whoever is on a later page when it appears is taken to it', () => {
  const session = createSession({ form, facts, host });
  session.answer('/check/more/why', 'because');
  session.goTo('last');
  session.answer('/check/consent/agreed', 'no');
  expect(session.view().page.name).toBe('check');
  session.answer('/check/consent/agreed', 'yes');
  session.goTo('last');
  expect(session.view().page.name).toBe('last');
});

test('a stop in an entry hides the entries after it, and Add', () => {
  const entries = smallForm(
    [page('p', [repeat('needs', [field('what'), note('stop', { stop: true }), field('when')]), field('end')])],
    (answers, { hidden, stops }) => {
      ((answerAt(answers, '/p/needs') ?? []) as readonly { what?: string }[]).forEach(({ what }, n) =>
        what === 'bad' ? stops.push(`/p/needs/${n}/stop`) : hidden.add(`/p/needs/${n}/stop`),
      );
    },
  );
  const session = createSession({ form: entries, facts, host });
  for (let n = 0; n < 3; n++) session.addEntry('/p/needs');
  session.answer('/p/needs/1/what', 'bad');
  expect(session.repeat('/p/needs')).toMatchObject({ entries: { length: 2 }, canAdd: false });
  expect(session.children('/p/needs/0')).toHaveLength(2);
  expect(drawn(session, '/p/needs/1')).toEqual(['/p/needs/1/what', '/p/needs/1/stop']);
  expect(drawn(session, '/p')).toEqual(['/p/needs']);
  session.removeEntry('/p/needs/1');
  expect(session.repeat('/p/needs')).toMatchObject({ entries: { length: 2 }, canAdd: true });
});
