import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStorySite, violations, type StorySite } from './story-site.ts';

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
  const shown = forms.flatMap((drafts, form) =>
    renderers.flatMap((renderer, turn) =>
      drafts.filter((_, draft) => draft === (form + turn) % drafts.length).map((story) => ({ story, renderer })),
    ),
  );
  for (const { story, renderer } of shown) {
    await site.open(page, story, `renderer:${renderer}`);
    problems.push(
      ...(await violations(page)).map((problem) => `${story.title}, ${story.name}, ${renderer}: ${problem}`),
    );
  }
  expect(shown).toHaveLength(forms.length * renderers.length);
  console.log(`axe looked at ${shown.length} pages of ${forms.length} forms`);
  expect(problems).toEqual([]);
});
