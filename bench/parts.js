// What the first load of the element consists of: by how many bytes, with brotli, it would be smaller without each part.
// `node bench/parts.js`, with `--files` for each file, which takes minutes; `--fields 300` for another form.
import { parseArgs } from 'node:util';
import { decode } from '@jridgewell/sourcemap-codec';
import { bundle, bytesOf } from './src/bundle.js';
import { contenders } from './src/contenders/index.js';
import { table } from './src/table.js';
import { workload } from './src/workloads.js';

const { values } = parseArgs({ options: { files: { type: 'boolean' }, fields: { type: 'string', default: '100' } } });
const { definition, index } = await workload(Number(values.fields), 'paged');
const { script, map } = await bundle(contenders['web component'].entry(definition, index), { files: 'first' });

/** The file from which each run of characters comes, with where the run begins. */
const runs = decode(JSON.parse(map).mappings).flatMap((line, n) => {
  const start = script.split('\n', n).reduce((length, { length: own }) => length + own + 1, 0);
  return line.map(([column, source]) => ({ at: start + column, file: JSON.parse(map).sources[source] ?? '' }));
});
const partOf = (file) =>
  values.files
    ? file.replace(/^(\.\.\/)+/, '')
    : (/(?:packages|renderers)\/[\w-]+/.exec(file)?.[0] ?? /generated\/\w+/.exec(file)?.[0] ?? 'other');

const whole = bytesOf(script).brotli;
const parts = [...new Set(runs.map(({ file }) => partOf(file)))].map((part) => {
  const isOwn = ({ file }) => partOf(file) === part;
  const end = (n) => runs[n + 1]?.at ?? script.length;
  const rest = runs.map((run, n) => (isOwn(run) ? '' : script.slice(run.at, end(n)))).join('');
  return { part, minified: script.length - rest.length, 'brotli saved': whole - bytesOf(rest).brotli };
});
const rows = parts.toSorted((one, other) => other['brotli saved'] - one['brotli saved']);
process.stdout.write(table(`The element with ${values.fields} questions: ${whole} bytes, brotli`, rows));
