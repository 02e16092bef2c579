import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStorySite, violations, type StorySite } from './story-site.ts';

const renderers = ['web-component', 'react', 'print'] as const;

let site: StorySite;

beforeAll(async () => {
  site = await startStorySite();
});

afterAll(() => site?.close());

// Where the person left off: a draft of each form, in one of the renderers. `every-page.verify.test.ts` goes through
// every draft and every page, in every state and renderer.
test('axe finds nothing in any form', async () => {
  const titles = [...new Set(site.stories.map(({ title }) => title))];
  expect(titles.length).toBeGreaterThanOrEqual(3);
  const page = await site.browser.newPage();
  const problems: string[] = [];
  const shown = titles.flatMap((title, form) => {
    const drafts = site.stories.filter((story) => story.title === title);
    const story = drafts[form % drafts.length];
    const renderer = renderers[form % renderers.length];
    return story && renderer ? [{ story, renderer }] : [];
  });
  for (const { story, renderer } of shown) {
    await site.open(page, story, `renderer:${renderer}`);
    problems.push(
      ...(await violations(page)).map((problem) => `${story.title}, ${story.name}, ${renderer}: ${problem}`),
    );
  }
  expect(shown).toHaveLength(titles.length);
  expect(problems).toEqual([]);
});
