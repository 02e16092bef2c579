import { fileURLToPath } from 'node:url';
import { compile, emit, read } from '@formwright/generator';
import { describe, expect, test } from 'vitest';
import { typeProblems } from './support/type-problems.ts';

describe.each(['sefton/professional-referral', 'lincolnshire/wb-support-action-plan-delivery'])('%s', (name) => {
  test('answers.d.ts compiles under strict TypeScript, and its types hold', async () => {
    const { definition: form } = read(fileURLToPath(new URL(`../../../forms/${name}/form.json`, import.meta.url)));
    if (!form) throw new Error('not read');
    const files = await emit(compile(form));
    const use = `
import { isDraft, isSubmission } from './receiver.js';
export const received = (json: unknown): Submission | Draft | string => (isSubmission(json) ? json : isDraft(json) ? json : String(isSubmission.errors?.[0]?.instancePath));
const draft: Draft = {};
form.validateSubmission(draft, { today: '2026-11-22' });
const submission: Submission = form.relevantAnswers(draft, { today: '2026-11-22' });
const asAnswers: { readonly [name: string]: unknown } = submission;
// @ts-expect-error: no page has this name
const wrong: Draft = { nosuchpage: {} };
// @ts-expect-error: the first page is always there
const empty: Submission = {};
export { asAnswers, wrong, empty };
`;
    expect(typeProblems(files, use)).toBe('');
  });
});

test('a draft may contain text for a number; a submission may not', async () => {
  const file = fileURLToPath(
    new URL('../../../forms/lincolnshire/wb-support-action-plan-delivery/form.json', import.meta.url),
  );
  const { definition: form } = read(file);
  if (!form) throw new Error('not read');
  const use = `
const draft: Draft = { support: { domains: { home: { exitScore: 'ten' } } } };
// @ts-expect-error: a number
const score: NonNullable<NonNullable<Submission['support']['domains']>['home']>['exitScore'] = 'ten';
export { draft, score };
`;
  expect(typeProblems(await emit(compile(form)), use)).toBe('');
});

test('a submission is narrowed by the answer that shows others, and pointers are the form’s own', async () => {
  const file = fileURLToPath(new URL('../../../forms/sefton/return-for-information/form.json', import.meta.url));
  const { definition: form } = read(file);
  if (!form) throw new Error('not read');
  const files = await emit(compile(form));
  const use = `
import type { FieldPointer, Pointer } from './index.js';
import type { SavedDraft } from '@formwright/session';
export function needed({ return: all }: Submission): string | undefined {
  if (all.reason === 'missingDocument') return all.document.trim();
  // @ts-expect-error: it is asked for another reason
  if (all.reason === 'noConsent') return all.document.trim();
  return all.otherReason;
}
export const pointers: readonly FieldPointer[] = ['/return/reason', '/return/questions/0/question'];
// @ts-expect-error: no such question
export const wrong: Pointer = '/return/reasons';
// @ts-expect-error: not a number
export const entry: Pointer = '/return/questions/first';
export const draft = (saved: SavedDraft<Draft>): string | null | undefined => saved.answers.return?.comments;
// @ts-expect-error: no such question
export const unknown = (saved: SavedDraft<Draft>): unknown => saved.answers.return?.comment;
export const any: SavedDraft = {} as SavedDraft<Draft>;
`;
  expect(typeProblems(files, use)).toBe('');
});

test('the check of types finds a mistake', async () => {
  const problems = typeProblems(
    new Map([
      ['index.d.ts', "export type { Draft, Submission } from './answers.js';\nexport declare const form: unknown;"],
      ['answers.d.ts', 'export type Draft = { a?: string };\nexport type Submission = { a: string };'],
    ]),
    'export const wrong: Draft = { b: 1 };',
  );
  expect(problems).toContain("'b' does not exist");
});
