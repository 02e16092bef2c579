import { conditionsSchema } from './conditions-schema.ts';
import { formatsReference, formatsTable } from './formats.ts';
import { formerNamesTable } from './former-names.ts';
import { catalogueSchema, councilSchema, dialectSchema, keywordsReference, vocabularySchemas } from './keywords.ts';
import type { LanguageFile } from './language-file.ts';
import { names } from './names.ts';
import { reference } from './reference.ts';
import { widgetsReference } from './widgets.ts';

/** The files that `npm run language` writes. scripts/test/language-files.test.ts holds them to it. */
export const languageFiles: readonly LanguageFile[] = [
  conditionsSchema,
  ...vocabularySchemas,
  dialectSchema,
  councilSchema,
  catalogueSchema,
  names,
  ...reference,
  formatsTable,
  formerNamesTable,
  formatsReference,
  widgetsReference,
  keywordsReference,
];
