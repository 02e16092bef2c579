import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { registerSchema, validate, setShouldValidateFormat } from '@hyperjump/json-schema/draft-2020-12';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { realForms } from '../real-forms.ts';

const schemas = new URL('../../../schemas/', import.meta.url);
const parse = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(path, schemas), 'utf8')) as Record<string, unknown>;
const files = ['dialect.json', ...readdirSync(new URL('vocabularies/', schemas)).map((name) => `vocabularies/${name}`)];

setShouldValidateFormat(false);
for (const file of [...files, 'list.json']) registerSchema(parse(file) as never);
const id = String(parse('dialect.json')['$id']);

describe('the dialect', () => {
  test.each(files)('%s is a valid schema of draft 2020-12', (file) => {
    const ajv = new Ajv2020({ strict: false });
    expect(ajv.validateSchema(parse(file)), JSON.stringify(ajv.errors)).toBe(true);
  });

  test('is a meta-schema: it names its vocabularies, ours as optional, so that other tools can read a form and ignore us', () => {
    const { $vocabulary, $dynamicAnchor } = parse('dialect.json') as {
      $vocabulary: Record<string, boolean>;
      $dynamicAnchor: string;
    };
    expect($dynamicAnchor).toBe('meta');
    for (const [uri, isNeeded] of Object.entries($vocabulary))
      expect([uri, isNeeded]).toEqual([uri, uri.startsWith('https://json-schema.org/')]);
    const named = Object.keys($vocabulary).filter((uri) => !uri.startsWith('https://json-schema.org/'));
    expect(named.map((uri) => `${uri}.json`).toSorted()).toEqual(
      files
        .slice(1)
        .map((file) => String(parse(file)['$id']))
        .toSorted(),
    );
  });

  test('describes each keyword', () => {
    const undescribed = Object.entries(
      parse('dialect.json')['$defs'] as Record<
        string,
        { properties?: Record<string, { $ref?: string; description?: string }> }
      >,
    ).flatMap(([kind, { properties }]) =>
      Object.entries(properties ?? {})
        .filter(([, schema]) => !isDescribed(schema))
        .map(([name]) => `${kind} ${name}`),
    );
    expect(undescribed).toEqual([]);
  });

  const samples = fileURLToPath(new URL('../../../desk/command/test/samples/', import.meta.url));
  const form = JSON.parse(readFileSync(`${samples}valid/form.json`, 'utf8')) as never;

  test('gives the same verdicts in an independent implementation of JSON Schema', async () => {
    expect((await validate(id, form)).valid).toBe(true);
    const wrong = structuredClone(form) as { properties: { you: { properties: { urgent: Record<string, unknown> } } } };
    wrong.properties.you.properties.urgent['x-mandatry'] = true;
    expect((await validate(id, wrong as never)).valid).toBe(false);
  });

  test('accepts only schemas of draft 2020-12', () => {
    const ajv = new Ajv2020({ strict: false });
    for (const file of realForms)
      expect(
        ajv.validateSchema({
          ...(JSON.parse(readFileSync(file, 'utf8')) as object),
          $schema: 'https://json-schema.org/draft/2020-12/schema',
          $id: 'https://example.org/form',
        }),
      ).toBe(true);
  });
});

function isDescribed({ $ref, description }: { $ref?: string; description?: string }): boolean {
  if (description !== undefined || $ref === undefined) return description !== undefined;
  const [file = '', pointer = ''] = $ref.split('#');
  const root = parse(file === '' ? 'dialect.json' : file);
  const target = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], root) as {
    description?: string;
    $ref?: string;
  };
  return isDescribed(
    target.$ref === undefined
      ? target
      : { ...target, $ref: target.$ref.startsWith('#') ? file + target.$ref : target.$ref },
  );
}
