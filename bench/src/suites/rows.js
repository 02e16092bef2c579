// What rows cost, beside the same questions written out: ten rows, and ten sections that are copies.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { buildWorkload } from '../build-workload.js';
import { bundle, bytesOf } from '../bundle.js';
import { openChromium } from '../chromium.js';
import { react, webComponent } from '../contenders/ours.js';
import { measureInPage } from '../in-page.js';
import { median, ratio, rounded } from '../statistics.js';
import { table } from '../table.js';
import { copied, inRows } from '../ten-rows.js';

const folder = join(import.meta.dirname, '../../.work');
const renderers = { 'web component': webComponent, react };

/** Returns, for each thing that is measured, the copies' figure, the rows', and the ratio of the rows to the copies. */
export async function rows({ rounds, say }) {
  const ways = { copies: copied(), rows: inRows() };
  const made = {};
  const builds = { copies: [], rows: [] };
  // Round 0 warms up.
  for (let round = 0; round <= rounds; round++)
    for (const [way, definition] of Object.entries(ways)) {
      say(`rows: ${way}, build, round ${round} of ${rounds}`);
      const at = join(folder, `ten-${way}`);
      const { files, milliseconds } = await buildWorkload(definition, at);
      if (round > 0) builds[way].push(milliseconds);
      made[way] = { at, files, index: join(at, 'generated/index.js'), definition };
    }
  const each = (measure) => Object.fromEntries(Object.entries(made).map(([way, form]) => [way, measure(form)]));
  const results = [
    inBytes(
      'definition, bytes',
      each(({ at }) => statSync(join(at, 'form.json')).size),
    ),
    inBytes(
      'model and logic, bytes, brotli',
      each(({ files }) => sizeOf(files, ['model.js', 'logic.js'])),
    ),
    inBytes(
      'all that is emitted, bytes',
      each(({ files }) => [...files.values()].reduce(addLength, 0)),
    ),
    inTime('build, ms', builds),
  ];
  const chromium = await openChromium();
  try {
    for (const [name, renderer] of Object.entries(renderers))
      results.push(...(await inBrowser(chromium, { name, renderer, made, rounds, say })));
  } finally {
    await chromium.close();
  }
  return results;
}

/** Returns what a page loads before a person can answer, and how long it takes until the form is there. */
async function inBrowser(chromium, { name, renderer, made, rounds, say }) {
  const pages = {};
  const loaded = {};
  for (const [way, { index, definition }] of Object.entries(made)) {
    const entry = renderer.entry(definition, index);
    const first = await bundle(entry, { files: 'first' });
    loaded[way] = bytesOf(first.script).brotli + bytesOf(first.styles).brotli;
    pages[way] = await bundle(entry);
  }
  const find = { text: renderer.find.text('week/days/day1', 'note'), next: renderer.find.next };
  const mounts = { copies: [], rows: [] };
  for (let round = 0; round <= rounds; round++)
    for (const way of round % 2 === 0 ? ['copies', 'rows'] : ['rows', 'copies']) {
      say(`rows: ${way}, ${name}, round ${round} of ${rounds}`);
      const mount = await mounted(chromium, pages[way], find);
      if (round > 0) mounts[way].push(mount);
    }
  return [inBytes(`${name}: page, bytes, brotli`, loaded), inTime(`${name}: mount, ms`, mounts)];
}

async function mounted(chromium, { script, styles }, find) {
  const page = await chromium.newPage();
  try {
    await page.setContent('<!doctype html><html lang="en"><title>Form</title><body></body></html>');
    if (styles) await page.addStyleTag({ content: styles });
    await page.addScriptTag({ content: script });
    return (await page.evaluate(measureInPage, { find, upTo: 'mount' })).mount;
  } finally {
    await page.close();
  }
}

function addLength(sum, text) {
  return sum + Buffer.byteLength(text);
}

function sizeOf(files, names) {
  return bytesOf(names.map((name) => files.get(name)).join('\n')).brotli;
}

function inBytes(what, { copies, rows }) {
  return { what, copies, rows, ratio: rounded(rows / copies) };
}

function inTime(what, { copies, rows }) {
  return { what, copies: rounded(median(copies)), rows: rounded(median(rows)), ratio: rounded(ratio(rows, copies)) };
}

/** Returns the results as a table. */
export function rowsTable(results) {
  return table(
    'Ten rows, and ten sections with the same questions written out',
    results.map(({ what, copies, rows, ratio }) => ({
      '': what,
      'ten copies': copies.toLocaleString('en-GB'),
      'ten rows': rows.toLocaleString('en-GB'),
      'rows ÷ copies': ratio.toFixed(2),
    })),
  );
}
