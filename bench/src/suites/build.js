// What compiling a form takes, in a separate process, and what RJSF's precompiled validator takes for the same
// questions.
import { heap, inProcess } from '../in-process.js';
import { table } from '../table.js';

const builds = { 'formwright build': 'build-form.js', 'RJSF precompiled validator': 'build-rjsf.js' };

/** Returns seconds, processor seconds and peak memory of each build, or how it failed. */
export async function build({ fields, say }) {
  const results = [];
  for (const count of fields) {
    for (const [name, script] of Object.entries(builds)) {
      say(`build: ${name}, ${count} fields`);
      results.push({ fields: count, build: name, ...(await inProcess(script, count)) });
    }
  }
  return results;
}

/** Returns the results as a table. */
export function buildTable(results) {
  return table(
    `Building, in a process with ${heap} MB of heap`,
    results.map(({ fields, build: name, failed, wall, processor, memory, kB }) => ({
      '': name,
      fields,
      s: failed ?? wall,
      'processor s': processor,
      'peak MB': memory,
      'code, kB': kB,
    })),
  );
}
