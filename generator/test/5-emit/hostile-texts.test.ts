import { text } from '@formwright/runtime';
import { afterAll, expect, test } from 'vitest';
import { unload } from '../support/load-form.ts';
import { buildDefinition } from './support/build-definition.ts';
import { typeProblems } from './support/type-problems.ts';

afterAll(unload);

const hostile = [
  '"};alert(1)//',
  '</script><script>alert(1)</script>',
  '${alert(1)}',
  '`;alert(1)//',
  'line\u2028and\u2029line',
  '__proto__',
  '*/ alert(1) /*',
  "\\'; alert(1)",
  '<!-- -->',
  '\u0000\u001f',
];
const facts = { today: '2026-11-22' };

/** What has control characters can be a title, and no answer: an option of that value is refused. */
const asOption = (given: string): string => (text(given) === given ? given : 'an option');

/** Builds a form in which a text stands wherever a text can. */
function buildWith(title: string): ReturnType<typeof buildDefinition> {
  const value = asOption(title);
  const options = [
    { const: value, title },
    { const: 'other', title: `other ${title}` },
  ];
  return buildDefinition({
    $id: 'test/hostile',
    title,
    type: 'object',
    'x-form': { version: '1.0.0', owner: title, words: { word: title } },
    properties: {
      page: {
        title,
        type: 'object',
        'x-ui': { hint: title },
        'x-prompts': [{ when: { field: 'choice', is: value }, message: title }],
        properties: {
          note: { 'x-note': 'Words', 'x-visible': { context: title, is: value } },
          choice: { title, oneOf: options, 'x-mandatory': true, 'x-messages': { mandatory: title } },
          several: { title, type: 'array', items: { oneOf: options } },
          calculated: { title, type: 'string', 'x-calculate': { text: [title, { field: 'choice' }] } },
          checked: {
            title,
            type: 'string',
            'x-visible': { field: 'choice', in: [value] },
            'x-rules': [{ check: { field: 'choice', is: 'other' }, message: title }],
          },
        },
      },
    },
  });
}

test.each(hostile)('the text %j stays text in every file', async (title) => {
  const value = asOption(title);
  const { form, files, isSubmission } = await buildWith(title);
  const [page] = form.model.pages;
  expect(form.model.title).toBe(title);
  expect(page).toMatchObject({
    label: title,
    children: [{}, { label: title, options: [{ value, label: title }, {}] }, {}, {}, {}],
  });
  expect(form.model.texts).toContain(title);

  const draft = { page: { choice: value, several: [value], checked: 'x' } };
  expect(form.evaluate(draft, facts).calculated.get('/page/calculated')).toBe(text(title + title));
  expect(form.evaluate(draft, facts).prompts).toEqual([{ pointer: '/page', text: form.model.texts.indexOf(title) }]);
  expect(form.validateSubmission(draft, facts)).toMatchObject([{ code: 'rule' }]);
  const submission = form.relevantAnswers({ page: { choice: 'other', several: [value] } }, facts);
  expect(isSubmission(submission)).toBe(true);
  expect(isSubmission({ page: { ...(submission['page'] as object), choice: 'neither' } })).toBe(false);

  for (const name of ['index.js', 'model.js', 'logic.js'])
    expect(files.get(name)).not.toMatch(/<\/script|<!--|[\u2028\u2029]/);
  expect(JSON.parse(files.get('submission.schema.json') ?? '')).toMatchObject({ title });
});

test('the types of a form with all of them are right', async () => {
  const { files } = await buildWith(hostile.join(' '));
  expect(typeProblems(files, '')).toBe('');
});
