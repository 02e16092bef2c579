import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patient } from '../../test-support/src/browser/patient.ts';

interface Find {
  readonly yes: string;
  readonly shown: string;
  readonly text: string;
}
interface Contender {
  entry(definition: object, form: string): string;
}
type Counts = { readonly [called: string]: number };

// The benchmarks are plain JavaScript.
const source = join(import.meta.dirname, '../src');
const load = async (path: string): Promise<never> => (await import(join(source, path))) as never;

const COUNTING = `
import { form as compiled } from './generated/index.js';
const counts = (globalThis.counts = {});
const counted = (name) => (...given) => {
  counts[name] = (counts[name] ?? 0) + 1;
  return compiled[name](...given);
};
const names = ['evaluate', 'validateDraft', 'validatePage', 'validateSubmission', 'relevantAnswers', 'progress', 'track'];
export const form = { ...compiled, ...Object.fromEntries(names.map((name) => [name, counted(name)])) };
`;

/** Which whole-draft functions an action calls, and the nodes in whose drawing anything changes. */
async function watch(
  page: Page,
  deed: () => Promise<void>,
): Promise<{ readonly calls: Counts; readonly touched: readonly string[] }> {
  await page.evaluate(`(() => {
    for (const name of Object.keys(counts)) delete counts[name];
    globalThis.touched = new Set();
    const root = document.querySelector('formwright-form')?.shadowRoot ?? document.body;
    globalThis.watcher = new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const at = (target.nodeType === 1 ? target : target.parentElement)?.closest('[data-pointer]');
        if (at) touched.add(at.dataset.pointer);
        for (const added of addedNodes) if (added.dataset?.pointer) touched.add(added.dataset.pointer);
      }
    });
    watcher.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  })()`);
  await deed();
  return await page.evaluate<{ calls: Counts; touched: string[] }>(
    `new Promise((resolve) => setTimeout(() => { watcher.disconnect(); resolve({ calls: { ...counts }, touched: [...touched] }); }, 50))`,
  );
}

describe.each(['web component', 'react'])('%s with 300 questions on a page', (name) => {
  const made: { browser?: Browser; page?: Page; find?: Find; shownBy?: readonly string[] } = {};

  beforeAll(async () => {
    const { workload } = (await load('workloads.js')) as {
      workload(count: number, kind: string): Promise<{ definition: object; at: string }>;
    };
    const { contenders } = (await load('contenders/index.js')) as { contenders: Record<string, Contender> };
    const { bundle } = (await load('bundle.js')) as { bundle(entry: string): Promise<{ script: string }> };
    const { selectors } = (await load('selectors.js')) as { selectors(find: unknown, definition: object): Find };
    const { openChromium } = (await load('chromium.js')) as { openChromium(): Promise<Browser> };
    const { definition, at } = await workload(300, 'single');
    const { writeWhole } = (await load('build-workload.js')) as { writeWhole(file: string, text: string): void };
    writeWhole(join(at, 'counting.js'), COUNTING);
    const contender = contenders[name] as Contender & { find: unknown };
    const { script } = await bundle(contender.entry(definition, join(at, 'counting.js')));
    made.find = selectors(contender.find, definition);
    made.browser = patient(await openChromium());
    made.page = await made.browser.newPage();
    await made.page.setContent('<!doctype html><html lang="en"><title>Form</title><body><main></main></body></html>');
    await made.page.addScriptTag({ content: script });
    await made.page.evaluate(`start(document.querySelector('main'))`);
    await made.page.locator(made.find.text).waitFor();
  });

  afterAll(async () => {
    await made.browser?.close();
  });

  it('for a keystroke looks at no whole draft, and changes one field', async () => {
    const page = made.page as Page;
    await page.locator((made.find as Find).text).pressSequentially('S');
    const { calls, touched } = await watch(page, () => page.keyboard.type('hello'));
    expect(await page.locator((made.find as Find).text).inputValue()).toBe('Shello');
    expect(calls).toEqual({});
    expect(touched.filter((pointer) => pointer !== '/page1/q1')).toEqual([]);
  });

  it('for an answer that shows others looks at no whole draft, and changes only these', async () => {
    const page = made.page as Page;
    const { yes, shown } = made.find as Find;
    const { calls, touched } = await watch(page, async () => {
      await page.locator(yes).click();
      await page.locator(shown).waitFor();
    });
    expect(calls).toEqual({});
    expect(touched.length).toBeGreaterThan(1);
    expect(touched.length).toBeLessThan(20);
  });
});
