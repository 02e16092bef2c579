// `run-check.js SCRIPT ...`: runs a check that passes or fails as a whole, and counts it as one.
import { spawnSync } from 'node:child_process';
import { begin, failedAs, leaveCounts, nameOf } from './results.js';

const task = begin();
const { status } = spawnSync(process.execPath, process.argv.slice(2), { stdio: ['ignore', 'inherit', 'inherit'] });
leaveCounts(task, status === 0 ? { passed: 1, failures: [] } : failedAs(nameOf(task)));
process.exit(status ?? 1);
