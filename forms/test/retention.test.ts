import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { formFolders, readJson } from './form-folders.ts';

interface Retention {
  readonly draftDays: number;
  readonly submissionDays: number;
}

interface Form {
  readonly 'x-form': { readonly retention?: Retention };
}

/** Returns what a form says itself, or else what its council says for all its forms. */
function retentionOf(folder: string): Retention {
  const own = (readJson(folder, 'form.json') as Form)['x-form'].retention;
  return own ?? (readJson(dirname(folder), 'council.json') as { retention: Retention }).retention;
}

const root = dirname(dirname(import.meta.dirname));
const forms = formFolders(join(root, 'forms')).map(
  (folder) => [folder.slice(root.length + 1), retentionOf(folder)] as const,
);
const templates = readdirSync(join(root, 'desk/command/templates')).map((file) => {
  const { form } = readJson(root, 'desk/command/templates', file) as { form: Form };
  return [`template ${file}`, form['x-form'].retention as Retention] as const;
});

test.each([...forms, ...templates])(
  '%s says how long drafts and submissions are kept: not for ever, and a draft no longer than a submission [S0-63]',
  (_name, { draftDays, submissionDays }) => {
    expect(draftDays).toBeGreaterThan(0);
    expect(draftDays).toBeLessThanOrEqual(submissionDays);
    expect(submissionDays).toBeLessThanOrEqual(366);
  },
);
