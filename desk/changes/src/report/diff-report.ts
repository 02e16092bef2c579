import { printable } from '@formwright/diagnostics';
import { changeClasses, type Change, type ChangeClass, type ShownAnswers } from '../compare/change.ts';
import type { FormDiff } from './diff-forms.ts';

/** The result of comparing two sides. */
export interface DiffReport {
  readonly forms: readonly FormDiff[];
  /** Ids of forms that only the newer side, or only the older side, has. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const headings: { readonly [one in ChangeClass]: string } = {
  breaking: 'Breaking for readers of submissions',
  care: 'Drafts need care',
  safe: 'Safe',
};

/** Writes a comparison for a terminal. */
export function diffText({ forms, added, removed }: DiffReport): string {
  return [
    ...forms.flatMap((diff) => [
      `${diff.form} ${versions(diff)}`,
      ...(diff.changes.length === 0 ? ['  No changes.'] : []),
      ...groups(diff).flatMap(([one, changes]) => [
        `  ${headings[one]}`,
        ...changes.flatMap((change) => [
          `    ${place(change)}`,
          `      ${printable(change.message)}${change.drafts ? ' Drafts also need care.' : ''}`,
          ...(change.suggestion === undefined ? [] : [`      ${printable(change.suggestion)}`]),
          ...witnesses(change).map(([words, witness]) => `      ${words} ${printable(witness.words ?? '')}.`),
        ]),
      ]),
      ...advice(diff).map((line) => `  ${line}`),
      '',
    ]),
    ...added.map((form) => `${form} is new.`),
    ...removed.map((form) => `${form} was removed: its drafts can no longer be opened.`),
    summary({ forms, added, removed }),
    '',
  ].join('\n');
}

/** Writes a comparison as Markdown, for a pull request. Text from forms is code or escaped, so it is never markup. */
export function diffMarkdown({ forms, added, removed }: DiffReport): string {
  return [
    ...forms.flatMap((diff) => [
      `## ${code(diff.form)} ${versions(diff)}`,
      '',
      ...(diff.changes.length === 0 ? ['No changes.', ''] : []),
      ...groups(diff).flatMap(([one, changes]) => [
        `### ${headings[one]}`,
        '',
        ...changes.flatMap((change) => [
          `- ${code(place(change))}: ${escaped(change.message)}${change.drafts ? ' Drafts also need care.' : ''}`,
          ...(change.suggestion === undefined ? [] : [`  - ${escaped(change.suggestion)}`]),
          ...witnesses(change).map(([words, witness]) => `  - ${words} ${escaped(witness.words ?? '')}.`),
        ]),
        '',
      ]),
      ...advice(diff).flatMap((line) => [escaped(line), '']),
    ]),
    ...added.flatMap((form) => [`${code(form)} is new.`, '']),
    ...removed.flatMap((form) => [`${code(form)} was removed: its drafts can no longer be opened.`, '']),
    summary({ forms, added, removed }),
    '',
  ].join('\n');
}

function groups({ changes }: FormDiff): readonly (readonly [ChangeClass, readonly Change[]])[] {
  return changeClasses
    .toReversed()
    .map((one) => [one, changes.filter((change) => change.class === one)] as const)
    .filter(([, of]) => of.length > 0);
}

function place({ pointer, was }: Change): string {
  return `${pointer === '' ? 'The form' : pointer}${was === undefined ? '' : ` (was ${was})`}`;
}

function versions({ version: { from, to } }: FormDiff): string {
  return from === to ? printable(to) : `${printable(from)} → ${printable(to)}`;
}

function advice({ version: { from, to, expected, isRaised } }: FormDiff): readonly string[] {
  if (isRaised || expected === undefined) return [];
  return [
    from === to
      ? `\`x-form.version\` was not raised. These changes need ${expected}.`
      : `\`x-form.version\` is ${printable(to)}. These changes need ${expected}.`,
  ];
}

function witnesses({ shows }: Change): readonly (readonly [string, ShownAnswers])[] {
  return [
    ...(shows?.before ? [['Before but not now, for example, if', shows.before] as const] : []),
    ...(shows?.after ? [['Now but not before, for example, if', shows.after] as const] : []),
  ];
}

/** Returns the number of changes of each class, over all forms. A removed form counts as breaking. */
export function countsOf({ forms, removed }: Pick<DiffReport, 'forms' | 'removed'>): {
  readonly [one in ChangeClass]: number;
} {
  const count = (one: ChangeClass): number =>
    forms.reduce((sum, { changes }) => sum + changes.filter((change) => change.class === one).length, 0);
  return { breaking: count('breaking') + removed.length, care: count('care'), safe: count('safe') };
}

function summary({ forms, added, removed }: DiffReport): string {
  const { breaking, care, safe } = countsOf({ forms, removed });
  const total = forms.length + added.length + removed.length;
  return `${total} ${total === 1 ? 'form' : 'forms'}: ${breaking} breaking, ${care} needing care, ${safe} safe`;
}

function code(text: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)));
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${space}${text.replaceAll(/\s+/g, ' ')}${space}${fence}`;
}

/** Escapes everything that Markdown would read as markup, except the code spans in our own messages. */
function escaped(text: string): string {
  return printable(text)
    .split(/(`[^`]*`)/)
    .map((part, n) => (n % 2 === 1 ? part : part.replace(/[\\*_[\]<>#|~]/g, '\\$&')))
    .join('');
}
