import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteFigure } from '../../../scripts/verify/note-figure.ts';
import { folders } from '../properties/support/repository-forms.ts';
import { unload } from '../support/load-form.ts';
import { added, expectJudgedAlike, grownForm, nothing, numbers, repositoryForm, type Tally } from './judged.ts';
import { validators } from './validators.ts';

// The whole promise: 20,000 right and 20,000 wrong submissions get the same verdict from ajv, Python's jsonschema and
// one in C++, except for what `$comment` lists.
const enough = 20_000;
const ofEach = 1500;
const ofGrown = 300;

beforeAll(() => {
  for (const one of validators) if (!one.isThere()) one.install();
  for (const one of validators)
    if (!one.isThere())
      throw new Error(`This test needs ${one.name}. Python's jsonschema is Debian's python3-jsonschema.`);
});

afterAll(unload);

test('three stock validators judge 20,000 right and 20,000 wrong submissions as the language does', async ({
  task,
}) => {
  const random = numbers();
  let all = nothing;
  const judge = (form: Parameters<typeof expectJudgedAlike>[0], count: number): Tally =>
    expectJudgedAlike(form, { count, random, by: validators });
  for (const folder of folders) {
    const tally = judge(await repositoryForm(folder), ofEach);
    console.log(folder, tally);
    expect([tally.right, tally.wrong]).toEqual([ofEach, ofEach]);
    all = added(all, tally);
  }
  let grown = 0;
  for (let n = 0; n < 1000 && Math.min(all.right, all.wrong) < enough; n++) {
    const tally = judge(await grownForm(random, `stock-${n}`), ofGrown);
    if (tally.right > 0) grown++;
    all = added(all, tally);
  }
  noteFigure(
    task,
    `submissions of ${folders.length} forms and ${grown} random ones that ${validators.map(({ name }) => name).join(', ')} judge as the language does`,
    `${all.right} right, ${all.wrong} wrong; and alike ${all.listed} that $comment lists`,
  );
  expect(Math.min(all.right, all.wrong)).toBeGreaterThanOrEqual(enough);
});
