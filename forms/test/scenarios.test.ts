import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SavedDraft } from '@formwright/session';
import { describe, expect, test } from 'vitest';
import { buildForm } from './build-form.ts';
import { outcomesOf, seenIn } from './coverage.ts';
import { outcomeOf } from './outcome.ts';
import { formFolders, readDraftFile, readScenarios, situationOf, today } from './scenario.ts';

const folders = formFolders(dirname(import.meta.dirname));

test('there are forms to look at', () => {
  expect(folders.length).toBeGreaterThan(0);
});

for (const folder of folders) {
  const name = `${basename(dirname(folder))}/${basename(folder)}`;
  const { form, logic } = await buildForm(folder);
  const scenarios = readScenarios(folder);
  const drafts = readdirSync(join(folder, 'drafts')).map((file) => [file, readDraftFile(folder, file)] as const);

  describe(name, () => {
    for (const scenario of scenarios) {
      test(scenario.name, () => {
        expect(outcomeOf(form, scenario, situationOf(scenario, folder))).toEqual(scenario.expect);
      });
    }

    test('its scenarios have names of their own', () => {
      expect(scenarios.map((scenario) => scenario.name)).toEqual([...new Set(scenarios.map((scenario) => scenario.name))]);
    });

    test('its scenarios show every condition, rule and prompt both ways', () => {
      const outcomes = outcomesOf(logic, form.model.texts);
      const seen = new Set<string>();
      for (const scenario of scenarios) {
        const { answers, facts } = situationOf(scenario, folder);
        for (const outcome of seenIn(outcomes, { form, answers, evaluation: form.evaluate(answers, facts) })) seen.add(outcome);
      }
      expect(outcomes.length).toBeGreaterThan(0);
      expect(outcomes.filter((outcome) => !seen.has(outcome))).toEqual([]);
    });

    test.each(drafts)('its draft %s is one that it could have saved', (_, draft) => {
      expect(form.validateDraft(draft.answers, { today })).toEqual([]);
      expect(draft.form).toBe(form.model.id);
      expect(draft.version).toBe(form.model.version);
      expect(form.model.pages.map((page) => page.name)).toEqual(expect.arrayContaining([draft.page, ...draft.ticked]));
      expect(idsMissing(draft)).toEqual([]);
    });

    test('its complete draft can be sent', () => {
      const { answers } = readDraftFile(folder, 'complete.json');
      expect(form.validateSubmission(answers, { today })).toEqual([]);
    });
  });
}

/** Gives the repeats of a draft whose entries have no ids, or others than there are entries. */
function idsMissing(draft: SavedDraft): readonly string[] {
  const missing: string[] = [];
  const visit = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'object') && new Set(draft.entries[pointer]).size !== value.length) missing.push(pointer);
    for (const [key, below] of Object.entries(value)) visit(below, `${pointer}/${key}`);
  };
  visit(draft.answers, '');
  return missing;
}
