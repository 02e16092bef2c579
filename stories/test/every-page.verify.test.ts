import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteFigure } from '../../scripts/verify/note-figure.ts';
import { startStorySite, violations, type StorySite } from './story-site.ts';

// Visits every page of every form, with every draft, as opened, with errors shown, saved, and submitted. axe must find
// nothing, nothing may need sideways scrolling on a narrow phone (WCAG 1.4.10), and no script may fail.

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 800 };

let site: StorySite;

beforeAll(async () => {
  site = await startStorySite();
});

afterAll(() => site?.close());

test.for(
  ['web-component', 'react'].flatMap((renderer) => ['en', 'cy'].map((language) => [renderer, language] as const)),
)('%s, %s', async ([renderer, language], { task }) => {
  const problems: string[] = [];
  const states = new Set<string>();
  const context = await site.browser.newContext({ viewport: wide });
  for (const story of site.stories) {
    const page = await context.newPage();
    const look = async (state: string): Promise<void> => {
      const where = `${story.title}, ${story.name}, ${await screenOf(page)}, ${state}`;
      states.add(where);
      problems.push(...(await violations(page)).map((problem) => `${where}: ${problem}`));
      await page.setViewportSize(narrow);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wider > 0) problems.push(`${where}: ${wider} px too wide at 320`);
      await page.setViewportSize(wide);
    };
    page.on('pageerror', ({ message }) => problems.push(`${story.title}, ${story.name}: ${message}`));
    await site.open(page, story, `renderer:${renderer};language:${language}`);
    for (const name of await openPages(page)) {
      await page.locator(`li[data-page="${name}"] [data-action="goto"]`).click();
      await page.locator(`[part="main"][data-page="${name}"]`).waitFor();
      await look('as it stands');
      if (await pressNext(page)) await look('with its errors');
    }
    const review = page.locator('[data-action="review"]:not([aria-disabled="true"])');
    if ((await review.count()) > 0) {
      await review.click();
      await page.locator('[data-screen="review"]').waitFor();
      await look('all answers');
    }
    await page.locator('[data-action="save"]').click();
    await page.locator('[data-activity="saved"]').waitFor();
    await look('saved');
    if ((await page.locator('[data-action="submit"]').count()) > 0) {
      await page.locator('[data-action="submit"]').click();
      await page.locator('[data-activity="submitted"]').waitFor();
      await look('submitted');
    }
    await page.close();
  }
  await context.close();
  noteFigure(task, `pages and states that axe looked at, ${renderer}, ${language}`, String(states.size));
  expect(states.size).toBeGreaterThan(site.stories.length * 2);
  expect(problems).toEqual([]);
});

test('print', async ({ task }) => {
  const problems: string[] = [];
  const page = await site.browser.newPage({ viewport: wide });
  for (const story of site.stories) {
    for (const language of ['en', 'cy']) {
      await site.open(page, story, `renderer:print;language:${language}`);
      problems.push(
        ...(await violations(page)).map((problem) => `${story.title}, ${story.name}, ${language}: ${problem}`),
      );
    }
  }
  noteFigure(task, 'printed documents that axe looked at', String(site.stories.length * 2));
  expect(problems).toEqual([]);
});

/** Returns the names of the pages that the person may go to. */
async function openPages(page: Page): Promise<readonly string[]> {
  return page
    .locator('li[data-page]:has([data-action="goto"]:not([aria-disabled="true"]))')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['page'] ?? ''));
}

/** Presses Next. Returns true if errors appeared; otherwise the next screen did, or there is none. */
async function pressNext(page: Page): Promise<boolean> {
  const next = page.locator('[data-action="next"]');
  if ((await next.count()) === 0) return false;
  const before = await screenOf(page);
  await next.click();
  const errors = page.locator('[data-errors]');
  await expect.poll(async () => (await errors.count()) > 0 || (await screenOf(page)) !== before).toBe(true);
  return (await screenOf(page)) === before;
}

async function screenOf(page: Page): Promise<string> {
  return (
    (await page
      .locator('[part="main"]')
      .getAttribute('data-screen')
      .catch(() => null)) ?? ''
  );
}
