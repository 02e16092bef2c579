import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { formFolders, readJson } from './form-folders.ts';

const root = dirname(dirname(import.meta.dirname));
const forms = formFolders(join(root, 'forms')).map(
  (folder) => [folder.slice(root.length + 1), readJson(folder, 'form.json')] as const,
);
const templates = readdirSync(join(root, 'desk/command/templates')).map(
  (file) => [`template ${file}`, (readJson(root, 'desk/command/templates', file) as { form: unknown }).form] as const,
);

test.each([...forms, ...templates])(
  '%s says how long drafts and submissions are kept: not for ever, and a draft no longer than a submission',
  (_name, form) => {
    const { draftDays, submissionDays } = (
      form as { 'x-form': { retention: { draftDays: number; submissionDays: number } } }
    )['x-form'].retention;
    expect(draftDays).toBeGreaterThan(0);
    expect(draftDays).toBeLessThanOrEqual(submissionDays);
    expect(submissionDays).toBeLessThanOrEqual(366);
  },
);
