// What it takes to check a form as a whole, compared with its keywords alone. Each check is in a separate process, as
// in the desk and `formwright check`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProcess } from '../in-process.js';
import { median, ratio, rounded } from '../statistics.js';
import { table } from '../table.js';
import { definitionOf } from '../workload.js';

const root = join(import.meta.dirname, '../../..');
const councils = ['sefton/professional-referral', 'lincolnshire/wb-support-action-plan-delivery'];
const checks = { 'keywords alone': 'check-keywords.js', 'as a whole': 'check-whole.js' };

/**
 * Returns the median seconds, processor seconds and peak memory of each check, and the ratio of its processor seconds
 * to those of the keywords alone.
 */
export async function reasoning({ fields, rounds, say }) {
  const results = [];
  for (const { form, file, expected } of [...fields.flatMap(workloads), ...councils.map(ofCouncil)]) {
    const measured = Object.fromEntries(Object.keys(checks).map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [name, script] of Object.entries(checks)) {
        say(`reasoning: ${form}, ${name}, round ${round + 1}`);
        measured[name].push(sound(await inProcess(script, file), name === 'as a whole' ? expected : []));
      }
    }
    const processor = (name) => measured[name].map((one) => one.processor);
    const middle = (name, what) => rounded(median(measured[name].map((one) => one[what])));
    for (const name of Object.keys(checks)) {
      results.push({
        form,
        check: name,
        seconds: middle(name, 'wall'),
        processor: middle(name, 'processor'),
        memory: middle(name, 'memory'),
        ratio: rounded(ratio(processor(name), processor('keywords alone'))),
      });
    }
  }
  return results;
}

/** Makes sure that the check has found what it should, so that a fast check that overlooks something fails. */
function sound(result, expected) {
  if (result.failed) throw new Error(`A check failed: ${result.failed}`);
  if (String(result.found) !== String(expected))
    throw new Error(`A check found ${JSON.stringify(result.found)} instead of ${JSON.stringify(expected)}.`);
  return result;
}

function workloads(count) {
  return [
    { form: `${count} questions`, file: written(`questions-${count}`, definitionOf(count)), expected: [] },
    {
      form: `${count}, one dead`,
      file: written(`one-dead-${count}`, withDeadQuestion(definitionOf(count))),
      expected: ['never-visible'],
    },
  ];
}

function ofCouncil(form) {
  return { form, file: join(root, 'forms', form, 'form.json'), expected: [] };
}

/** Makes the last question invisible: its condition contradicts its page's. Both read a question on the first page. */
function withDeadQuestion(definition) {
  const page = Object.values(definition.properties).at(-1);
  page['x-visible'] = { field: '/page1/q2', is: 'yes' };
  Object.values(page.properties).at(-1)['x-visible'] = { field: '/page1/q2', is: 'no' };
  return definition;
}

function written(name, definition) {
  const folder = join(import.meta.dirname, '../../.work/reasoning/bench', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'form.json'), JSON.stringify({ ...definition, $id: `bench/${name}` }, null, 2));
  return join(folder, 'form.json');
}

/** Returns the results as a table. */
export function reasoningTable(results) {
  return table(
    'Checking a form, each time in a new process',
    results.map(({ form, check, seconds, processor, memory, ratio: times }) => ({
      '': form,
      check,
      s: seconds,
      'processor s': processor,
      '× keywords alone': times,
      'peak MB': memory,
    })),
  );
}
