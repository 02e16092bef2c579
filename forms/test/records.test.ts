import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { walk, type Prefill } from '@formwright/model';
import { createSession, type PrefillRecord, type SavedDraft } from '@formwright/session';
import { describe, expect, test } from 'vitest';
import { buildForm } from './build-form.ts';
import { formFolders, readJson, today } from './scenario.ts';

for (const folder of formFolders(dirname(import.meta.dirname)).filter((one) => existsSync(join(one, 'records')))) {
  const { form } = await buildForm(folder);
  const records = readdirSync(join(folder, 'records')).map((file) => [file, readJson<PrefillRecord>(folder, 'records', file)] as const);

  describe(`${basename(dirname(folder))}/${basename(folder)}`, () => {
    test.each(records)('its record %s fills in a form that can be saved', (_, record) => {
      const session = createSession({ form, facts: { today }, record });
      expect(form.validateDraft(session.answers(), { today })).toEqual([]);
      expect(Object.keys(session.draft().prefilled).length).toBeGreaterThan(0);
    });

    test.each(records)('its record %s brings nothing that the form has no place for', (_, record) => {
      const wanted = new Set<string>();
      walk(form.model.pages, (node) => {
        if ('prefill' in node && node.prefill) wanted.add(lastStep(node.prefill));
      });
      expect(namesIn(record.values).filter((name) => name !== 'id' && !wanted.has(name))).toEqual([]);
    });
  });
}

test('a draft that began with the record is what the session makes of it', async () => {
  const folder = join(dirname(import.meta.dirname), 'lincolnshire', 'wb-support-action-plan-delivery');
  const { form } = await buildForm(folder);
  for (const [record, draft] of [['example', 'empty'], ['example', 'complete'], ['one-domain-no-needs', 'one-domain-no-needs'], ['no-domains', 'no-domains']] as const) {
    const saved = readJson<SavedDraft>(folder, 'drafts', `${draft}.json`);
    const known = draft === 'empty' ? {} : { saved };
    const session = createSession({ form, facts: { today }, record: readJson<PrefillRecord>(folder, 'records', `${record}.json`), ...known });
    expect(session.draft()).toEqual(saved);
  }
});

function lastStep({ from }: Prefill): string {
  return from.slice(from.lastIndexOf('.') + 1);
}

/** Gives the names in a record, but for its roots, which say whose it is. */
function namesIn(values: object): readonly string[] {
  const below = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inside]) => [...(Array.isArray(value) ? [] : [name]), ...below(inside)]);
  };
  return Object.values(values).flatMap(below);
}
