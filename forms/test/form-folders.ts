import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedDraft } from '@formwright/session';

/** The day on which the drafts of all forms were written. */
export const today = '2026-11-22';

/** Returns what a JSON file holds. */
export function readJson(...path: readonly string[]): unknown {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

/** Returns one of a form's drafts by the name of its file. */
export function readDraftFile(folder: string, file: string): SavedDraft {
  return readJson(folder, 'drafts', file) as SavedDraft;
}

/** Returns the folders of all forms below a folder of councils. */
export function formFolders(forms: string): readonly string[] {
  return readdirSync(forms, { recursive: true, withFileTypes: true })
    .filter((file) => file.name === 'form.json' && !/node_modules|generated/.test(file.parentPath))
    .map((file) => file.parentPath)
    .toSorted();
}
