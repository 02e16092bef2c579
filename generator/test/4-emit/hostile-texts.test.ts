import { afterAll, expect, test } from 'vitest';
import { unload } from '../support/load-form.ts';
import { buildDefinition } from './support/build-definition.ts';
import { typeProblems } from './support/type-problems.ts';

afterAll(unload);

const hostile = ['"};alert(1)//', '</script><script>alert(1)</script>', '${alert(1)}', '`;alert(1)//', 'line\u2028and\u2029line', '__proto__', '*/ alert(1) /*', "\\'; alert(1)", '<!-- -->', '\u0000\u001f'];
const facts = { today: '2026-11-22' };

test.each(hostile)('the text %j stays a text in every file', async (text) => {
  const options = [{ const: text, title: text }, { const: 'other', title: `other ${text}` }];
  const built = await buildDefinition({
    $id: 'test/hostile', title: text, type: 'object',
    'x-form': { version: '1.0.0', owner: text, words: { word: text } },
    properties: {
      page: {
        title: text, type: 'object', 'x-ui': { hint: text },
        'x-prompts': [{ when: { field: 'choice', is: text }, message: text }],
        properties: {
          note: { 'x-note': 'Words', 'x-visible': { context: text, is: text } },
          choice: { title: text, oneOf: options, 'x-mandatory': true, 'x-messages': { mandatory: text } },
          several: { title: text, type: 'array', items: { oneOf: options } },
          calculated: { title: text, type: 'string', 'x-calculate': { text: [text, { field: 'choice' }] } },
          checked: { title: text, type: 'string', 'x-visible': { field: 'choice', in: [text] }, 'x-rules': [{ check: { field: 'choice', is: 'other' }, message: text }] },
        },
      },
    },
  });
  const { form, files, isSubmission } = built;
  const [page] = form.model.pages;
  expect(form.model.title).toBe(text);
  expect(page).toMatchObject({ label: text, children: [{}, { label: text, options: [{ value: text, label: text }, {}] }, {}, {}, {}] });
  expect(form.model.texts).toContain(text);

  const draft = { page: { choice: text, several: [text], checked: 'x' } };
  expect(form.evaluate(draft, facts).calculated.get('/page/calculated')).toBe(text + text);
  expect(form.evaluate(draft, facts).prompts).toEqual([{ pointer: '/page', text: form.model.texts.indexOf(text) }]);
  expect(form.validateSubmission(draft, facts)).toMatchObject([{ code: 'rule' }]);
  const submission = form.relevantAnswers({ page: { choice: 'other', several: [text] } }, facts);
  expect(isSubmission(submission)).toBe(true);
  expect(isSubmission({ page: { ...(submission['page'] as object), choice: 'neither' } })).toBe(false);

  for (const name of ['index.js', 'model.js', 'logic.js']) expect(files.get(name)).not.toMatch(/<\/script|<!--|[\u2028\u2029]/);
  expect(JSON.parse(files.get('submission.schema.json') ?? '')).toMatchObject({ title: text });
  expect(typeProblems(files, '')).toBe('');
}, 60_000);
