import { calculationNames, calculations } from '../../generator/src/language/calculations/index.ts';
import type { Docs, Json } from '../../generator/src/language/docs.ts';
import { operatorNames, operators, type OperatorName } from '../../generator/src/language/operators/index.ts';
import { markdownFile, type LanguageFile } from './language-file.ts';
import { onLines, onOneLine } from './printed.ts';

/** The entries of operators and of calculations in the reference, and their tables in the definition of the language. */
export const reference: readonly LanguageFile[] = [
  markdownFile('docs/reference/conditions.md', { operators: () => operatorNames.map(operatorEntry).join('\n\n') }),
  markdownFile('docs/reference/calculations.md', {
    calculations: () => calculationNames.flatMap(calculationEntry).join('\n\n'),
  }),
  markdownFile('docs/language.md', {
    operators: () =>
      table(
        'operator',
        operatorNames.map((name) => [[name], operators[name].docs]),
      ),
    calculations: () =>
      table(
        'calculation',
        calculationNames.map((name) => [calculations[name].docs.forms, calculations[name].docs]),
      ),
  }),
];

function operatorEntry(name: OperatorName): string {
  const { docs } = operators[name];
  const { fields, comparison, shows, hides } = docs.example;
  const shown = { title: 'Shown', type: 'string', maxLength: 100, 'x-visible': comparison };
  return entry(name, docs, [
    example({ ...fields, shown }, [
      ...shows.map((answers) => [answersCell(answers), 'shows `shown`'] as const),
      ...hides.map((answers) => [answersCell(answers), 'hides `shown`'] as const),
    ]),
  ]);
}

function answersCell(answers: Json): string {
  return Object.keys(answers).length === 0 ? 'nothing' : `\`${onOneLine(answers)}\``;
}

/** The entry of `count` is among the conditions, because it is an operand too. */
function calculationEntry(name: (typeof calculationNames)[number]): readonly string[] {
  const { docs } = calculations[name];
  if (!('examples' in docs)) return [];
  const examples = docs.examples.flatMap(({ words, fields, rows }) => [
    ...(words ? [words] : []),
    example(fields, rows),
  ]);
  return [entry(name, docs, examples)];
}

function entry(name: string, { description, more, unanswered, hidden }: Docs, examples: readonly string[]): string {
  return [
    `## \`${name}\``,
    saying({ description, ...(more ? { more } : {}) }),
    ...examples,
    `**Unanswered**: ${unanswered}`,
    `**Hidden**: ${hidden}`,
  ].join('\n\n');
}

function example(fields: Json, rows: readonly (readonly [answers: string, outcome: string])[]): string {
  const lines = rows.map(([answers, outcome]) => `| ${answers} | ${outcome} |`);
  return `\`\`\`json\n${onLines(fields)}\n\`\`\`\n\n| Answers | Outcome |\n| --- | --- |\n${lines.join('\n')}`;
}

function table(
  what: string,
  rows: readonly (readonly [forms: readonly string[], docs: Pick<Docs, 'description' | 'more'>])[],
): string {
  const lines = rows.map(([forms, docs]) => `| ${forms.map((form) => `\`${form}\``).join(', ')} | ${saying(docs)} |`);
  return `| ${what} | |\n| --- | --- |\n${lines.join('\n')}`;
}

function saying({ description, more }: Pick<Docs, 'description' | 'more'>): string {
  return more ? `${description} ${more}` : description;
}
