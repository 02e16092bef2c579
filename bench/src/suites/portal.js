// Whether one person's large PDFs make others wait: the portal's home page while ten PDFs are drawn, compared with an
// idle portal.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildWorkload } from '../build-workload.js';
import { median, percentile, rounded } from '../statistics.js';
import { table } from '../table.js';

const folder = join(import.meta.dirname, '../../.work/portal');
const entries = 500;
const documents = 10;
/** Milliseconds between requests, as from a visitor rather than an attacker. */
const between = 10;
/** Requests to the idle portal in each round. */
const idleRequests = 400;

const text = { type: 'string', maxLength: 200 };
const definition = {
  $id: 'bench/visits',
  title: 'Visits',
  type: 'object',
  'x-form': { version: '1.0.0', owner: 'Bench Council', retention: { draftDays: 1, submissionDays: 1 } },
  properties: {
    plan: {
      title: 'Plan',
      type: 'object',
      properties: {
        visits: {
          title: 'Visits',
          type: 'array',
          maxItems: entries,
          'x-ui': { entryLabel: 'Visit' },
          items: {
            type: 'object',
            properties: {
              who: { ...text, title: 'Who comes?' },
              why: { ...text, title: 'Why?', 'x-ui': { widget: 'textarea' } },
              when: { type: 'string', format: 'date', title: 'When?' },
              long: { type: 'integer', title: 'For how many minutes?' },
            },
          },
        },
      },
    },
  },
};

/**
 * Returns how long each request for the home page took in all rounds, idle and while PDFs are drawn, in milliseconds,
 * and how many seconds each round's PDFs took.
 */
export async function portal({ rounds, say }) {
  rmSync(folder, { recursive: true, force: true });
  await buildWorkload(definition, join(folder, 'forms/bench/visits'));
  const running = await startPortal();
  try {
    await timed(running.origin, (count) => count < idleRequests / 4);
    const results = { idle: [], busy: [], seconds: [] };
    for (let round = 0; round < rounds; round += 1) {
      say(`portal: round ${round + 1}`);
      results.idle.push(...(await timed(running.origin, (count) => count < idleRequests)));
      const drafts = await Promise.all(
        Array.from({ length: documents }, (_, number) => save(running.origin, `${round}, ${number}`)),
      );
      const drawing = drawAll(running.origin, drafts);
      const state = { done: false };
      void drawing.then(() => (state.done = true));
      results.busy.push(...(await timed(running.origin, () => !state.done)));
      results.seconds.push(await drawing);
    }
    return results;
  } finally {
    await running.end();
  }
}

async function startPortal() {
  const settings = {
    forms: join(folder, 'forms'),
    database: join(folder, 'portal.db'),
    client: fileURLToPath(new URL('../../../apps/portal/dist/browser', import.meta.url)),
  };
  const script = fileURLToPath(new URL('../children/portal.js', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(settings)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [origin] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'exit').then(() => Promise.reject(new Error('The portal did not start.'))),
  ]);
  return {
    origin,
    async end() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function timed(origin, goesOn) {
  const times = [];
  while (goesOn(times.length)) {
    const started = performance.now();
    await (await fetch(origin)).text();
    times.push(performance.now() - started);
    await pause(between);
  }
  return times;
}

/** Requests the PDFs of all drafts at once, and returns the seconds until the last one has arrived. */
async function drawAll(origin, drafts) {
  const started = performance.now();
  await Promise.all(
    drafts.map(async ({ id, token }) => {
      const { ok, status } = await fetch(`${origin}/drafts/${id}/pdf`, { headers: { 'formwright-draft': token } }).then(
        async (answer) => ({ ok: answer.ok, status: answer.status, bytes: await answer.arrayBuffer() }),
      );
      if (!ok) throw new Error(`A PDF was answered with ${status}.`);
    }),
  );
  return (performance.now() - started) / 1000;
}

async function save(origin, name) {
  const visits = Array.from({ length: entries }, (_, visit) => ({
    who: `Nurse ${name}, ${visit}`,
    why: `Help with washing and dressing, and to see how it goes, ${visit}`,
    when: '2026-12-01',
    long: 30,
  }));
  const draft = {
    form: 'bench/visits',
    version: '1.0.0',
    answers: { plan: { visits } },
    entries: {},
    page: 'plan',
    ticked: [],
    prefilled: {},
  };
  const answer = await fetch(`${origin}/api/forms/bench/visits/drafts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(draft),
  });
  if (!answer.ok) throw new Error(`A draft was answered with ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

/**
 * Returns the results as a table. A single round has too few requests for a percentile: the third slowest of three
 * hundred is random.
 */
export function portalTable({ idle, busy, seconds }) {
  const [before, during] = [percentile(idle, 99), percentile(busy, 99)];
  return table(`The portal's home page while ${documents} PDFs of ${entries} entries are drawn`, [
    {
      'ms idle, 99th percentile': rounded(before),
      'ms while drawing': rounded(during),
      ratio: rounded(during / before),
      'seconds for all PDFs': rounded(median(seconds)),
    },
  ]);
}
