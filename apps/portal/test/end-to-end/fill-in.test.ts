import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnswerTree, editorOf, fieldAt, fillField, fillPage } from '../helpers/fill-page.ts';
import { launchBrowser } from '../../../../test-support/src/browser/launch-browser.ts';
import { builtClient, type RunningPortal, startPortal } from '../helpers/start-portal.ts';
import { axeFindings, type Watched, watchPages } from '../helpers/watch-page.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const forms = fileURLToPath(new URL('../../../../forms', import.meta.url));
const now = '2026-11-22T10:00:00Z';

/** What each form's story needs to know of the form. Each is told in one renderer: `npm run verify` submits all in both. */
const stories = [
  {
    id: 'sefton/professional-referral',
    renderer: 'web-component',
    // From the councils to the page before the form. Its council says first which form is for what.
    through: [
      'Sefton Council',
      'Making a referral as a professional',
      'Professional referral for social care, and DST requests',
      'Professional referral for social care',
    ],
    barred: 'gettingStarted',
    condition: {
      page: 'gettingStarted',
      field: '/gettingStarted/immediate',
      yes: 'yes',
      no: 'no',
      shows: '/gettingStarted/telephone',
    },
    leaveAt: 'thePerson',
  },
  {
    id: 'aberwen/callback',
    renderer: 'react',
    through: ['Aberwen County Council', 'Ask us to call you'],
    barred: 'reason',
    condition: { page: 'reason', field: '/reason/today', yes: true, no: false, shows: '/reason/telephone' },
    leaveAt: 'you',
  },
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe.each(stories)('$id [S0-01, S0-103, S1-13]', (story) => {
  const { answers } = JSON.parse(readFileSync(join(forms, story.id, 'drafts', 'complete.json'), 'utf8')) as {
    answers: AnswerTree;
  };

  test(`is filled in, left, resumed and submitted: ${story.renderer}`, async () => {
    const { renderer } = story;
    const folder = temporaryFolder('portal-e2e-');
    const settings = { forms, database: join(folder, 'portal.db'), now };
    let portal = await startPortal(settings);
    const context = await browser.newContext({ acceptDownloads: true });
    const watched = await watchPages(context);
    try {
      const page = await openFromHome(context, portal, story);
      await fillUntil(page, story.leaveAt, { answers, ...story });

      const left = await saveAndLeave(page);
      await portal.end('SIGTERM');
      portal = await startPortal({ ...settings, port: portal.port });
      const again = await context.newPage();
      await again.goto(left.link);
      await page.close();
      await again.locator('[part="main"]').waitFor();
      expect(new URL(again.url()).searchParams.get('renderer') ?? 'web-component').toBe(renderer);
      expect(await currentPage(again)).toBe(story.leaveAt);
      expect(await valuesOn(again)).toEqual(left.values);

      await fillUntil(again, undefined, { answers, ...story });
      const reference = await submit(again);
      await confirmation(again, reference);
      expectOwnFormOnly(watched, portal, story.id);
      expect(watched.violations).toEqual([]);
      expect(watched.errors).toEqual([]);
      expect(portal.written()).toBe(`${portal.origin}\n`);
    } finally {
      await context.close();
      await portal.end('SIGKILL');
    }
  });
});

async function openFromHome(
  context: BrowserContext,
  portal: RunningPortal,
  { id, through, renderer }: { id: string; through: readonly string[]; renderer: string },
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${portal.origin}/`);
  for (const name of through) {
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('main').getByRole('link', { name }).click();
    await page.waitForLoadState();
  }
  expect(await axeFindings(page)).toEqual([]);
  await page.locator('#start').click();
  if (renderer === 'react') await page.goto(`${portal.origin}/forms/${id}?renderer=react`);
  await page.locator('[part="main"]').waitFor();
  return page;
}

interface Filling {
  readonly answers: AnswerTree;
  readonly barred: string;
  readonly condition: (typeof stories)[number]['condition'];
}

/**
 * Goes from page to page and answers everything on each, and half of the page at which to stop. If there is no such
 * page, goes to the end of the form.
 */
async function fillUntil(page: Page, stop: string | undefined, { answers, barred, condition }: Filling): Promise<void> {
  for (;;) {
    const name = await currentPage(page);
    if (name === stop) return;
    if (name === barred) {
      await expectSubmitMissing(page);
      await expectBarred(page);
    }
    if (name === condition.page) await expectConditional(page, condition);
    await fillPage(page, answers);
    expect(await axeFindings(page), `${name}, answered`).toEqual([]);
    if ((await page.locator('[data-action="next"]').count()) === 0) return;
    const screen = await currentScreen(page);
    await page.locator('[data-action="next"]').click();
    await expect
      .poll(() => currentScreen(page), { message: `Next on ${name} leads on: ${await errorSummary(page)}` })
      .not.toBe(screen);
    await expect.poll(() => focused(page)).toBe('H1');
  }
}

/** Next does not lead on; the error summary has the focus; each of its lines leads to its field. */
async function expectBarred(page: Page): Promise<void> {
  const name = await currentPage(page);
  await page.locator('[data-action="next"]').click();
  await page.locator('[data-errors]').waitFor();
  expect(await currentPage(page)).toBe(name);
  await expect.poll(() => focused(page)).toBe('[data-errors]');
  expect(await page.title()).toMatch(/^Error: /);
  expect(await axeFindings(page), `${name}, with errors`).toEqual([]);
  const lines = page.locator('[data-errors] a');
  expect(await lines.count()).toBeGreaterThan(0);
  for (const line of await lines.all()) {
    const pointer = await line.getAttribute('data-goto');
    await line.click();
    await expect.poll(() => page.evaluate(pointerOfFocused)).toBe(pointer);
    // A line about an entry of a table has opened its editor, and those around it.
    for (let open = await editorOf(page).count(); open > 0; open = await editorOf(page).count()) {
      const heading = editorOf(page).locator('h2');
      const title = await heading.textContent();
      await page.keyboard.press('Escape');
      await expect
        .poll(async () => (await editorOf(page).count()) === 0 || (await heading.textContent()))
        .not.toBe(title);
    }
  }
}

async function expectConditional(page: Page, { field, yes, no, shows }: Filling['condition']): Promise<void> {
  const shown = page.locator(`[data-pointer="${shows}"]`);
  await fillField(fieldAt(page, field), yes);
  await shown.waitFor();
  await fillField(fieldAt(page, field), no);
  await shown.waitFor({ state: 'detached' });
}

/** At the review: no Submit while something is missing, and the list of what. */
async function expectSubmitMissing(page: Page): Promise<void> {
  const name = await currentPage(page);
  await page.locator('[data-action="review"]').click();
  await page.locator('[data-screen="review"]').waitFor();
  expect(await page.locator('[data-action="submit"]').count()).toBe(0);
  expect(await page.locator('[data-missing] a').count()).toBeGreaterThan(0);
  expect(await axeFindings(page), 'the review, with what is missing').toEqual([]);
  await page.locator(`li[data-page="${name}"] [data-action="goto"]`).click();
  await page.locator('[data-screen="review"]').waitFor({ state: 'detached' });
}

async function saveAndLeave(page: Page): Promise<{ readonly link: string; readonly values: readonly unknown[] }> {
  await page.locator('[data-action="save"]').click();
  const banner = page.locator('[data-activity="saved"]');
  await banner.waitFor();
  const link = (await banner.locator('[data-link]').getAttribute('href')) ?? '';
  // In this browser the address in the address bar also resumes the draft.
  expect(new URL(page.url()).pathname).toMatch(/^\/drafts\/[\w-]{22}$/);
  await downloadsPdf(page, page.locator('#draft-pdf'));
  return { link, values: await valuesOn(page) };
}

async function submit(page: Page): Promise<string> {
  await page.locator('[data-action="submit"]').click();
  await page.waitForURL('**/submissions/*');
  const reference = (await page.locator('[data-reference]').textContent()) ?? '';
  expect(reference).toMatch(/^[A-Z0-9]{2}-[A-Z0-9]{2}-[A-Z0-9]{4}-[A-Z0-9]{6}$/);
  return reference;
}

async function confirmation(page: Page, reference: string): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  await page.reload();
  expect(await page.locator('[data-reference]').textContent()).toBe(reference);
  expect(await downloadsPdf(page, page.locator('[data-pdf]'))).toBe(`${reference}.pdf`);
  await page.locator('[data-print]').click();
  await page.getByText(reference).first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
}

async function downloadsPdf(page: Page, link: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  return download.suggestedFilename();
}

/** A page loads the code of its own form, and nothing from elsewhere. */
function expectOwnFormOnly({ requests }: Watched, { origin }: RunningPortal, id: string): void {
  expect(requests.filter((address) => !address.startsWith(`${origin}/`))).toEqual([]);
  const manifest = JSON.parse(readFileSync(join(builtClient, 'formwright-manifest.json'), 'utf8')) as {
    chunks: Record<string, { file: string }>;
    forms: { en: Record<string, string> };
  };
  const loaded = Object.entries(manifest.forms.en).filter(([, key]) =>
    requests.includes(`${origin}/assets/${manifest.chunks[key]?.file}`),
  );
  expect(loaded.map(([form]) => form)).toEqual([id]);
}

async function currentPage(page: Page): Promise<string | null> {
  return page.locator('[part="main"]').getAttribute('data-page');
}

async function currentScreen(page: Page): Promise<string | null> {
  return page.locator('[part="main"]').getAttribute('data-screen');
}

async function errorSummary(page: Page): Promise<string> {
  return (await page.locator('[data-errors]').allTextContents()).join(' ');
}

/** What all controls on the page hold. */
async function valuesOn(page: Page): Promise<readonly unknown[]> {
  return page.locator('[part="main"] :is(input, select, textarea)').evaluateAll((controls) =>
    controls.map((control) => {
      const { id, type, value, checked } = control as HTMLInputElement;
      return [id, type === 'radio' || type === 'checkbox' ? checked : value];
    }),
  );
}

/** The element that has the focus, by what tells it apart, through shadow roots. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.hasAttribute('data-errors') ? '[data-errors]' : (element?.tagName ?? '');
  });
}

function pointerOfFocused(): string | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.closest('[data-pointer]')?.getAttribute('data-pointer') ?? null;
}
