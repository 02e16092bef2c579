import { conditionsSchema } from './conditions-schema.ts';
import { reference } from './reference.ts';
import type { LanguageFile } from './language-file.ts';

/** The files that `npm run language` writes. scripts/test/language.test.ts holds them to it. */
export const languageFiles: readonly LanguageFile[] = [conditionsSchema, ...reference];
