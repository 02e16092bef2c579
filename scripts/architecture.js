// `npm run architecture` draws docs/data-flow.svg from the layers' table and the source.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drawDataFlow } from './architecture/draw-data-flow.js';

const root = fileURLToPath(new URL('..', import.meta.url));
writeFileSync(new URL('../docs/data-flow.svg', import.meta.url), drawDataFlow(root));
