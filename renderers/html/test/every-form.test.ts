import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompiledForm, Draft, Facts } from '@formwright/model';
import { attachmentsIn, createSession, type PrefillRecord, type SavedDraft } from '@formwright/session';
import { expect, test } from 'vitest';
import { formFolders } from '../../../forms/test/form-folders.ts';
import { fillInAll, formServer } from './support/fill-in.ts';

const forms = join(import.meta.dirname, '../../../forms');
const folders = formFolders(forms).map((folder) => relative(forms, folder));

interface CaseRecord extends PrefillRecord {
  readonly context?: Facts['context'];
}

test('there are forms to fill in', () => {
  expect(folders.length).toBeGreaterThan(10);
});

test.each(folders)('%s can be filled in and submitted without scripts', async (folder) => {
  const at = (...path: readonly string[]): string => join(forms, folder, ...path);
  const json = (...path: readonly string[]): unknown => JSON.parse(readFileSync(at(...path), 'utf8'));
  const { form } = (await import(pathToFileURL(at('generated', 'index.js')).href)) as { readonly form: CompiledForm };
  const saved = json('drafts', 'complete.json') as SavedDraft;
  const [first] = existsSync(at('records')) ? readdirSync(at('records')).toSorted() : [];
  const { context, ...record } = first === undefined ? {} : (json('records', first) as CaseRecord);
  const facts: Facts = { today: '2026-11-22', ...(context && { context }) };
  const known = { form, facts, ...(first !== undefined && { record: record as PrefillRecord }) };
  const files = attachmentsIn(form.model, saved.answers);

  const complete = createSession({
    ...known,
    saved,
    host: { save: async () => ({}), submit: async () => ({ reference: '' }) },
  });
  const { browser, submitted } = formServer(known, {
    attach: async ({ name }) => files.find((file) => file.name === name) ?? Promise.reject(new Error(name)),
  });
  await fillInAll(browser, complete);
  expect(submitted).toHaveLength(1);
  const sent = (answers: Draft): unknown => inOrder(form.relevantAnswers(answers, facts));
  expect(sent(submitted[0]?.answers ?? {})).toEqual(sent(complete.answers()));
});

/** A draft that was written by hand may have ticked options in any order. */
function inOrder(answers: unknown): unknown {
  return JSON.parse(JSON.stringify(answers), (_, value: unknown) =>
    Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.toSorted() : value,
  );
}
