import { describe, expect, test } from 'vitest';
import { createSession, type Session } from '../../src/index.ts';
import { facts, field, page, smallForm } from '../support/small-form.ts';

/** Two pages, each with a mandatory question. */
function open(saveShows?: 'missing'): {
  readonly session: Session;
  readonly saved: unknown[];
  readonly sent: unknown[];
} {
  const form = smallForm(
    [page('one', [field('a'), field('b')]), page('two', [field('c')])],
    (_, { mandatory }) => void mandatory.add('/one/a').add('/two/c'),
    saveShows && { saveShows },
  );
  const [saved, sent]: [unknown[], unknown[]] = [[], []];
  const host = {
    save: async (draft: unknown) => (saved.push(draft), {}),
    submit: async (draft: unknown) => (sent.push(draft), { reference: 'A' }),
  };
  return { session: createSession({ form, facts, host }), saved, sent };
}

const marked = (session: Session): readonly string[] =>
  ['/one/a', '/one/b', '/two/c'].filter((pointer) => session.field(pointer).error !== undefined);

describe('validation has three levels [S3-32]', () => {
  test('Next shows what is wrong on the page, and stays', () => {
    const { session } = open('missing');
    expect(session.next()).toBe(false);
    expect(marked(session)).toEqual(['/one/a']);
    expect(session.view().errors).toHaveLength(1);
  });

  test('Save marks what is missing in the whole form, and saves [S3-31]', async () => {
    const { session, saved } = open('missing');
    session.answer('/one/b', 'x');
    await session.save();
    expect(saved).toHaveLength(1);
    expect(marked(session)).toEqual(['/one/a', '/two/c']);
    expect(session.view()).toMatchObject({
      errors: [],
      unsaved: false,
      banner: { kind: 'saved', marked: '2 questions still need you. They are marked.' },
    });
    session.answer('/one/a', 'x');
    expect(marked(session)).toEqual(['/two/c']);
    expect(session.next()).toBe(true);
    expect(marked(session)).toEqual(['/two/c']);
  });

  test('Submit shows what is missing in the whole form, and sends nothing', async () => {
    const { session, sent } = open('missing');
    await session.submit();
    expect(sent).toEqual([]);
    expect(marked(session)).toEqual(['/one/a', '/two/c']);
  });
});

test('by default Save marks nothing, and asks nothing [S0-102]', async () => {
  const { session, saved } = open();
  await session.save();
  expect(saved).toHaveLength(1);
  expect(marked(session)).toEqual([]);
  expect(session.view()).toMatchObject({ advice: undefined, banner: { marked: undefined } });
});

test('Save is on every page, and where it shows what is missing each page ends with the advice to save [S3-30]', () => {
  const { session } = open('missing');
  for (const name of ['one', 'two']) {
    session.goTo(name);
    expect(session.view().actions.some(({ action }) => action === 'save')).toBe(true);
    expect(session.view().advice).toBe('Save your answers at the end of each page.');
  }
});
