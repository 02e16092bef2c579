import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { catalogue, locateAll, print } from '@formwright/diagnostics';
import { describe, expect, test } from 'vitest';
import { checkForm, compile, read } from '../src/index.ts';
import { calculationNames, operatorNames } from '../src/language/index.ts';
import { realForms } from './real-forms.ts';
import { temporaryFolder } from '../../test-support/src/files/temporary-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const file = join(temporaryFolder('fuzz-'), 'form.json');
const samples = join(root, 'desk/command/test/samples');

/** A definition whose blocks are found from anywhere. */
const anywhere = (text: string): string => text.replaceAll(/"(?:\.\.\/)+schemas\//g, `"${root}schemas/`);
const parsed = (path: string): unknown => JSON.parse(anywhere(readFileSync(path, 'utf8')));
const small = [
  'valid',
  'names-and-scopes',
  'impossible-values',
  'wrong-shapes',
  'visibility-cycle',
  'calculation-cycle',
  'unknown-attribute',
].map((name) => parsed(join(samples, name, 'form.json')));
const real = realForms.map(parsed);

/**
 * Whatever the text: every problem has a place in it and can be printed, none is an internal error, and a form without
 * errors compiles.
 */
async function survives(text: string): Promise<void> {
  writeFileSync(file, text);
  const { diagnostics, texts } = await checkForm(file);
  for (const found of locateAll(diagnostics, texts)) {
    expect(found.code).not.toBe('internal-error');
    for (const { 1: param = '' } of catalogue[found.code].message.matchAll(/\{(\w+)\}/g))
      expect(found.params[param]).toBeDefined();
    expect(print(found, texts.get(found.file))).toContain(`:${found.line}:${found.column} `);
  }
  const { definition } = read(file);
  if (definition && !diagnostics.some(({ severity }) => severity === 'error')) compile(definition);
}

/** Returns every value inside a value. */
function parts(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(parts)] : [value];
}

/** Returns every object and array inside a value, to be changed in place. */
function containers(value: unknown): readonly Record<string, unknown>[] {
  return parts(value).filter((part): part is Record<string, unknown> => typeof part === 'object' && part !== null);
}

const words = [
  'x-visible',
  'x-mandatory',
  'x-editable',
  'x-rules',
  'x-prompts',
  'x-calculate',
  'x-options',
  'x-prefill',
  'x-messages',
  'x-ui',
  'x-note',
  'x-stop',
  'x-form',
  'title',
  'type',
  'properties',
  'items',
  'oneOf',
  'enum',
  'const',
  'format',
  'pattern',
  'maxLength',
  'minimum',
  '$ref',
  '$defs',
  '$id',
  ...operatorNames,
  ...calculationNames,
  'field',
  'some',
  'where',
  'all',
  'not',
  'when',
  'value',
  'from',
  '__proto__',
  'constructor',
];
const pool = [...small, ...real].flatMap(parts);

interface Change {
  readonly at: number;
  readonly member: number;
  readonly how: 'replace' | 'remove' | 'add' | 'rename';
  readonly part: number;
  readonly word: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  member: fc.nat(),
  how: fc.constantFrom('replace', 'remove', 'add', 'rename'),
  part: fc.nat(),
  word: fc.constantFrom(...words),
});

function changed(definition: unknown, changes: readonly Change[]): string {
  const copy = structuredClone(definition);
  for (const { at, member, how, part, word } of changes) {
    const all = containers(copy);
    const container = all[at % all.length];
    if (!container) continue;
    const names = Object.keys(container);
    const name = names[member % names.length] ?? word;
    const value = structuredClone(pool[part % pool.length]);
    if (how === 'remove') delete container[name];
    else if (how === 'replace') container[name] = value;
    else if (how === 'add')
      Object.defineProperty(container, word, { value, enumerable: true, configurable: true, writable: true });
    else
      Object.defineProperty(container, word, {
        value: container[name],
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return JSON.stringify(copy, null, 1);
}

describe('a definition of any shape never crashes the tool', () => {
  test('any text', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary' }), survives), { numRuns: 100 });
  });

  test('any JSON', async () => {
    await fc.assert(fc.asyncProperty(fc.json({ maxDepth: 6 }), survives), { numRuns: 200 });
  });

  test('a form whose page holds any JSON', async () => {
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom<unknown>(
          true,
          false,
          null,
          0,
          -1,
          1e308,
          '',
          'object',
          'string',
          'array',
          '/you/a',
          'a',
          '@entry',
          '{a}',
          '[here](javascript:x)',
        ),
        tie('object'),
        tie('array'),
      ),
      object: fc.dictionary(fc.constantFrom(...words, 'a', 'b'), tie('value'), { maxKeys: 5 }),
      array: fc.array(tie('value'), { maxLength: 4 }),
    })).object;
    await fc.assert(
      fc.asyncProperty(json, json, (properties, form) =>
        survives(
          JSON.stringify({
            $schema: 'dialect.json',
            $id: 'a/b',
            title: 'T',
            type: 'object',
            'x-form': form,
            properties: { you: { title: 'You', type: 'object', properties } },
          }),
        ),
      ),
      { numRuns: 300 },
    );
  });

  test('small forms, changed at random', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...small),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        (definition, changes) => survives(changed(definition, changes)),
      ),
      { numRuns: 400 },
    );
  });

  test('the real forms, changed at random', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...real),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (definition, changes) => survives(changed(definition, changes)),
      ),
      { numRuns: 40 },
    );
  });
});
