import { dirname, join } from 'node:path';
import type { Definition } from './definition.ts';
import { sharedLists } from './lists.ts';
import { read } from './read.ts';
import { namesIn } from './sources.ts';

/** The folder of the project's blocks. */
const sharedBlocks: string = join(dirname(sharedLists), 'blocks');

/** Reads all shared blocks, as the pages of one definition. What cannot be read is left out. Never throws. */
export function readBlocks(): Definition | undefined {
  const names = namesIn(sharedBlocks).filter((name) => /^[a-z0-9-]+\.json$/.test(name));
  const pages = names.map((name, index) => [`block${index}`, { $ref: `./${name}` }]);
  const file = join(sharedBlocks, 'all blocks.json');
  const text = JSON.stringify({ type: 'object', properties: Object.fromEntries(pages) });
  return read(file, { open: new Map([[file, text]]) }).definition;
}
