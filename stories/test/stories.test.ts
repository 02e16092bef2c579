import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStorySite, violations, type StorySite } from './story-site.ts';

// Each form with its drafts, from which its stories are made.
const forms = readdirSync(new URL('../../forms/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((path) => /^[^/]+\/[^/]+\/form\.json$/.test(path))
  .map((path) => path.replace('/form.json', ''));
const renderers = ['web-component', 'react', 'print'] as const;

let site: StorySite;

beforeAll(async () => {
  site = await startStorySite();
});

afterAll(() => site?.close());

// A few forms in each renderer, which show that the Storybook draws: `every-page.verify.test.ts` goes through every form,
// draft and page, in every state and renderer, and the renderers' own tests through every form.
test('each form has stories, and axe finds nothing in those of a few', async () => {
  const titles = [...new Set(site.stories.map(({ title }) => title))];
  expect(titles.toSorted()).toEqual(forms.toSorted());
  const page = await site.browser.newPage();
  const problems: string[] = [];
  const few = titles.filter((_, n) => n % Math.ceil(titles.length / 9) === 0);
  const shown = few.flatMap((title, form) => {
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
  expect(shown).toHaveLength(few.length);
  expect(problems).toEqual([]);
});
