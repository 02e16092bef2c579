// How much an embedding page loads for one form.
import { bundle, bytesOf } from '../bundle.js';
import { contenders } from '../contenders/index.js';
import { sizesTable } from '../table.js';
import { workload } from '../workloads.js';

/** Returns the bytes for each size and contender, with script and styles separately. */
export async function bytes({ fields, say }) {
  const results = [];
  for (const count of fields) {
    const { definition, index } = await workload(count, 'paged');
    for (const [name, { entry }] of Object.entries(contenders)) {
      say(`bytes: ${name}, ${count} fields`);
      const page = entry(definition, index);
      const { script, styles } = await bundle(page, { onDemand: 'left out' });
      const onDemand = bytesOf((await bundle(page)).script).brotli - bytesOf(script).brotli;
      results.push({
        fields: count,
        contender: name,
        script: bytesOf(script),
        styles: bytesOf(styles),
        onDemand: Math.max(0, onDemand),
      });
    }
  }
  return results;
}

/** Returns the results as a table of what each page loads with brotli, script and styles together. */
export function bytesTable(results) {
  const kB = (value) => (value / 1000).toFixed(1);
  return sizesTable('Bytes of one embedded form that each page loads, script and styles', 'kB, brotli', {
    results,
    rowOf: ({ contender }) => contender,
    cell: ({ script, styles }) => kB(script.brotli + styles.brotli),
    last: { head: 'on demand', cell: ({ onDemand }) => kB(onDemand) },
  });
}
