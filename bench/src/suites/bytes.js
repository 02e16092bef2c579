// How much an embedding page loads for one form.
import { bundle, bytesOf } from '../bundle.js';
import { contenders } from '../contenders/index.js';
import { table } from '../table.js';
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

/** Returns the results as a table in kB. */
export function bytesTable(results) {
  const kB = (value) => (value / 1000).toFixed(1);
  return table(
    'Bytes of one embedded form, kB (the web component has its styles in its script; the hand-written pages and RJSF have none)',
    results.map(({ fields, contender, script, styles, onDemand }) => ({
      '': contender,
      fields,
      minified: kB(script.minified),
      gzip: kB(script.gzip),
      brotli: kB(script.brotli),
      'CSS brotli': kB(styles.brotli),
      'brotli, all': kB(script.brotli + styles.brotli),
      'on demand': kB(onDemand),
    })),
  );
}
