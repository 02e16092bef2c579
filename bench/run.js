// Runs the benchmarks, prints tables, and writes results.json. `npm run bench -- --only bytes,logic --fields 100`
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { readOptions } from './src/options.js';
import { browser, browserTable } from './src/suites/browser.js';
import { build, buildTable } from './src/suites/build.js';
import { bytes, bytesTable } from './src/suites/bytes.js';
import { desk, deskTable } from './src/suites/desk.js';
import { logic, logicTable } from './src/suites/logic.js';
import { pdf, pdfTable } from './src/suites/pdf.js';
import { portal, portalTable } from './src/suites/portal.js';
import { reasoning, reasoningTable } from './src/suites/reasoning.js';

const suites = {
  bytes: [bytes, bytesTable],
  logic: [logic, logicTable],
  browser: [browser, browserTable],
  pdf: [pdf, pdfTable],
  portal: [portal, portalTable],
  build: [build, buildTable],
  desk: [desk, deskTable],
  reasoning: [reasoning, reasoningTable],
};

async function run(options) {
  const machine = {
    date: new Date().toISOString(),
    node: process.version,
    processors: cpus().length,
    model: cpus()[0]?.model,
    loadAtStart: loadavg(),
  };
  const results = { machine, options };
  const say = (line) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
  for (const name of options.only) {
    const [measure, toTable] = suites[name];
    results[name] = await measure({ ...options, say });
    process.stdout.write(toTable(results[name]));
    // Written after each suite, so that a failure of a later one loses nothing.
    writeFileSync(
      join(import.meta.dirname, 'results.json'),
      `${JSON.stringify({ ...results, loadAtEnd: loadavg() }, null, 2)}\n`,
    );
  }
}

try {
  await run(readOptions(process.argv.slice(2), Object.keys(suites)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
