// `run-check.js SCRIPT ...`: runs a check that passes or fails as a whole, and counts it as one.
import { spawnSync } from 'node:child_process';
import { begin, leaveCounts } from './results.js';

const file = begin();
const { status } = spawnSync(process.execPath, process.argv.slice(2), { stdio: ['ignore', 'inherit', 'inherit'] });
leaveCounts(file, status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
process.exit(status ?? 1);
