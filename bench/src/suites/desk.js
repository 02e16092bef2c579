// The time from saving a form's file until `formwright dev` shows it in a browser.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDesk } from '@formwright/preview';
import { openChromium } from '../chromium.js';
import { median } from '../statistics.js';
import { table } from '../table.js';
import { definitionOf } from '../workload.js';

/** Unmeasured saves, which warm up the compiler as in a desk that has been open for a while. */
const warming = 3;
const saves = 15;
const renderers = ['web-component', 'react'];
const folder = join(import.meta.dirname, '../../.work/desk');

/**
 * Returns the median and the longest time from the file's modification time until the frame has drawn the form, in
 * milliseconds.
 */
export async function desk({ fields, say }) {
  const chromium = await openChromium();
  try {
    const results = [];
    for (const count of fields) {
      const form = savedForm(count);
      const running = await startDesk({ paths: [form.folder], cwd: folder, port: 0 });
      const page = await chromium.newPage({ viewport: { width: 1400, height: 900 } });
      for (const renderer of renderers) {
        say(`desk: ${count} fields, ${renderer}`);
        await page.goto(running.address);
        await page.getByLabel('Drawn by').selectOption(renderer);
        results.push({ fields: count, renderer, ...(await timed(page, form)) });
      }
      await page.close();
      await running.close();
    }
    return results;
  } finally {
    await chromium.close();
  }
}

function savedForm(count) {
  const at = join(folder, `bench/desk-${count}`);
  const file = join(at, 'form.json');
  const definition = { ...definitionOf(count), $id: `bench/desk-${count}` };
  mkdirSync(at, { recursive: true });
  const save = (label) => {
    const first = definition.properties.page1.properties;
    first.q1 = { ...first.q1, title: label };
    writeFileSync(`${file}.new`, JSON.stringify(definition, null, 2));
    renameSync(`${file}.new`, file);
  };
  save('Before');
  return { folder: at, save };
}

async function timed(page, { save }) {
  const times = [];
  const frame = page.frameLocator('#preview');
  await frame.locator('[data-pointer="/page1/q1"]').first().waitFor();
  for (let number = 1; number <= warming + saves; number += 1) {
    const label = `Question saved ${number} times ${Date.now()}`;
    save(label);
    await frame.getByText(label).first().waitFor();
    const took = page.locator('[data-took]');
    await took.waitFor();
    // The desk is notified a moment after the form is drawn.
    await page.waitForTimeout(60);
    if (number > warming) times.push(Number(await took.getAttribute('data-took')));
  }
  return { median: median(times), slowest: Math.max(...times) };
}

/** Returns the results as a table. */
export function deskTable(results) {
  return table(
    'The desk: from saving a form to seeing it',
    results.map(({ fields, renderer, median: middle, slowest }) => ({
      '': renderer,
      fields,
      'ms, median': middle,
      'ms, slowest': slowest,
    })),
  );
}
