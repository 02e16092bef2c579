import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright';

/** What went wrong in the pages of a browser, apart from what the form itself says. */
export interface Watched {
  /** Violations of the content policy, on any page. */
  readonly violations: string[];
  /** Errors in the console, and uncaught ones. */
  readonly errors: string[];
  /** Addresses of everything that was fetched. */
  readonly requests: string[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Watches every page of a context from its first line on. */
export async function watchPages(context: BrowserContext): Promise<Watched> {
  const watched: Watched = { violations: [], errors: [], requests: [] };
  await context.exposeBinding('reportViolation', (_source, text: string) => void watched.violations.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = globalThis as unknown as { reportViolation(text: string): void };
      reportViolation(
        `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
      );
    });
  });
  context.on('page', (page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') watched.errors.push(`${message.text()} (${message.location().url})`);
      if (/Content Security Policy|Trusted ?Type/i.test(message.text())) watched.violations.push(message.text());
    });
    page.on('pageerror', (error) => watched.errors.push(error.message));
    page.on('request', (request) => watched.requests.push(request.url()));
  });
  return watched;
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds on the page as it stands: one line for each kind. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // Only now, because most pages are not looked at, and to read it takes longer than to load the page.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(' | ')
        .slice(0, 400)}`,
  );
}
