// The time that the compiled form's functions and the peers take, compared with ajv compiled from the portable schema,
// in one process and in turn.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { headless } from '../contenders/headless.js';
import { listeningSession } from '../listening-session.js';
import { ratio, median, rounded } from '../statistics.js';
import { sizesTable } from '../table.js';
import { answersTo } from '../workload.js';
import { workload } from '../workloads.js';

const facts = { today: '2026-11-22' };
const rounds = 15;
/** A slow call is made less often in each round, so that all its calls together take about this many microseconds. */
const longest = 200_000;

/**
 * Returns microseconds of processor time per call, and the ratio to ajv with valid answers in the same round.
 *
 * @throws Error if ajv, the form and the peers disagree about the answers.
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
    const [read, shown] = firstCondition(definition);
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
      'session, a yes/no that shows': () => session.answer(`/page1/${read}`, turn++ % 2 === 0 ? 'yes' : 'no'),
      ...peerCalls(definition, { valid, wrong, questions: [read, shown] }),
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

/** Returns the names of the first yes/no question of the first page on which another depends, and of this other. */
function firstCondition({ properties: { page1 } }) {
  const fields = Object.entries(page1.properties);
  for (const [name] of fields) {
    const dependent = fields.find(([, field]) => field['x-visible']?.field === name);
    if (dependent) return [name, dependent[0]];
  }
  throw new Error('The first page has no condition.');
}

function peerCalls(definition, { valid, wrong, questions }) {
  let turn = 0;
  const calls = {};
  for (const [peer, { validator, answerer }] of Object.entries(headless)) {
    const [validateRight, validateWrong] = [valid, wrong].map((answers) => validator(definition, answers));
    const answer = answerer(definition, valid, questions);
    if (validateRight() || !validateWrong()) throw new Error(`${peer} finds different errors.`);
    if (answer('no') || !answer('yes')) throw new Error(`${peer} shows different questions.`);
    calls[`${peer}, valid`] = validateRight;
    calls[`${peer}, 20 errors`] = validateWrong;
    calls[`${peer}, a yes/no that shows`] = () => answer(turn++ % 2 === 0 ? 'no' : 'yes');
  }
  return calls;
}

function turnByTurn(calls, most) {
  const measured = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
  const times = {};
  for (const [name, call] of Object.entries(calls)) times[name] = warmUp(call, most);
  for (let round = 0; round < rounds; round++)
    for (const [name, call] of Object.entries(calls)) measured[name].push(microsecondsOf(call, times[name]));
  return measured;
}

/** Returns how many times to make a call in a round: at most `most` times. */
function warmUp(call, most) {
  let times = 1;
  let once = microsecondsOf(call, 1);
  while (times < most && once * times < longest) {
    times = Math.min(most, times * 2);
    once = microsecondsOf(call, times);
  }
  microsecondsOf(call, times * 5);
  return times;
}

function microsecondsOf(call, times) {
  const before = process.cpuUsage();
  for (let n = 0; n < times; n++) call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / times;
}

/** Returns the results as a table. */
export function logicTable(results) {
  return sizesTable('Logic: processor time per call', 'µs (× ajv, valid)', {
    results,
    rowOf: ({ call }) => call,
    cell: ({ microseconds, ratio: times }) => `${microseconds} (× ${times})`,
  });
}
