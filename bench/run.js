// Runs the benchmarks, prints tables, and writes results.json. `npm run bench -- --only bytes,logic --fields 100`
// With `--write`, also writes the tables into docs/benchmarks.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { readOptions } from './src/options.js';
import { measuredOn, replaceBlock } from './src/report.js';
import { suites } from './src/suites/index.js';

const reportFile = join(import.meta.dirname, '../docs/benchmarks.md');

async function run(options) {
  const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model };
  const results = {};
  const say = (line) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
  for (const name of options.only) {
    const [measure, toTable] = suites[name];
    const before = loadavg()[0];
    const measured = await measure({ ...options, say });
    const how = { ...machine, date: new Date().toISOString(), loads: [before, loadavg()[0]] };
    const block = `${toTable(measured)}\n${measuredOn(how)}\n`;
    process.stdout.write(block);
    // Written after each suite, so that a failure of a later one loses nothing.
    results[name] = { ...how, measured };
    writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
    if (options.write) writeFileSync(reportFile, replaceBlock(readFileSync(reportFile, 'utf8'), name, block));
  }
}

try {
  await run(readOptions(process.argv.slice(2), Object.keys(suites)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
