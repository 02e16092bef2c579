// Compiles RJSF's validators ahead of time, as a strict content policy requires. Argument: the number of questions.
import { mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { rjsfSchemaOf } from '../contenders/rjsf-schema.js';
import { definitionOf } from '../workload.js';
import { measured } from './measured.js';

const loaded = createRequire(import.meta.url)('@rjsf/validator-ajv8/compileSchemaValidators');
const compileSchemaValidators = loaded.default ?? loaded;
const count = Number(process.argv[2]);
const folder = join(import.meta.dirname, '../../.work');
mkdirSync(folder, { recursive: true });
const file = join(folder, `rjsf-${count}.cjs`);
await measured(async () => {
  compileSchemaValidators(rjsfSchemaOf(definitionOf(count)).schema, file);
  return { kB: Math.round(statSync(file).size / 1000) };
});
