import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { compile, findForms, read, runForm } from '@formwright/generator';
import type { Answers } from '@formwright/model';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { portableSchema } from '../../src/4-emit/portable/portable-schema.ts';
import { runs, seed } from '../properties/support/settings.ts';

// What a back office does: the portable schema in a validator of its own, with that one's defaults. FORMWRIGHT_RUNS=100 judges 20,000 submissions of each form.
const python = `import json,sys
from jsonschema import Draft202012Validator
schema, submissions = json.load(sys.stdin)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
print(json.dumps([validator.is_valid(one) for one in submissions]))`;
const hasPython = spawnSync('python3', ['-c', 'import jsonschema']).status === 0;
const root = join(import.meta.dirname, '../../..');
const facts = { today: '2026-11-24' };

/** Values of every sort that may stand in place of an answer, among them what regular expressions of other languages read otherwise. */
const others: readonly unknown[] = ['', ' ', 'x', 'x\n', '1', '١٢', '2026-11-29', '2026-11-29\n', '2026-02-30', '09:30', 'a@b.co', 'a@b.co\n', 'L20 1AA', 'L20 1AA\n', '\u0085', '\u001c', 0, 1, 1.5, 0.07, -1, true, false, null, [], {}, ['a', 'a']];

function numbers(): (below: number) => number {
  const state = { last: seed };
  return (below) => {
    state.last = (Math.imul(state.last, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state.last / 2 ** 32) * below);
  };
}

/** Gives a copy with one thing in it changed, taken away or added. */
function changed(submission: object, random: (below: number) => number): object {
  const copy = structuredClone(submission);
  let at = copy as { [name: string]: unknown };
  for (;;) {
    const names = Object.keys(at);
    const name = names[random(names.length)] ?? 'other';
    const inside = at[name];
    if (typeof inside === 'object' && inside !== null && random(8) > 0) {
      at = inside as typeof at;
      continue;
    }
    if (random(6) === 0) delete at[name];
    else at[name] = others[random(others.length)];
    return copy;
  }
}

test.skipIf(!hasPython).each(findForms(['forms'], root).files)('ajv and Python’s jsonschema judge submissions of %s alike', (file) => {
  const { definition } = read(file);
  if (!definition) throw new Error('not read');
  const compiled = compile(definition);
  const form = runForm(compiled);
  const schema = portableSchema(compiled);
  const folder = join(dirname(file), 'drafts');
  const drafts = readdirSync(folder).map((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { answers: Answers }).answers);
  const whole = drafts.map((answers) => form.relevantAnswers(answers, facts));
  const random = numbers();
  const submissions = [...whole, ...Array.from({ length: runs(200) }, () => changed(whole[random(whole.length)] ?? {}, random))];
  const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  const ours = submissions.map((one) => isValid(one));
  const { stdout, stderr } = spawnSync('python3', ['-c', python], { input: JSON.stringify([schema, submissions]), encoding: 'utf8', maxBuffer: 1e9 });
  expect(stderr).toBe('');
  const theirs = JSON.parse(stdout) as readonly boolean[];
  const differing = submissions.filter((_, n) => ours[n] !== theirs[n]);
  console.log(`${relative(root, file)}: ${submissions.length} submissions, ${ours.filter(Boolean).length} right, judged by ajv and Python's jsonschema`);
  expect(differing.slice(0, 3)).toEqual([]);
}, 600_000);
