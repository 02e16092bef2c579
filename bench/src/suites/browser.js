// What a person waits for in Chromium, with all questions on one page, each contender in a new page, and the rounds one
// after the other.
import { bundle } from '../bundle.js';
import { openChromium } from '../chromium.js';
import { contenders } from '../contenders/index.js';
import { measureInPage } from '../in-page.js';
import { selectors } from '../selectors.js';
import { ratio, median, rounded } from '../statistics.js';
import { table } from '../table.js';
import { workload } from '../workloads.js';

/** A page with nothing but a button, to subtract its heap. */
const empty = {
  script: 'globalThis.start = (root) => root.append(document.createElement("button"))',
  find: { text: 'button', next: 'button' },
};
const actions = ['mount', 'keystroke', 'shows', 'leave'];

/**
 * Returns, for each size and contender, the median time of each action and its ratio to the vanilla page in the same
 * round, and the megabytes of heap after mounting, without those of an empty page.
 */
export async function browser({ fields, rounds, say }) {
  const chromium = await openChromium();
  try {
    const results = [];
    for (const count of fields) {
      const { definition, index } = await workload(count, 'single');
      const pages = [];
      for (const [name, { entry, find }] of Object.entries(contenders))
        pages.push({ name, find: selectors(find, definition), ...(await bundle(entry(definition, index))) });
      const measured = Object.fromEntries(pages.map(({ name }) => [name, []]));
      const emptyHeap = await heapOf(chromium, empty);
      const heaps = {};
      // This also warms up Chromium.
      for (const page of pages) {
        say(`browser: ${page.name}, ${count} fields, heap`);
        await measure(chromium, page);
        heaps[page.name] = rounded((await heapOf(chromium, page)) - emptyHeap);
      }
      for (let round = 1; round <= rounds; round++) {
        // Each contender is first in turn.
        for (const page of [...pages.slice(round % pages.length), ...pages.slice(0, round % pages.length)]) {
          say(`browser: ${page.name}, ${count} fields, round ${round} of ${rounds}`);
          measured[page.name].push(await measure(chromium, page));
        }
      }
      for (const [name, runs] of Object.entries(measured))
        results.push({ fields: count, contender: name, ...summary(runs, measured.vanilla), heap: heaps[name] });
    }
    return results;
  } finally {
    await chromium.close();
  }
}

function measure(chromium, { find, ...files }) {
  return onPage(chromium, files, (page) => page.evaluate(measureInPage, { find, upTo: 'leave' }));
}

/** Returns how many megabytes of JavaScript's heap are in use after mounting and collecting garbage. */
function heapOf(chromium, { find, ...files }) {
  return onPage(chromium, files, async (page) => {
    await page.evaluate(measureInPage, { find, upTo: 'mount' });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  });
}

async function onPage(chromium, { script, styles }, use) {
  const page = await chromium.newPage();
  try {
    await page.setContent('<!doctype html><html lang="en"><title>Form</title><body></body></html>');
    if (styles) await page.addStyleTag({ content: styles });
    await page.addScriptTag({ content: script });
    return await use(page);
  } finally {
    await page.close();
  }
}

function summary(runs, baseline) {
  const of = (list, action) => list.map((run) => run[action]);
  return Object.fromEntries(
    actions.map((action) => [
      action,
      {
        milliseconds: rounded(median(of(runs, action))),
        ratio: rounded(ratio(of(runs, action), of(baseline, action))),
      },
    ]),
  );
}

/** Returns the results as a table, with ratios to the vanilla page. */
export function browserTable(results) {
  const cell = ({ ratio, milliseconds }) => `${ratio.toFixed(1)} (${milliseconds} ms)`;
  return table(
    'In Chromium, all on one page: × the hand-written vanilla page in the same round (median milliseconds)',
    results.map(({ fields, contender, mount, keystroke, shows, leave, heap }) => ({
      '': contender,
      fields,
      mount: cell(mount),
      keystroke: cell(keystroke),
      'yes/no that shows': cell(shows),
      'leaving with errors': cell(leave),
      'heap, MB': heap.toFixed(1),
    })),
  );
}
