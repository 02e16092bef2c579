import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../test-support/src/browser/launch-browser.ts';

interface Contender {
  entry(definition: object, form: string): string;
}

// The benchmarks are plain JavaScript.
const source = join(import.meta.dirname, '../src');
const load = async (path: string): Promise<never> => (await import(join(source, path))) as never;

const open: { browser?: Browser } = {};

// As when a screen reader runs. Without this switch, Chromium describes only what it has laid out.
beforeAll(async () => void (open.browser = await launchBrowser('--force-renderer-accessibility')));
afterAll(async () => open.browser?.close());

/** Draws 300 questions on one screen. */
async function draw(name: string): Promise<Page> {
  const { workload } = (await load('workloads.js')) as {
    workload(count: number, kind: string): Promise<{ definition: object; index: string }>;
  };
  const { bundle } = (await load('bundle.js')) as {
    bundle(entry: string): Promise<{ script: string; styles: string }>;
  };
  const { contenders } = (await load('contenders/index.js')) as { contenders: { readonly [name: string]: Contender } };
  const { definition, index } = await workload(300, 'single');
  const { script, styles } = await bundle(contenders[name]?.entry(definition, index) ?? '');
  const page = await open.browser!.newPage();
  await page.setContent(
    `<!doctype html><html lang="en"><title>Form</title><style>${styles}</style><main></main></html>`,
  );
  await page.addScriptTag({ content: script });
  await page.evaluate(`void start(document.querySelector('main'))`);
  await page.locator('[data-long] [data-action=next]').waitFor();
  return page;
}

describe.each(['web component', 'react'])('a long screen of the %s', (name) => {
  it('lays out only what can be seen', async () => {
    const page = await draw(name);
    const skipped = await page
      .locator('.govuk-form-group')
      .evaluateAll((groups) =>
        groups.filter((one) => !one.firstElementChild?.checkVisibility({ contentVisibilityAuto: true })),
      );
    expect(skipped.length).toBeGreaterThan(150);
  });

  it('has all its controls in the accessibility tree, with their names, before anything is scrolled', async () => {
    const page = await draw(name);
    const controls = page.locator('input, textarea');
    const { nodes } = await (await page.context().newCDPSession(page)).send('Accessibility.getFullAXTree');
    const named = nodes.filter(
      ({ role, name: words, ignored }) =>
        !ignored && ['textbox', 'radio', 'checkbox'].includes(String(role?.value)) && words?.value,
    );
    expect(await controls.count()).toBeGreaterThan(300);
    expect(named).toHaveLength(await controls.count());
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('can be searched for words far below, and all of it is printed', async () => {
    const page = await draw(name);
    const words = await page.locator('label, legend').allTextContents();
    const last = words.map((text) => /Question \d+/.exec(text)?.[0]).findLast(Boolean);
    expect(await page.evaluate(`[find('${last}'), scrollY > 1000]`)).toEqual([true, true]);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('.govuk-form-group')
        .evaluateAll((all) => all.every((one) => one.checkVisibility({ contentVisibilityAuto: true }))),
    ).toBe(true);
  });

  it('does not cut off what hangs over the question that has the focus', async () => {
    const page = await draw(name);
    await page.locator('[name="/page1/q1"]').focus();
    const group = page.locator('.govuk-form-group', { has: page.locator('[name="/page1/q1"]') });
    expect(await group.evaluate((one) => getComputedStyle(one).contentVisibility)).toBe('visible');
  });
});
