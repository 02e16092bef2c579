import { printable } from '@formwright/diagnostics';
import { changeClasses, type Change, type ChangeClass, type ShownAnswers } from './change.ts';
import type { FormDiff } from './diff-forms.ts';

/** What a comparison of two sides came to. */
export interface DiffReport {
  readonly forms: readonly FormDiff[];
  /** Ids of forms that one side alone has. */
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
      ...(diff.changes.length === 0 ? ['  Nothing has changed.'] : []),
      ...groups(diff).flatMap(([one, changes]) => [
        `  ${headings[one]}`,
        ...changes.flatMap((change) => [
          `    ${place(change)}`,
          `      ${printable(change.message)}${change.drafts ? ' Drafts need care as well.' : ''}`,
          ...(change.suggestion === undefined ? [] : [`      ${printable(change.suggestion)}`]),
          ...witnesses(change).map(([words, witness]) => `      ${words} ${printable(witness.words ?? '')}.`),
        ]),
      ]),
      ...advice(diff).map((line) => `  ${line}`),
      '',
    ]),
    ...added.map((form) => `${form} is new.`),
    ...removed.map((form) => `${form} is gone: its drafts cannot be opened any more.`),
    summary({ forms, added, removed }),
    '',
  ].join('\n');
}

/** Writes a comparison as Markdown, for a pull request. What forms say is code or escaped: none of it can be markup. */
export function diffMarkdown({ forms, added, removed }: DiffReport): string {
  return [
    ...forms.flatMap((diff) => [
      `## ${code(diff.form)} ${versions(diff)}`,
      '',
      ...(diff.changes.length === 0 ? ['Nothing has changed.', ''] : []),
      ...groups(diff).flatMap(([one, changes]) => [
        `### ${headings[one]}`,
        '',
        ...changes.flatMap((change) => [
          `- ${code(place(change))}: ${escaped(change.message)}${change.drafts ? ' Drafts need care as well.' : ''}`,
          ...(change.suggestion === undefined ? [] : [`  - ${escaped(change.suggestion)}`]),
          ...witnesses(change).map(([words, witness]) => `  - ${words} ${escaped(witness.words ?? '')}.`),
        ]),
        '',
      ]),
      ...advice(diff).flatMap((line) => [escaped(line), '']),
    ]),
    ...added.flatMap((form) => [`${code(form)} is new.`, '']),
    ...removed.flatMap((form) => [`${code(form)} is gone: its drafts cannot be opened any more.`, '']),
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
      ? `\`x-form.version\` was not raised: for these changes ${expected} is expected.`
      : `\`x-form.version\` is ${printable(to)}: for these changes ${expected} is expected.`,
  ];
}

function witnesses({ shows }: Change): readonly (readonly [string, ShownAnswers])[] {
  return [
    ...(shows?.before ? [['Before and not now, for example, where', shows.before] as const] : []),
    ...(shows?.after ? [['Now and not before, for example, where', shows.after] as const] : []),
  ];
}

/** Gives the number of changes of each class, over all forms. A form that is gone is one that breaks. */
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
  return `${total} ${total === 1 ? 'form' : 'forms'}: ${breaking} breaking, ${care} with care, ${safe} safe`;
}

function code(text: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)));
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${space}${text.replaceAll(/\s+/g, ' ')}${space}${fence}`;
}

/** Code spans in our own messages stay; all else that Markdown would read as markup does not. */
function escaped(text: string): string {
  return printable(text)
    .split(/(`[^`]*`)/)
    .map((part, n) => (n % 2 === 1 ? part : part.replace(/[\\*_[\]<>#|~]/g, '\\$&')))
    .join('');
}
