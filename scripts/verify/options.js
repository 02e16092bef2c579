import { parseArgs } from 'node:util';

export const usage = `npm run verify -- [options]

  --list             lists the steps and whether each has passed on this tree
  --only WORDS       runs only the steps whose name contains these words
  --shard 2/4        runs the second quarter of the steps
  --again            runs steps that have passed on this tree too
  --write            writes docs/verify.md and docs/verify.json afterwards`;

/**
 * Returns what the command line asks for.
 *
 * @throws Error where it cannot be read; the message is for the person who typed it.
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
