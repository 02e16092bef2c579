import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSession, emptyDraft, readDraft } from '../../src/index.ts';
import { referral } from '../support/referral.ts';
import { facts } from '../support/small-form.ts';

const form = referral();
const { model } = form;

describe('readDraft', () => {
  it.each([undefined, null, 1, 'x', [], {}, { answers: [] }, { answers: 'x' }])(
    'reads %j as an empty draft',
    (json) => {
      expect(readDraft(json, model)).toEqual(emptyDraft(model));
    },
  );

  it('keeps a draft as it is', () => {
    const session = createSession({ form, facts });
    session.answer('/start/name', 'Ann');
    session.addEntry('/needs/needs');
    session.addEntry('/needs/needs/0/steps');
    session.tick('start', 'ticked');
    session.goTo('needs');
    const draft = session.draft();
    expect(readDraft(JSON.parse(JSON.stringify(draft)), model)).toEqual({ ...draft, entries: { ...draft.entries } });
  });

  it('repairs ids of entries that are missing, duplicate, too many or of the wrong shape', () => {
    const answers = { needs: { needs: [{}, {}, { steps: [{}] }] } };
    for (const entries of [
      undefined,
      {},
      [],
      { '/needs/needs': ['e1'] },
      { '/needs/needs': ['e1', 'e1', 5] },
      { '/needs/needs': ['a', 'b', 'c', 'd'] },
      { '/needs/needs': 'abc' },
    ]) {
      const read = readDraft({ answers, entries }, model);
      const ids = [...(read.entries['/needs/needs'] ?? []), ...(read.entries['/needs/needs/2/steps'] ?? [])];
      expect(new Set(ids).size).toBe(4);
      expect(Object.keys(read.entries)).toEqual(['/needs/needs', '/needs/needs/2/steps']);
    }
  });

  it('keeps answers that are unknown to the form, and drops unknown pages and ticks', () => {
    const read = readDraft(
      {
        answers: { gone: { a: 1 }, start: { name: 'Ann', old: [1] } },
        page: 'gone',
        ticked: ['gone', 'start', 'start', 1],
      },
      model,
    );
    expect(read).toMatchObject({
      answers: { gone: { a: 1 }, start: { name: 'Ann', old: [1] } },
      page: 'start',
      ticked: ['start'],
      version: '1.0.0',
    });
  });

  it('reads provenance if its shape is right and the form has its field', () => {
    const good = {
      source: 'Record',
      at: '2026-11-03',
      value: 1,
      newer: { source: 'Record', at: '2026-11-04', value: 2 },
    };
    expect(
      readDraft(
        {
          prefilled: {
            '/start/name': good,
            '/start': good,
            '/nowhere': good,
            '/start/urgent': { source: 1 },
            __proto__: good,
          },
        },
        model,
      ).prefilled,
    ).toEqual({ '/start/name': good });
  });

  it('lets no prototype through, and handles any depth', () => {
    const read = readDraft(
      JSON.parse('{"answers":{"__proto__":{"polluted":1},"start":{"__proto__":{"polluted":1},"constructor":1}}}'),
      model,
    );
    expect(Object.keys(read.answers)).toEqual(['start']);
    expect((read.answers as { polluted?: unknown }).polluted).toBeUndefined();
    const deep = JSON.parse(`${'{"start":'.repeat(5000)}1${'}'.repeat(5000)}`) as object;
    expect(() => createSession({ form, facts, saved: readDraft({ answers: deep }, model) }).view()).not.toThrow();
  });

  it('turns any JSON into a draft that a session can use, and that reads the same again', () => {
    const any = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          answers: fc.oneof(
            fc.jsonValue(),
            fc.record(
              {
                start: fc.jsonValue(),
                needs: fc.oneof(fc.jsonValue(), fc.record({ needs: fc.array(fc.jsonValue()) })),
              },
              { requiredKeys: [] },
            ),
          ),
          entries: fc.oneof(
            fc.jsonValue(),
            fc.dictionary(fc.constantFrom('/needs/needs', '/needs/needs/0/steps', '/x'), fc.jsonValue()),
          ),
          page: fc.jsonValue(),
          ticked: fc.jsonValue(),
          prefilled: fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom('/start/name', '/x'), fc.jsonValue())),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(any, (json) => {
        const read = readDraft(JSON.parse(JSON.stringify(json)), model);
        expect(readDraft(JSON.parse(JSON.stringify(read)), model)).toEqual(read);
        const session = createSession({ form, facts, saved: read });
        for (const page of session.view().pages) session.goTo(page.name);
        session.repeat('/needs/needs');
        session.children('/start').forEach(({ pointer, node }) => node.kind === 'field' && session.field(pointer));
        session.answer('/start/name', 'Ann');
        expect(session.field('/start/name').value).toBe('Ann');
      }),
      { numRuns: 300 },
    );
  });
});
