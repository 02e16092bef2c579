import { formerNames } from '../../generator/src/language/former-names.ts';
import { markdownFile, type LanguageFile } from './language-file.ts';

/** The table of former names in the definition of the language. */
export const formerNamesTable: LanguageFile = markdownFile('docs/language.md', {
  'former names': () => `| of | former name | now | since |
| --- | --- | --- | --- |
${formerNames.map(({ of, former, name, since }) => `| ${of} | \`${former}\` | \`${name}\` | ${since} |`).join('\n')}`,
});
