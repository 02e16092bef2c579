import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openSuite, type Suite } from '@formwright/scenarios';
import { migrateDraft, type SavedDraft } from '@formwright/session';
import { expect, test } from 'vitest';
import { readJson, today } from './form-folders.ts';

const forms = dirname(import.meta.dirname);
const older = join(import.meta.dirname, 'older');

test.each(readdirSync(older))('%s opens in the present version: nothing is lost [S0-109]', async (file) => {
  const draft = readJson(older, file) as SavedDraft;
  const { suite } = await openSuite(join(forms, draft.form, 'form.json'));
  const { form } = suite as Suite;
  expect(draft.version).not.toBe(form.model.version);
  const opened = migrateDraft(form.model, draft);
  expect(opened.version).toBe(form.model.version);
  expect(opened.aside).toBeUndefined();
  expect(answersIn(opened.answers)).toEqual(answersIn(draft.answers));
  expect(Object.keys(opened.moved ?? {}).length).toBeGreaterThan(0);
  expect(form.validateSubmission(opened.answers, { today })).toEqual([]);
});

/** Returns all answers, wherever they are. */
function answersIn(value: unknown): readonly unknown[] {
  const parts = typeof value === 'object' && value !== null ? Object.values(value) : undefined;
  return parts ? parts.flatMap(answersIn).toSorted((one, other) => (String(one) < String(other) ? -1 : 1)) : [value];
}
