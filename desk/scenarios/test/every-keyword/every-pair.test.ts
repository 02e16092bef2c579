import { expect, test } from 'vitest';
import { formWith, samples, type Sample } from './nodes.ts';
import { codesOf, meaningOf, seenOf, write } from './observe.ts';
import { pairsOf } from './pairs.ts';

// Each keyword and member that may stand on a kind of node, on a node of that kind: check speaks of it, or it makes
// another form. What is presentation only has to be seen on the screen or on paper as well.

/** Decides how paper sets out the entries of a repeat, which no form of these has. */
const onlyInEntries: readonly string[] = [
  'locked text: x-ui.widget',
  'locked text: x-ui.rows',
  'locked number: x-ui.widget',
];

test.each(Object.entries(samples))('on this: %s', async (name, sample) => {
  const plain = write(formWith(sample, sample.json));
  const said = (await codesOf(plain)).join();
  const meaning = meaningOf(plain);
  const drawn = await drawnOf(plain, sample);
  const inVain: string[] = [];
  for (const { member, json } of pairsOf(sample)) {
    const file = write(formWith(sample, json));
    if ((await codesOf(file)).join() !== said) continue;
    // Any field has a widget: to write the one that suits anyway is to say so.
    if (member === 'x-ui.widget' && meaningOf(file) === meaning) continue;
    const isSame =
      meaningOf(file) === meaning ||
      (member.startsWith('x-ui.') &&
        !onlyInEntries.includes(`${name}: ${member}`) &&
        (await drawnOf(file, sample)) === drawn);
    if (isSame) inVain.push(member);
  }
  expect(inVain).toEqual([]);
});

async function drawnOf(file: string, { kind, answer }: Sample): Promise<string> {
  const answers = {
    page: {
      flag: true,
      size: 4,
      words: 'Words',
      day: '2026-02-03',
      ...(kind === 'page' || answer === undefined ? {} : { q: answer }),
    },
  };
  const looks = await Promise.all([{}, { answers, record: { a: answer } }].map((situation) => seenOf(file, situation)));
  return JSON.stringify(looks.map(({ screen, paper }) => [screen, paper]));
}
