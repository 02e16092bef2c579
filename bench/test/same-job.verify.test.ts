import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { patient } from '../../test-support/src/browser/patient.ts';

// Ratios mean nothing if a contender does less: each shows the questions and finds the errors of the hand-written rules.

interface Question {
  readonly id: string;
  readonly kind: string;
}
interface Find {
  readonly next: string;
  readonly error: string;
  text(page: string, name: string): string;
  radio(page: string, name: string, value: string): string;
}
interface Contender {
  readonly find: Find;
  entry(definition: object, form: string): string;
}
type Answers = { readonly [id: string]: string };

// The benchmarks are plain JavaScript.
const load = async <T>(path: string): Promise<T> => (await import(join(import.meta.dirname, '../src', path))) as T;
const { contenders } = await load<{ contenders: Record<string, Contender> }>('contenders/index.js');
const { bundle } = await load<{ bundle(entry: string): Promise<{ script: string; styles: string }> }>('bundle.js');
const { openChromium } = await load<{ openChromium(): Promise<Browser> }>('chromium.js');
const { workload } = await load<{
  workload(count: number, kind: string): Promise<{ definition: object; index: string }>;
}>('workloads.js');
const { questionsOf } = await load<{ questionsOf(definition: object): { questions: Question[] }[] }>(
  'baselines/questions.js',
);
const { isAsked, problem } = await load<{
  isAsked(question: Question, answers: Answers, byId: object): boolean;
  problem(question: Question, answer: string | undefined): string;
}>('baselines/rules.js');

const { definition, index } = await workload(30, 'single');
const questions = questionsOf(definition)[0]?.questions ?? [];
const byId = Object.fromEntries(questions.map((question) => [question.id, question]));
const asked = (answers: Answers): readonly Question[] =>
  questions.filter((question) => isAsked(question, answers, byId));
const allYes = Object.fromEntries(questions.filter(({ kind }) => kind === 'radios').map(({ id }) => [id, 'yes']));
const made: { browser?: Browser } = {};

beforeAll(async () => {
  made.browser = patient(await openChromium());
});

afterAll(async () => {
  await made.browser?.close();
});

/** Returns the selector of a question's box or yes, if all contenders have one. */
function controlOf({ text, radio }: Find, { id, kind }: Question): string | undefined {
  const name = id.replace('page1-', '');
  if (kind === 'radios') return radio('page1', name, 'yes');
  return kind === 'checkboxes' || kind === 'date' ? undefined : text('page1', name);
}

async function expectSameAsRules(page: Page, find: Find, answers: Answers): Promise<void> {
  const hasControl = (question: Question): boolean => controlOf(find, question) !== undefined;
  const shown = async (): Promise<readonly string[]> => {
    const seen = await Promise.all(
      questions.filter(hasControl).map(async (question) => ({
        id: question.id,
        visible: await page.locator(controlOf(find, question) ?? '').isVisible(),
      })),
    );
    return seen.filter(({ visible }) => visible).map(({ id }) => id);
  };
  const ids = asked(answers)
    .filter(hasControl)
    .map(({ id }) => id);
  await expect.poll(shown).toEqual(ids);
  await page.locator(find.next).click();
  const errors = asked(answers).filter((question) => problem(question, answers[question.id])).length;
  await expect.poll(() => page.locator(find.error).filter({ visible: true }).count()).toBe(errors);
}

it.each(Object.entries(contenders))('%s does the same job as the hand-written pages', async (_, { entry, find }) => {
  const page = await (made.browser as Browser).newPage();
  await page.setContent('<!doctype html><html lang="en"><title>Form</title><body><main></main></body></html>');
  const { script, styles } = await bundle(entry(definition, index));
  if (styles !== '') await page.addStyleTag({ content: styles });
  await page.addScriptTag({ content: script });
  await page.evaluate(`start(document.querySelector('main'))`);
  await expectSameAsRules(page, find, {});
  for (const question of asked(allYes).filter(({ kind }) => kind === 'radios'))
    await page.locator(controlOf(find, question) ?? '').dispatchEvent('click');
  await expectSameAsRules(page, find, allYes);
  await page.close();
});
