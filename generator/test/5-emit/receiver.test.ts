import { afterAll, expect, test } from 'vitest';
import { unload } from '../support/load-form.ts';
import { buildDefinition } from './support/build-definition.ts';

afterAll(unload);

/** Returns a form with this many fields, a third of them conditional. */
function large(fields: number): unknown {
  const pages: { [name: string]: { title: string; type: 'object'; properties: { [name: string]: unknown } } } = {};
  for (let n = 0; n < fields; n++) {
    const page = (pages[`page${Math.floor(n / 20)}`] ??= {
      title: `Page ${Math.floor(n / 20)}`,
      type: 'object',
      properties: {},
    });
    const own =
      n % 3 === 0
        ? { enum: ['yes', 'no'] }
        : n % 3 === 1
          ? { type: 'string', maxLength: 100 + n, 'x-visible': { field: `f${n - 1}`, is: 'yes' } }
          : { type: 'integer', maximum: n };
    const previousIsHere = n % 20 !== 0;
    page.properties[`f${n}`] = {
      title: `Field ${n}`,
      ...own,
      ...(n % 3 === 1 && !previousIsHere
        ? { 'x-visible': { field: `/page${Math.floor((n - 1) / 20)}/f${n - 1}`, is: 'yes' } }
        : {}),
      ...(n % 2 ? { 'x-mandatory': true } : {}),
    };
  }
  return {
    $id: 'test/large',
    title: 'Large',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Nobody' },
    properties: pages,
  };
}

test('a form of 1,000 fields builds, and its receiver works', async () => {
  const { form, isSubmission, isDraft, files } = await buildDefinition(large(1000));
  const facts = { today: '2026-11-22' };
  const answer = (type: string): unknown => ({ string: 'yes', integer: 1 })[type];
  const draft = Object.fromEntries(
    form.model.pages.map((page) => [
      page.name,
      Object.fromEntries(
        page.children.map((node) => [node.name, node.kind === 'field' ? answer(node.type) : undefined]),
      ),
    ]),
  );
  const submission = form.relevantAnswers(draft, facts);
  expect(form.validateSubmission(draft, facts)).toEqual([]);
  expect(isSubmission(submission)).toBe(true);
  expect(isDraft(draft)).toBe(true);
  expect(isSubmission({})).toBe(false);
  expect(isSubmission.errors).toHaveLength(50);
  expect(files.get('receiver.js')?.length).toBeLessThan(4_000_000);
});

test('it needs nothing at run time, reports ajv’s errors, and is the same each time', async () => {
  const first = await buildDefinition(large(12));
  const again = await buildDefinition(large(12));
  const text = first.files.get('receiver.js') ?? '';
  // ajv's helpers contain, as a text that nothing reads, how they would be required.
  expect(text.replace(/'require\("ajv[^']*'/g, '')).not.toMatch(/\brequire\(|\bimport\b|\beval\b|new Function/);
  expect(text).toBe(again.files.get('receiver.js'));
  expect(first.isSubmission({ page0: { f0: 'maybe', f1: 'x' }, more: 1 })).toBe(false);
  expect(first.isSubmission.errors).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ instancePath: '/page0/f0', keyword: 'enum' }),
      expect.objectContaining({ keyword: 'additionalProperties', params: { additionalProperty: 'more' } }),
    ]),
  );
});

test('what an attacker may send is refused, and nothing hangs', async () => {
  const { isSubmission, isDraft } = await buildDefinition(large(12));
  const hostile: unknown[] = [
    null,
    [],
    'text',
    5,
    JSON.parse('{"__proto__":{"page0":{}}}'),
    { constructor: 1 },
    { page0: [] },
    { page0: { f0: { length: 3 } } },
    { page0: { f1: ['x'] } },
    { toString: 'x' },
  ];
  for (const json of hostile) {
    expect(isSubmission(json)).toBe(false);
    expect(isDraft(json)).toBe(false);
  }
});

test('what changed in each version is for the receiver, not for the people who fill in the form', async () => {
  const change = { version: '1.0.0', on: '2026-11-02', note: 'Asked for by the audit' };
  const { form, files } = await buildDefinition({
    ...(large(3) as object),
    'x-form': { version: '1.0.0', owner: 'Nobody', history: { changes: [change], reviewedOn: '2026-11-20' } },
  });
  expect(form.model.history).toEqual({ changes: [{ version: '1.0.0', on: '2026-11-02' }], reviewedOn: '2026-11-20' });
  expect([...files].flatMap(([name, text]) => (text.includes(change.note) ? [name] : []))).toEqual(['receiver.js']);
});
