import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openSuite, runSuite, withoutImpossible, type Suite } from '@formwright/scenarios';
import type { SavedDraft } from '@formwright/session';
import { describe, expect, test } from 'vitest';
import { formFolders, readDraftFile, today } from './form-folders.ts';

const folders = formFolders(dirname(import.meta.dirname));

test('there are forms to look at', () => {
  expect(folders.length).toBeGreaterThan(0);
});

for (const folder of folders) {
  const { suite, diagnostics } = await openSuite(join(folder, 'form.json'));
  const { form, situations, scenarios } = suite as Suite;
  const { results, coverage } = runSuite(suite as Suite);
  const drafts = readdirSync(join(folder, 'drafts')).map((file) => [file, readDraftFile(folder, file)] as const);

  describe(`${basename(dirname(folder))}/${basename(folder)}`, () => {
    test('nothing is wrong with it or with its scenarios', () => {
      expect(diagnostics).toEqual([]);
      expect(situations.length).toBeGreaterThan(0);
    });

    test.each(results.map((result) => [result.scenario.name, result.differences] as const))('%s', (_, differences) => {
      expect(differences).toEqual([]);
    });

    test('its scenarios show all that answers can show of it (formwright test --suggest writes those that are missing)', async () => {
      expect((await withoutImpossible(suite as Suite, coverage)).missing.map(({ words }) => words)).toEqual([]);
    });

    test.each(drafts)('its draft %s is one that it could have saved', (_, draft) => {
      expect(form.validateDraft(draft.answers, { today })).toEqual([]);
      expect(draft.form).toBe(form.model.id);
      expect(draft.version).toBe(form.model.version);
      expect(form.model.pages.map((page) => page.name)).toEqual(expect.arrayContaining([draft.page, ...draft.ticked]));
      expect(idsMissing(draft)).toEqual([]);
    });

    test('its complete draft can be sent by whoever fills it in', () => {
      const { answers } = readDraftFile(folder, 'complete.json');
      expect(form.validateSubmission(answers, scenarios?.facts ?? { today })).toEqual([]);
    });
  });
}

/** Returns the repeats of a draft whose entries have no ids, or others than there are entries. Files have their own ids. */
function idsMissing(draft: SavedDraft): readonly string[] {
  const missing: string[] = [];
  const visit = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((item) => typeof item === 'object' && !('mediaType' in item)) &&
      new Set(draft.entries[pointer]).size !== value.length
    )
      missing.push(pointer);
    for (const [key, below] of Object.entries(value)) visit(below, `${pointer}/${key}`);
  };
  visit(draft.answers, '');
  return missing;
}
