import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStorySite, violations, type StorySite } from './story-site.ts';

const renderers = ['web-component', 'react', 'print'] as const;

let site: StorySite;

beforeAll(async () => {
  site = await startStorySite();
});

afterAll(() => site?.close());

// Where the person left off: `every-page.verify.test.ts` goes through every page, in every state.
test('axe finds nothing in any form, with any draft, in any renderer', async () => {
  expect(site.stories.length).toBeGreaterThanOrEqual(10);
  const page = await site.browser.newPage();
  const problems: string[] = [];
  let checked = 0;
  for (const story of site.stories) {
    for (const renderer of renderers) {
      await site.open(page, story, `renderer:${renderer}`);
      problems.push(
        ...(await violations(page)).map((problem) => `${story.title}, ${story.name}, ${renderer}: ${problem}`),
      );
      checked++;
    }
  }
  console.log(`axe looked at ${checked} pages of ${site.stories.length} stories`);
  expect(problems).toEqual([]);
});
