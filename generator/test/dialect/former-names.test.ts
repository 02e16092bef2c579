import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { formerNames } from '../../src/language/former-names.ts';

const schemas = fileURLToPath(new URL('../../../schemas/', import.meta.url));
const files = readdirSync(schemas, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /^(?:[^/]*|vocabularies\/.*)\.json$/.test(file) && file !== 'package.json',
);

/** Returns the deprecated members that a schema has at any depth. */
function deprecatedIn(json: unknown): readonly { readonly former: string; readonly description: unknown }[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([former, schema]: [string, { deprecated?: unknown; description?: unknown }]) =>
    schema?.deprecated === true ? [{ former, description: schema.description }] : deprecatedIn(schema),
  );
}

test('the schemas, with which an editor checks, accept former names, and mark them as deprecated', () => {
  const found = files.flatMap((file) => deprecatedIn(JSON.parse(readFileSync(schemas + file, 'utf8'))));
  expect(found).toEqual(
    formerNames.map(({ former, name }) => ({ former, description: `The former name of \`${name}\`.` })),
  );
});
