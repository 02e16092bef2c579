import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { realForms } from '../real-forms.ts';
import { completions, squiggles } from './editor.ts';

const name = '../council.json';
const head = '"$schema": "../../schemas/council.json"';

test('an editor completes what a council says once', async () => {
  const labels = async (text: string): Promise<readonly string[]> =>
    (await completions(`{ ${head}, ${text} }`, name)).map(({ label }) => label);
  expect(await labels('|')).toEqual(
    expect.arrayContaining([
      'name',
      'logo',
      'phones',
      'links',
      'responseDays',
      'words',
      'context',
      'retention',
      'privacy',
    ]),
  );
  expect(await labels('"retention": { | }')).toEqual(
    expect.arrayContaining(['draftDays', 'draftDaysFrom', 'submissionDays']),
  );
  expect(await labels('"context": { "role": { "type": | } }')).toEqual(
    expect.arrayContaining(['"string"', '"boolean"']),
  );
});

test('an editor underlines what is wrong, and nothing in the files of our councils', async () => {
  const found = await squiggles(`{ ${head}, "name": "A", "phone": {}, "phones": { "urgent": "soon" } }`, name);
  expect(found.map(({ at }) => at)).toEqual(expect.arrayContaining(['"phone"', '"soon"']));
  for (const file of realForms)
    expect(await squiggles(readFileSync(join(dirname(file), name), 'utf8'), name)).toEqual([]);
});

test('an editor completes the tiles of a home page, and underlines nothing in those of our councils', async () => {
  const home = '../catalogue.json';
  const labels = async (text: string): Promise<readonly string[]> =>
    (await completions(`{ "$schema": "../../schemas/catalogue.json", ${text} }`, home)).map(({ label }) => label);
  expect(await labels('|')).toEqual(expect.arrayContaining(['title', 'tiles', 'before', 'unlisted']));
  expect(await labels('"tiles": [{ "title": "A", "tiles": [{ | }] }]')).toEqual(
    expect.arrayContaining(['form', 'link', 'choice', 'icon', 'name']),
  );
  expect(await labels('"tiles": [{ "icon": | }]')).toEqual(expect.arrayContaining(['"information"', '"school"']));
  for (const file of realForms) {
    const written = join(dirname(file), home);
    if (existsSync(written)) expect(await squiggles(readFileSync(written, 'utf8'), home)).toEqual([]);
  }
});
