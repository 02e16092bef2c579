import { parseArgs } from 'node:util';

/** The help text. */
export const usage = `npm run verify -- [options]

  --list             lists the steps and whether each has passed on this tree
  --only WORDS       runs only the steps whose name contains these words
  --shard 2/4        runs the second quarter of the steps
  --again            also runs steps that have already passed on this tree
  --write            then writes docs/verify.md and docs/verify.json`;

/**
 * Returns the options on the command line.
 *
 * @throws Error with a message for the person who typed them.
 */
export function readOptions(words) {
  const { values } = parseArgs({
    args: words,
    options: {
      list: { type: 'boolean' },
      only: { type: 'string' },
      shard: { type: 'string' },
      again: { type: 'boolean' },
      write: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  return { ...values, shard: readShard(values.shard ?? '1/1') };
}

function readShard(text) {
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (!(index >= 1 && index <= count)) throw new Error(`--shard takes a part and a count, such as 2/4, not '${text}'.`);
  return { index, count };
}
