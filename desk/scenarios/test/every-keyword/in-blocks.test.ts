import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkRead, read } from '@formwright/generator';
import { expect, test } from 'vitest';
import { formWith, samples, type Json } from './nodes.ts';
import { meaningOf, write } from './observe.ts';
import { pairsOf, type Pair } from './pairs.ts';

// A block is judged and read as what stands in its place: each keyword and member means in a block what it means in the
// form itself.

test.each(Object.entries(samples))('in a block: %s', async (_, sample) => {
  const differing: string[] = [];
  for (const { member, json } of [
    { member: 'nothing more', json: sample.json },
    // Only what a block asks is shared with other forms.
    ...oneOfEach(pairsOf(sample)).filter(({ member }) => member !== 'x-about'),
    { member: 'surplus', json: { ...sample.json, surplus: 1 } },
  ]) {
    const form = formWith(sample, json) as {
      readonly properties: { readonly page: Json & { readonly properties: Json } };
    };
    const { page } = form.properties;
    const [inForm, inBlock] = [
      write(form),
      write({
        ...form,
        properties: {
          page:
            sample.kind === 'page'
              ? { $ref: 'block.json' }
              : { ...page, properties: { ...page.properties, q: { $ref: 'block.json' } } },
        },
      }),
    ];
    writeFileSync(
      join(dirname(inBlock), 'block.json'),
      JSON.stringify(sample.kind === 'page' ? page : page.properties['q']),
    );
    const [here, there] = [await errorsOf(inForm), await errorsOf(inBlock)];
    const isSame = here.join() === there.join() && (here.length > 0 || meaningOf(inForm) === meaningOf(inBlock));
    if (!isSame) differing.push(`${member} ${JSON.stringify(json)}: ${here.join()} / ${there.join()}`);
  }
  expect(differing).toEqual([]);
});

/** One value of each keyword and member; of messages one. */
function oneOfEach(pairs: readonly Pair[]): readonly Pair[] {
  return [...new Map(pairs.map((pair) => [pair.member.replace(/^x-messages\..*/, 'x-messages'), pair])).values()];
}

/** What has no effect is said of a form's own file: a block may hold what only some forms need. */
async function errorsOf(file: string): Promise<readonly string[]> {
  const { diagnostics } = await checkRead(read(file));
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code)
    .toSorted();
}
