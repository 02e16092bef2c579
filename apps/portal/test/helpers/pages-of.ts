import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { RunningPortal } from './start-portal.ts';
import { axeFindings } from './watch-page.ts';

/** Whether a page is wider than its window. */
export async function isWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/**
 * Goes through all pages of a council that can be reached from its home page, without its forms, and returns their
 * addresses. None leads to another council, axe finds nothing on any, and none is wider than its window.
 */
export async function pagesOf(page: Page, { origin }: RunningPortal, council: string): Promise<readonly string[]> {
  const found = new Set([`/councils/${council}`]);
  // A set that grows is gone through to its end.
  for (const address of found) {
    await page.goto(new URL(address, origin).href);
    expect(await axeFindings(page), address).toEqual([]);
    expect(await isWide(page), address).toBe(false);
    const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(
      links.filter((link) => !link.split(/[/?]/).includes(council)),
      address,
    ).toEqual([]);
    for (const link of links) if (/\/(groups|choices|start)\//.test(link) && !link.includes('lang=')) found.add(link);
  }
  return [...found];
}
