import { compile, read, runForm, type Definition } from '@formwright/generator';
import type { Draft } from '@formwright/model';
import { expect, test } from 'vitest';

type Json = { readonly [name: string]: unknown };

const file = '/forms/test/many/form.json';
const facts = { today: '2026-11-29' };

/** A page of questions, in groups of a yes or no that shows three others. */
function definitionOf(groups: number): Json {
  const properties = Object.fromEntries(
    Array.from({ length: groups }, (_, n) => {
      const shown = { 'x-visible': { field: `a${n}`, is: true }, 'x-mandatory': true };
      const text = { title: 'Text', type: 'string', maxLength: 20 };
      return [
        [`a${n}`, { title: 'Yes or no', type: 'boolean', 'x-mandatory': true }],
        ...[1, 2, 3].map((m) => [`b${n}x${m}`, { ...text, ...shown }]),
      ];
    }).flat(),
  ) as Json;
  const page = { title: 'Page', type: 'object', properties };
  return {
    $id: 'test/many',
    title: 'Many',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Nobody' },
    properties: { p: page },
  };
}

/** Returns how many answers are read after one answer, until issues and progress are known. */
function answersRead(groups: number): { readonly reads: number; readonly reached: number } {
  const { definition } = read(file, { open: new Map([[file, JSON.stringify(definitionOf(groups))]]) });
  const form = runForm(compile(definition as Definition));
  let reads = 0;
  const watched = (page: Json): Draft => ({
    p: new Proxy(page, {
      get(answers, name) {
        reads++;
        return answers[name as string];
      },
    }),
  });
  const answers = Object.fromEntries(Array.from({ length: groups }, (_, n) => [`a${n}`, true]));
  const tracker = form.track(watched(answers), facts);
  expect(reads).toBeGreaterThan(3 * groups);
  reads = 0;
  const changed = tracker.update(watched({ ...answers, a7: false }), '/p/a7');
  tracker.issues();
  tracker.progress();
  return { reads, reached: changed.size };
}

test('an answer in a form of 1,000 questions reads as few others as in one of 100', () => {
  const few = answersRead(25);
  expect(few.reached).toBe(4);
  expect(few.reads).toBeLessThan(30);
  const many = answersRead(250);
  expect(many.reached).toBe(4);
  expect(many.reads).toBeLessThan(30);
});
