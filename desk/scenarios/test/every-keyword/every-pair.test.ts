import { afterAll, expect, test } from 'vitest';
import { keywordValues, messageCodes, uiValues } from './values.ts';
import { membersOnKind } from './members.ts';
import { formWith, samples, type Json, type Sample } from './nodes.ts';
import { clear, codesOf, meaningOf, seenOf, write } from './observe.ts';

// Each keyword and member that may stand on a kind of node, on a node of that kind: check speaks of it, or it makes another form.
// What is presentation only has to be seen on the screen or on paper as well.

afterAll(clear);

/** Decides how paper sets out the entries of a repeat, which no form of these has. */
const onlyInEntries: readonly string[] = ['locked text: x-ui.widget', 'locked text: x-ui.rows', 'locked number: x-ui.widget'];

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
    const isSame = meaningOf(file) === meaning || (member.startsWith('x-ui.') && !onlyInEntries.includes(`${name}: ${member}`) && (await drawnOf(file, sample)) === drawn);
    if (isSame) inVain.push(member);
  }
  expect(inVain).toEqual([]);
});

interface Pair {
  readonly member: string;
  readonly json: Json;
}

function pairsOf({ kind, json }: Sample): readonly Pair[] {
  const { keywords, ui } = membersOnKind(kind);
  const has = (name: string, value: unknown): boolean => JSON.stringify(json[name]) === JSON.stringify(value);
  const extended = (own: Json): Json => (kind === 'entry' ? { ...json, items: { ...(json['items'] as Json), ...own } } : { ...json, ...own });
  return [
    ...keywords.flatMap((name) => keywordValues(name).filter((value) => !has(name, value)).map((value) => ({ member: name, json: extended({ [name]: value }) }))),
    ...ui.flatMap((name) => uiValues(name).map((value) => ({ member: `x-ui.${name}`, json: extended({ 'x-ui': { ...(json['x-ui'] as Json | undefined), [name]: value } }) }))),
    ...(keywords.includes('x-messages') ? messageCodes.map((code) => ({ member: `x-messages.${code}`, json: extended({ 'x-messages': { [code]: 'Words of our own' } }) })) : []),
  ];
}

async function drawnOf(file: string, { kind, answer }: Sample): Promise<string> {
  const answers = { page: { flag: true, size: 4, words: 'Words', day: '2026-02-03', ...(kind === 'page' || answer === undefined ? {} : { q: answer }) } };
  const looks = await Promise.all([{}, { answers, record: { a: answer } }].map((situation) => seenOf(file, situation)));
  return JSON.stringify(looks.map(({ screen, paper }) => [screen, paper]));
}
