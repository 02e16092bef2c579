import { afterAll, expect, test } from 'vitest';
import { folders } from '../properties/support/repository-forms.ts';
import { runs } from '../../../test-support/src/random/settings.ts';
import { unload } from '../support/load-form.ts';
import { expectJudgedAlike, grownForm, numbers, repositoryForm } from './judged.ts';
import { validators } from './validators.ts';

// What a back office does: it uses the portable schema in a validator of its own, with that validator's defaults. Here
// a sample is judged by those that are installed; `npm run verify` installs all.
const by = validators.filter((one) => one.isThere());
const missing = validators.filter((one) => !by.includes(one)).map(({ name }) => name);
if (missing.length > 0)
  console.log(`not on this machine, so not asked here (npm run verify installs it): ${missing.join(', ')}`);

afterAll(unload);

/** Every eighth form: most of the time goes into starting. `npm run verify` takes all. */
const sample = folders.filter((_, n) => n % 8 === 0);

test.each(sample)('stock validators judge a sample of submissions of %s as the language does', async (folder) => {
  const count = runs(10);
  const { right, wrong } = expectJudgedAlike(await repositoryForm(folder), { count, random: numbers(), by });
  expect([right, wrong]).toEqual([count, count]);
});

test('stock validators judge a sample of submissions of random forms as the language does', async () => {
  const random = numbers();
  const tallies = [];
  for (let n = 0; n < runs(3); n++)
    tallies.push(expectJudgedAlike(await grownForm(random, `stock-${n}`), { count: 10, random, by }));
  expect(tallies.some(({ right, wrong }) => right > 0 && wrong > 0)).toBe(true);
});
