// The time that the compiled form's functions take, compared with ajv compiled from the portable schema, in one process
// and in turn.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { listeningSession } from '../listening-session.js';
import { ratio, median, rounded } from '../statistics.js';
import { sizesTable } from '../table.js';
import { answersTo } from '../workload.js';
import { workload } from '../workloads.js';

const facts = { today: '2026-11-22' };
const rounds = 15;

/**
 * Returns microseconds of processor time per call, and the ratio to ajv with valid answers in the same round.
 *
 * @throws Error if ajv and the form disagree about the answers.
 */
export async function logic({ fields, say }) {
  const results = [];
  for (const count of fields) {
    say(`logic: ${count} fields`);
    const { definition, form, files } = await workload(count, 'paged');
    const [valid, wrong] = [answersTo(definition), answersTo(definition, 20)];
    const validate = new Ajv2020({ allErrors: true, strict: false, multipleOfPrecision: 9 }).compile(
      JSON.parse(files.get('submission.schema.json')),
    );
    const [submission, refused] = [valid, wrong].map((answers) => form.relevantAnswers(answers, facts));
    const errors = form.validateSubmission(wrong, facts).length;
    if (!validate(submission) || form.validateSubmission(valid, facts).length > 0)
      throw new Error('The valid answers are not valid.');
    if (validate(refused) || validate.errors.length < errors)
      throw new Error('ajv and the form find different errors.');
    const session = listeningSession(form, valid);
    const readField = firstRead(definition);
    let turn = 0;
    const calls = {
      'ajv, valid': () => validate(submission),
      'ajv, 20 errors': () => validate(refused),
      evaluate: () => form.evaluate(valid, facts),
      'validateSubmission, valid': () => form.validateSubmission(valid, facts),
      'validateSubmission, 20 errors': () => form.validateSubmission(wrong, facts),
      progress: () => form.progress(valid, facts),
      relevantAnswers: () => form.relevantAnswers(valid, facts),
      'session, a keystroke': () => session.answer('/page1/q1', `Siân ${turn++}`),
      'session, a yes/no that shows': () => session.answer(readField, turn++ % 2 === 0 ? 'yes' : 'no'),
    };
    const measured = turnByTurn(calls, Math.ceil(30_000 / count));
    for (const [name, times] of Object.entries(measured))
      results.push({
        fields: count,
        call: name,
        microseconds: rounded(median(times)),
        ratio: rounded(ratio(times, measured['ajv, valid'])),
      });
  }
  return results;
}

/** Returns the pointer of the first yes/no question of the first page on which another depends. */
function firstRead({ properties: { page1 } }) {
  const read = new Set(Object.values(page1.properties).map((field) => field['x-visible']?.field));
  return `/page1/${Object.keys(page1.properties).find((name) => read.has(name))}`;
}

function turnByTurn(calls, times) {
  const measured = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
  for (const call of Object.values(calls)) for (let n = 0; n < times * 5; n++) call();
  for (let round = 0; round < rounds; round++) {
    for (const [name, call] of Object.entries(calls)) {
      const before = process.cpuUsage();
      for (let n = 0; n < times; n++) call();
      const { user, system } = process.cpuUsage(before);
      measured[name].push((user + system) / times);
    }
  }
  return measured;
}

/** Returns the results as a table. */
export function logicTable(results) {
  return sizesTable('Logic: processor time per call', 'µs (× ajv, valid)', {
    results,
    rowOf: ({ call }) => call,
    cell: ({ microseconds, ratio: times }) => `${microseconds} (× ${times})`,
  });
}
