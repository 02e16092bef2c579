import { formats, type FormatRecord } from '../../generator/src/language/index.ts';
import { markdownFile, type LanguageFile } from './language-file.ts';

const all = Object.entries<FormatRecord>(formats);

/** The table of formats in the definition of the language. */
export const formatsTable: LanguageFile = markdownFile('docs/language.md', {
  formats: () => `| format | what is accepted | what conditions, validators and submissions see | shown as |
| --- | --- | --- | --- |
${all.map(([name, { kind, reference }]) => `| \`${name}\`${kind === 'number' ? ', of a `number`' : ''} | ${reference.row.join(' | ')} |`).join('\n')}`,
});

/** The entry of each format in the reference. */
export const formatsReference: LanguageFile = {
  path: 'docs/reference/formats.md',
  make: (written) =>
    `${written.slice(0, written.indexOf('\n## '))}\n${all.map(([name, record]) => entryOf(name, record)).join('\n')}`,
};

function entryOf(name: string, { description, kind, reference: { text, beside, answers } }: FormatRecord): string {
  const type = kind === 'number' ? 'number' : 'string';
  const field = `"a": { "title": "Answer", "type": "${type}", "format": "${name}", "x-visible": { "field": "asked", "is": true } }`;
  const rows = answers.map(([answer, outcome]) => [`{"asked": true, "a": ${JSON.stringify(answer)}}`, outcome]);
  return `## \`format: ${name}\`

${description} ${text}

\`\`\`json
{
  "asked": { "title": "Ask?", "type": "boolean" },
  ${[field, ...(beside === undefined ? [] : [beside])].join(',\n  ')}
}
\`\`\`

| Answers | Outcome |
| --- | --- |
${rows.map(([given, outcome]) => `| \`${given}\` | ${outcome} |`).join('\n')}
| \`{"asked": true}\` | no issue; does not send \`a\` |
| \`{"asked": false, "a": "?"}\` | no issue; does not send \`a\` |

**Unanswered**: no issue; whether there must be an answer is for \`x-mandatory\` to say.

**Hidden**: not checked, and not submitted.
`;
}
