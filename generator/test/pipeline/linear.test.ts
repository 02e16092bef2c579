import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, compile, emit, read } from '@formwright/generator';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

// Twice as many questions that depend on each other take twice as many look-ups and searched items: counted, never
// timed.

const folder = temporaryFolder('linear-');

/** Each question is shown by the one before. */
function definitionOf(size: number): NonNullable<ReturnType<typeof read>['definition']> {
  const properties: Record<string, object> = { f0: { title: 'Question 0', type: 'integer' } };
  for (let n = 1; n < size; n++)
    properties[`f${n}`] = { title: `Question ${n}`, type: 'integer', 'x-visible': { field: `f${n - 1}`, above: 1 } };
  const page = { title: 'Page', type: 'object', properties };
  const file = join(folder, `form-${size}.json`);
  writeFileSync(
    file,
    JSON.stringify({
      $schema: 'dialect.json',
      $id: 'example/form',
      title: 'Example',
      type: 'object',
      'x-form': { version: '1.0.0', owner: 'Example Council' },
      properties: { page },
    }),
  );
  const { definition } = read(file);
  if (!definition) throw new Error('not read');
  return definition;
}

/** Counts what is looked up in maps and sets, and all items of lists that are searched. */
async function stepsOf(work: () => unknown): Promise<number> {
  const counter = { steps: 0 };
  const spies = [
    ...(
      [
        [Map.prototype, 'get'],
        [Map.prototype, 'has'],
        [Set.prototype, 'has'],
      ] as const
    ).map(([prototype, name]) => counted(prototype, { name, counter, of: () => 1 })),
    ...(
      ['find', 'findIndex', 'some', 'every', 'includes', 'indexOf', 'filter', 'map', 'flatMap', 'forEach'] as const
    ).map((name) => counted(Array.prototype, { name, counter, of: (list) => (list as readonly unknown[]).length })),
  ];
  try {
    await work();
  } finally {
    for (const spy of spies) spy.restore();
  }
  return counter.steps;
}

function counted(
  prototype: object,
  {
    name,
    counter,
    of,
  }: { readonly name: string; readonly counter: { steps: number }; readonly of: (subject: unknown) => number },
): { restore(): void } {
  const own = prototype as Record<string, (...given: unknown[]) => unknown>;
  const real = own[name];
  if (!real) throw new Error(`there is no ${name}`);
  own[name] = function (this: unknown, ...given: unknown[]) {
    counter.steps += of(this);
    return real.apply(this, given);
  };
  return { restore: () => void (own[name] = real) };
}

const stages: Readonly<Record<string, (definition: ReturnType<typeof definitionOf>) => unknown>> = {
  check,
  compile,
  emit: (definition) => emit(compile(definition)),
};

test.each(Object.entries(stages))('%s', async (_name, stage) => {
  // What is made once, on loading, does not count; what is made once for each definition does.
  await stage(definitionOf(300));
  const [one, twice] = [definitionOf(300), definitionOf(600)];
  const [few, many] = [await stepsOf(() => stage(one)), await stepsOf(() => stage(twice))];
  expect(few).toBeGreaterThan(300);
  expect(many / few).toBeLessThan(2.2);
});
