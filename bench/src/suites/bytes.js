// How much an embedding page loads for one form.
import { bundle, bytesOf } from '../bundle.js';
import { contenders } from '../contenders/index.js';
import { sizesTable } from '../table.js';
import { workload } from '../workloads.js';

/** Returns the bytes for each size and contender, with script and styles separately, and what is fetched later. */
export async function bytes({ fields, say }) {
  const results = [];
  for (const count of fields) {
    const { definition, index } = await workload(count, 'paged');
    for (const [name, { entry }] of Object.entries(contenders)) {
      say(`bytes: ${name}, ${count} fields`);
      const page = entry(definition, index);
      const { script, styles } = await bundle(page, { files: 'first' });
      const scriptOf = async (files) => bytesOf((await bundle(page, { files })).script).brotli;
      const late = await scriptOf('first and late');
      results.push({
        fields: count,
        contender: name,
        script: bytesOf(script),
        styles: bytesOf(styles),
        late: Math.max(0, late - bytesOf(script).brotli),
        onDemand: Math.max(0, (await scriptOf('all')) - late),
      });
    }
  }
  return results;
}

/** Returns the results as a table of what each page loads with brotli before a person can answer, and after. */
export function bytesTable(results) {
  const kB = (value) => (value / 1000).toFixed(1);
  return sizesTable(
    'Bytes of one embedded form until a person can answer, script and styles; then what every form fetches once it is drawn, and what only some fetch',
    'kB, brotli',
    {
      results,
      rowOf: ({ contender }) => contender,
      cell: ({ script, styles }) => kB(script.brotli + styles.brotli),
      last: { 'once drawn': ({ late }) => kB(late), 'on demand': ({ onDemand }) => kB(onDemand) },
    },
  );
}
