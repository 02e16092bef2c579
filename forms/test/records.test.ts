import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { recordPaths } from '@formwright/model';
import { createSession, type PrefillRecord } from '@formwright/session';
import { describe, expect, test } from 'vitest';
import { compile, read, runForm, type Definition } from '@formwright/generator';
import { formFolders, readDraftFile, readJson, today } from './form-folders.ts';

/** Drafts that began with a record, by the record's name. */
const began = {
  example: ['empty', 'half-filled', 'complete'],
  'one-domain-no-needs': ['one-domain-no-needs'],
  'no-domains': ['no-domains'],
};

for (const folder of formFolders(dirname(import.meta.dirname)).filter((one) => existsSync(join(one, 'records')))) {
  const form = runForm(compile(read(join(folder, 'form.json')).definition as Definition));
  const records = readdirSync(join(folder, 'records')).map((file) => [file, readRecord(folder, file)] as const);

  describe(`${basename(dirname(folder))}/${basename(folder)}`, () => {
    test.each(records)('its record %s fills in a form that can be saved', (_, record) => {
      const session = createSession({ form, facts: { today }, record });
      expect(form.validateDraft(session.answers(), { today })).toEqual([]);
      expect(Object.keys(session.draft().prefilled).length).toBeGreaterThan(0);
    });

    test.each(records)('its record %s brings nothing that the form has no place for', (_, record) => {
      const wanted = new Set(recordPaths(form.model).flatMap((path) => path.split('.')));
      expect(namesIn(record.values).filter((name) => !wanted.has(name))).toEqual([]);
    });

    test.each(Object.entries(began).filter(([record]) => existsSync(join(folder, 'records', `${record}.json`))))(
      'the drafts that began with its record %s are what the session makes of them',
      (record, drafts) => {
        for (const draft of drafts) {
          const saved = readDraftFile(folder, `${draft}.json`);
          const known = draft === 'empty' ? {} : { saved };
          const session = createSession({
            form,
            facts: { today },
            record: readRecord(folder, `${record}.json`),
            ...known,
          });
          expect(session.draft()).toEqual(saved);
        }
      },
    );
  });
}

function readRecord(folder: string, file: string): PrefillRecord {
  return readJson(folder, 'records', file) as PrefillRecord;
}

/** Returns the names in a record, but for its roots, which say whose it is. */
function namesIn(values: object): readonly string[] {
  const below = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inside]) => [
      ...(Array.isArray(value) ? [] : [name]),
      ...below(inside),
    ]);
  };
  return Object.values(values).flatMap(below);
}
