// Workloads, each compiled once into .work/.
import { join } from 'node:path';
import { buildWorkload } from './build-workload.js';
import { definitionOf } from './workload.js';

const folder = join(import.meta.dirname, '../.work');
const known = new Map();

/**
 * Returns a workload of `count` questions: its definition, compiled form and files. `paged` has 15 questions to a page;
 * `single` has all on one page, followed by another page.
 */
export function workload(count, kind) {
  const name = `${kind}-${count}`;
  if (!known.has(name)) known.set(name, made(name, kind === 'paged' ? definitionOf(count) : singlePage(count)));
  return known.get(name);
}

async function made(name, definition) {
  const at = join(folder, name);
  return { definition, ...(await buildWorkload(definition, at)), index: join(at, 'generated/index.js'), at };
}

function singlePage(count) {
  const definition = definitionOf(count, { perPage: count });
  definition.properties.page2 = {
    title: 'Page 2',
    type: 'object',
    properties: { last: { title: 'Anything else', type: 'string', maxLength: 100 } },
  };
  return definition;
}
