import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledForm, Draft, Route } from '@formwright/model';
import { locateAll } from '@formwright/diagnostics';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { checkForm } from '../../src/index.ts';
import { realForms } from '../real-forms.ts';

const records = new URL('../../../schemas/records/', import.meta.url);
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false, allErrors: true });
for (const name of readdirSync(records))
  ajv.addSchema(JSON.parse(readFileSync(new URL(name, records), 'utf8')) as object);

/** Returns what a record's schema finds wrong; empty if it is valid. */
function problems(record: string, value: unknown): readonly unknown[] {
  const validate = ajv.getSchema(`https://formwright.example/schemas/records/${record}.json`);
  return validate?.(value) === true ? [] : (validate?.errors ?? ['no such record']);
}

const load = async (file: string): Promise<CompiledForm> =>
  ((await import(/* @vite-ignore */ join(dirname(file), 'generated/index.js'))) as { form: CompiledForm }).form;

const facts = { today: '2026-11-22' };

describe.each(realForms)('records of %s', (file) => {
  const folder = join(dirname(file), 'drafts');
  const drafts = existsSync(folder)
    ? readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { answers: Draft })
    : [];

  test('drafts are valid by schemas/records/draft.json', () => {
    expect(drafts.length).toBeGreaterThan(0);
    for (const draft of drafts) expect(problems('draft', draft)).toEqual([]);
    expect(problems('draft', { ...drafts[0], more: 1 })).not.toEqual([]);
  });

  test('progress, issues and submissions are valid by their schemas', async () => {
    const form = await load(file);
    for (const { answers } of drafts) {
      expect(problems('progress', form.progress(answers, facts))).toEqual([]);
      const wrong = { ...answers, unknown: 1, [form.model.pages[0]?.name ?? '']: [] };
      for (const issue of [...form.validateSubmission(answers, facts), ...form.validateDraft(wrong, facts)])
        expect(problems('issue', issue)).toEqual([]);
      const submission = {
        form: form.model.id,
        version: form.model.version,
        reference: 'AB-12-CD34-EF56GH',
        submittedAt: '2026-11-22T03:40:00Z',
        facts,
        answers: form.relevantAnswers(answers, facts),
        ...routed(form.route(answers, facts)),
      };
      expect(problems('submission', submission)).toEqual([]);
    }
    expect(problems('progress', { percent: 101 })).not.toEqual([]);
    expect(problems('issue', { code: 'nonsense', pointer: '/a', params: {} })).not.toEqual([]);
    expect(problems('submission', { form: 'a/b' })).not.toEqual([]);
  });
});

test('diagnostics are valid by schemas/records/diagnostic.json', async () => {
  const samples = fileURLToPath(new URL('../../../desk/command/test/samples/', import.meta.url));
  const found = [];
  for (const name of readdirSync(samples)) {
    const file = join(samples, name, 'form.json');
    if (!existsSync(file)) continue;
    const { diagnostics, texts } = await checkForm(file);
    found.push(...locateAll(diagnostics, texts));
  }
  expect(found.some(({ related, suggestion }) => related !== undefined && suggestion === undefined)).toBe(true);
  for (const one of found) expect(problems('diagnostic', JSON.parse(JSON.stringify(one)))).toEqual([]);
  expect(problems('diagnostic', { ...found[0], line: 0 })).not.toEqual([]);
});

function routed(route: Route | undefined): { route?: Route } {
  return route ? { route } : {};
}
