// Builds a workload. Argument: the number of questions.
import { join } from 'node:path';
import { buildWorkload } from '../build-workload.js';
import { definitionOf } from '../workload.js';
import { measured } from './measured.js';

const count = Number(process.argv[2]);
await measured(async () => {
  const { files } = await buildWorkload(
    definitionOf(count),
    join(import.meta.dirname, '../../.work', `built-${count}`),
  );
  return { kB: Math.round((files.get('model.js').length + files.get('logic.js').length) / 1000) };
});
