import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { bothOf, type JsonSchema } from '../../src/5-emit/portable/formula/json-schema.ts';
import { buildForm, type BuiltForm } from '../properties/support/build-form.ts';
import { secondOpinion } from '../properties/support/hyperjump.ts';
import type { Json } from '../properties/support/random-fields.ts';
import { unload } from '../support/load-form.ts';

// Cases from JSON Schema's specification (draft 2020-12, Core and Validation), in the form of its official test suite,
// which no current npm package has. Two other validators judge each case, so that a case is not merely what we believe.
//
// - fields/: what a definition may say about an answer. Our reading of it, and the schema that we lower it to, accept
//   exactly what it accepts.
// - lowered/: the keywords of portable schemas. Combined, two of them accept exactly what both accept.

afterAll(unload);

interface Case {
  readonly description: string;
  readonly schema: Json;
  readonly tests: readonly {
    readonly description: string;
    readonly data: unknown;
    readonly valid: boolean;
    /** Why no submission contains what plain JSON Schema accepts here. */
    readonly unlike?: string;
    /** Whether the schema that we make accepts it nevertheless, because no pattern can express this. */
    readonly lowered?: boolean;
  }[];
}

function casesIn(folder: string): readonly (readonly [string, readonly Case[]])[] {
  const path = fileURLToPath(new URL(`${folder}/`, import.meta.url));
  return readdirSync(path).map((name) => [
    name.replace('.json', ''),
    JSON.parse(readFileSync(`${path}${name}`, 'utf8')) as Case[],
  ]);
}

const $defs: Json = {
  small: { title: 'Small', type: 'integer', maximum: 3 },
  on: { $ref: '#/$defs/small' },
  'a/b~c': { title: 'Sure', type: 'boolean' },
};

const dialect = 'https://json-schema.org/draft/2020-12/schema';
const facts = { today: '2026-11-22' };
const ajv = new Ajv2020.default({ strict: false, multipleOfPrecision: 6 });
ajv.addFormat(
  'date',
  (text: string) =>
    /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text),
);
ajv.addFormat('email', /^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/);

describe.each(casesIn('fields'))('%s', (keyword, cases) => {
  test.each(cases.map((one, number) => ({ ...one, number })))('$description', async ({ schema, tests, number }) => {
    const name = `json-schema-${keyword}-${number}`;
    const built = await buildForm(
      {
        $id: 'test/json-schema',
        title: 'Case',
        type: 'object',
        'x-form': { version: '1.0.0', owner: 'Nobody' },
        $defs,
        properties: { page: { title: 'Page', type: 'object', properties: { value: { title: 'Value', ...schema } } } },
      },
      name,
    );
    const plain = ajv.compile({ ...schema, $defs });
    const second = keyword.startsWith('format-')
      ? undefined
      : await secondOpinion({ $schema: dialect, ...schema, $defs }, name);
    for (const { description, data, valid, unlike, lowered = false } of tests) {
      // The specification allows the same value twice in an array unless `uniqueItems` forbids it; our choices never
      // do.
      expect(plain(data), `ajv: ${description}`).toBe(valid);
      if (second) expect(second(data), `hyperjump: ${description}`).toBe(valid);
      expect(verdictsOf(built, data), description).toEqual(
        unlike === undefined ? { ours: valid, lowered: valid } : { ours: false, lowered },
      );
    }
  });
});

/** Returns whether an answer is in a submission unchanged, by our validator and by the schema that we make. */
function verdictsOf({ compiled, isSubmission }: BuiltForm, data: unknown): { ours: boolean; lowered: boolean } {
  const submission = { page: { value: data } };
  const isKept = JSON.stringify(compiled.relevantAnswers(submission, facts)) === JSON.stringify(submission);
  return {
    ours: isKept && compiled.validateSubmission(submission, facts).length === 0,
    lowered: isSubmission(submission),
  };
}

describe('the keywords that portable schemas use', () => {
  const cases = casesIn('lowered').flatMap(([keyword, some]) => some.map((one) => ({ ...one, keyword })));

  test.each(cases)('$keyword: $description', async ({ schema, tests, keyword, description }) => {
    const first = ajv.compile(schema);
    const second = await secondOpinion(
      { $schema: dialect, ...schema },
      `lowered/${keyword}/${cases.findIndex((one) => one.description === description && one.keyword === keyword)}`,
    );
    for (const { description: what, data, valid } of tests)
      expect([first(data), second(data)], what).toEqual([valid, valid]);
  });

  // ajv (8.20) accepts an empty array that `contains` forbids if `prefixItems` is beside it, so the other validator
  // judges.
  test('combined, any two accept what both accept, in either order', async () => {
    const documents = [...new Set(cases.flatMap(({ tests }) => tests.map(({ data }) => JSON.stringify(data))))].map(
      (text) => JSON.parse(text) as unknown,
    );
    const judge = (schema: JsonSchema, name: string): ReturnType<typeof secondOpinion> =>
      secondOpinion({ $schema: dialect, ...(schema as Json) }, `pairs/${name}`);
    const alone = await Promise.all(
      cases.map(async ({ schema }, number) => ({ schema, accepts: await judge(schema, String(number)) })),
    );
    const wrong: string[] = [];
    for (const [i, one] of alone.entries()) {
      for (const [j, other] of alone.entries()) {
        const both = await judge(bothOf(one.schema, other.schema), `${i}-${j}`);
        for (const data of documents) {
          if (both(data) !== (one.accepts(data) && other.accepts(data)))
            wrong.push(`${JSON.stringify(one.schema)} and ${JSON.stringify(other.schema)}: ${JSON.stringify(data)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
