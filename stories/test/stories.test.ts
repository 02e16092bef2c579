import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStorySite, violations, type Story, type StorySite } from './story-site.ts';

const renderers = ['web-component', 'react', 'print'] as const;

let site: StorySite;

beforeAll(async () => {
  site = await startStorySite();
});

afterAll(() => site?.close());

// Where the person left off, another draft in each renderer: `every-page.verify.test.ts` goes through every draft and
// every page, in every state.
test('axe finds nothing in any form, in any renderer', async () => {
  const titles = [...new Set(site.stories.map(({ title }) => title))];
  const forms = titles.map((title) => site.stories.filter((story) => story.title === title));
  expect(forms.length).toBeGreaterThanOrEqual(3);
  const page = await site.browser.newPage();
  const problems: string[] = [];
  let checked = 0;
  for (const [number, drafts] of forms.entries()) {
    for (const [turn, renderer] of renderers.entries()) {
      const story = drafts[(number + turn) % drafts.length] as Story;
      await site.open(page, story, `renderer:${renderer}`);
      problems.push(
        ...(await violations(page)).map((problem) => `${story.title}, ${story.name}, ${renderer}: ${problem}`),
      );
      checked++;
    }
  }
  console.log(`axe looked at ${checked} pages of ${forms.length} forms`);
  expect(problems).toEqual([]);
});
