// Checks the log of what councils' staff read and did: see README.md.
import { fileURLToPath } from 'node:url';
import { checkLog } from './dist/index.js';

await checkLog(process.argv.slice(2), fileURLToPath(new URL('../..', import.meta.url)));
