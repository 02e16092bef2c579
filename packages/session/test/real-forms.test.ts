import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FieldNode, walk } from '@formwright/model';
import { answerAt } from '@formwright/runtime';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, read, runForm, type Definition } from '@formwright/generator';
import { createSession, type PrefillRecord, readDraft, type SavedDraft, type Session } from '../src/index.ts';
import { counted, facts } from './support/small-form.ts';

const forms = fileURLToPath(new URL('../../../forms', import.meta.url));
const folders = ['sefton/professional-referral', 'lincolnshire/wb-support-action-plan-delivery'].map((name) =>
  join(forms, name),
);

function jsonFiles(folder: string): [string, unknown][] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]);
  } catch {
    return [];
  }
}

/** Every visible field of every page, entries' too, as a person could reach it. */
function reachable(session: Session): { readonly pointer: string; readonly node: FieldNode }[] {
  const found: { pointer: string; node: FieldNode }[] = [];
  const visit = (container: string): void => {
    for (const { node, pointer } of session.children(container)) {
      if (node.kind === 'field') found.push({ pointer, node });
      if (node.kind === 'section') visit(pointer);
      if (node.kind === 'repeat') session.repeat(pointer).entries.forEach((entry) => visit(entry.pointer));
    }
  };
  session.view().pages.forEach((line) => visit(`/${line.name}`));
  return found;
}

/** Something that a person may do with a field: choose, type what fits or does not, clear. */
function answerFor(node: FieldNode): fc.Arbitrary<unknown> {
  const option = fc.constantFrom(...(node.options?.map(({ value }) => value) ?? ['']));
  if (node.type === 'strings') return fc.uniqueArray(option);
  if (node.options) return option;
  if (node.type === 'boolean') return fc.boolean();
  if (node.type === 'number' || node.type === 'integer')
    return fc.oneof(fc.integer({ min: -2, max: 120 }), fc.constant('ten'));
  return fc.oneof(
    fc.constantFrom(
      'L23 1AB',
      '9434765919',
      '1950-03-07',
      '2030-01-01',
      'Ann',
      'ann@example.org',
      '01632 960001',
      undefined,
    ),
    fc.string(),
  );
}

for (const folder of folders) {
  const form = runForm(compile(read(join(folder, 'form.json')).definition as Definition));
  const records = jsonFiles(join(folder, 'records')) as [string, PrefillRecord][];

  describe(`${basename(dirname(folder))}/${basename(folder)}`, () => {
    it.each(jsonFiles(join(folder, 'drafts')))('opens %s and returns it unchanged', (_, json) => {
      const session = createSession({ form, facts, saved: readDraft(json, form.model) });
      expect(session.answers()).toEqual((json as { answers: unknown }).answers);
      expect(session.view().unsaved).toBe(false);
      expect(session.view().percent).toBe(form.progress(session.answers(), facts, session.draft()).percent);
    });

    it('is at 0 % before anybody answers, whatever it starts with [S0-26]', () => {
      const { percent, pages } = createSession({ form, facts }).view();
      expect([percent, pages.filter(({ status }) => status === 'completed')]).toEqual([0, []]);
    });

    it.each(records)('fills in %s, each value with its source [S3-73, S3-74]', (_, record) => {
      const session = createSession({ form, facts, record });
      const { prefilled, answers } = session.draft();
      const sources = [record, ...Object.values(record.sources ?? {})].map((from) => [from.source, from.at]);
      expect(Object.keys(prefilled).length).toBeGreaterThan(3);
      expect(form.validateDraft(answers, facts)).toEqual([]);
      for (const [pointer, { source, at, value }] of Object.entries(prefilled)) {
        expect(sources).toContainEqual([source, at]);
        if (!session.draft().entries[pointer]) expect(answerAt(answers, pointer)).toEqual(value);
      }
      for (const { pointer, node } of reachable(session)) {
        const view = session.field(pointer);
        if (node.prefill?.edit !== 'locked') continue;
        session.answer(pointer, 'typed over');
        expect(session.field(pointer)).toBe(view);
      }
      session.refresh(record);
      expect(session.draft()).toEqual(expect.objectContaining({ answers, prefilled }));
    });

    it('holds its invariants whatever a person answers', () => {
      fc.assert(
        fc.property(fc.infiniteStream(fc.nat()), fc.gen(), fc.integer({ min: 1, max: 25 }), (picks, gen, times) => {
          const { form: counting, calls } = counted(form);
          const session = createSession({ form: counting, facts, ...(records[0] && { record: records[0][1] }) });
          session.subscribe('form', () => undefined);
          const pick = (): number => picks.next().value as number;
          walk(
            form.model.pages,
            (node) => node.kind === 'repeat' && !node.path.includes('*') && session.addEntry(node.path),
          );
          for (let n = 0; n < times; n++) {
            const fields = reachable(session);
            const chosen = fields[pick() % fields.length];
            if (!chosen) continue;
            const { pointer, node } = chosen;
            const before = { draft: session.draft(), calls: calls() };
            session.answer(pointer, gen(answerFor, node));
            // An answer that shows a field with a start value changes more than itself, so the draft is looked at anew.
            const known = ({ prefilled }: SavedDraft): number => Object.keys(prefilled).length;
            if (known(session.draft()) === known(before.draft)) expect(calls()).toBe(before.calls);
            expect(session.view().pages.map(({ status }) => status)).toEqual(
              form
                .progress(session.answers(), facts, session.draft())
                .pages.flatMap(({ status }) => (status === 'cannot-start-yet' ? [] : [status])),
            );
            if (pick() % 4 === 0) session.next();
            if (pick() % 9 === 0) session.previous();
            for (const { pointer: at, message } of session.view().errors) {
              expect(message).not.toBe('');
              expect(form.validateSubmission(session.answers(), facts).map((issue) => issue.pointer)).toContain(at);
            }
          }
          expect(readDraft(JSON.parse(JSON.stringify(session.draft())), form.model).answers).toEqual(session.answers());
        }),
        { numRuns: 10 },
      );
    });

    it('says what to do about every issue of an empty form, in both languages', async () => {
      const { welsh } = await import('@formwright/messages/cy');
      for (const wording of [undefined, welsh]) {
        const session = createSession({ form, facts, ...(wording && { wording }) });
        const messages: string[] = [];
        for (const { name } of session.view().pages) {
          session.goTo(name);
          const issues = new Set(form.validatePage(name, session.answers(), facts).map((issue) => issue.pointer));
          if (session.next()) continue;
          messages.push(...session.view().errors.map(({ message }) => message));
          expect(session.view().errors.map(({ pointer }) => pointer)).toEqual([...issues]);
        }
        expect(messages.length).toBeGreaterThan(0);
        for (const message of messages) expect(message).toMatch(/^[\p{Lu}‘].*[^.]$/u);
      }
    });
  });
}
