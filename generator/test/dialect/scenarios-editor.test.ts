import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { realForms } from '../real-forms.ts';
import { completions, squiggles } from './editor.ts';

const name = 'scenarios.json';
const head = '"$schema": "../../../schemas/scenarios.json", "facts": { "today": "2026-11-22" }';

test('an editor completes scenarios, what they expect, and codes of issues', async () => {
  const labels = async (scenario: string): Promise<readonly string[]> =>
    (await completions(`{ ${head}, "scenarios": [ ${scenario} ] }`, name)).map(({ label }) => label);
  expect(await labels('{ "name": "A", | }')).toEqual(
    expect.arrayContaining(['answers', 'draft', 'like', 'change', 'facts', 'page', 'expect']),
  );
  expect(await labels('{ "name": "A", "expect": { | } }')).toEqual(
    expect.arrayContaining(['visible', 'hidden', 'mandatory', 'issues', 'progress', 'calculated']),
  );
  expect(await labels('{ "name": "A", "expect": { "issues": [{ "code": | }] } }')).toEqual(
    expect.arrayContaining(['"mandatory"', '"rule"', '"stop"']),
  );
});

test('an editor underlines a misspelt key, and nothing in the scenarios of our forms', async () => {
  const found = await squiggles(`{ ${head}, "scenarios": [{ "name": "A", "expect": { "visble": [] } }] }`, name);
  expect(found.map(({ at }) => at)).toContain('"visble"');
  for (const file of realForms)
    expect(await squiggles(readFileSync(join(dirname(file), name), 'utf8'), name)).toEqual([]);
});
