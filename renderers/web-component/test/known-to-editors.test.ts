import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { manifest } from '../scripts/write-manifest.js';
import { FormwrightFormByAddress } from '../src/by-address/index.ts';
import { FormwrightForm } from '../src/index.ts';

const root = join(import.meta.dirname, '../../..');
const made = manifest();
const [own, loading] = made.modules.map(({ declarations = [] }) => declarations[0] as Declaration);

interface Declaration {
  readonly members?: readonly { readonly name: string; readonly description?: string }[];
  readonly attributes: readonly { readonly name: string }[];
  readonly events: readonly { readonly name: string; readonly type: { readonly text: string } }[];
  readonly cssParts: readonly { readonly name: string }[];
  readonly cssProperties: readonly { readonly name: string }[];
}

const names = (all: readonly { readonly name: string }[] = []): readonly string[] =>
  all.map(({ name }) => name).toSorted();

test('the custom elements manifest has what the element has', () => {
  const schema = createRequire(import.meta.url)('custom-elements-manifest/schema.json') as object;
  const ajv = new Ajv({ strict: false });
  expect(ajv.validate(schema, made), JSON.stringify(ajv.errors)).toBe(true);
  const accessors = Object.entries(Object.getOwnPropertyDescriptors(FormwrightForm.prototype))
    .filter(([name, { get }]) => get && name !== 'renderRoot')
    .map(([name]) => ({ name }));
  expect(names(own?.members)).toEqual(names(accessors));
  const observed = [...names(own?.attributes), ...names(loading?.attributes)];
  expect(observed).toEqual(expect.arrayContaining([...FormwrightFormByAddress.observedAttributes]));
  expect(own?.members?.[0]?.description).toBe(
    'The built form. Not called `form`, because frameworks use that name for the form that owns a control.',
  );
  expect(own?.events).toContainEqual(
    expect.objectContaining({ name: 'formwright-page', type: { text: 'CustomEvent<PageShown>' } }),
  );
  const brand = readFileSync(join(root, 'packages/theme/src/_brand.scss'), 'utf8');
  const council = [...brand.matchAll(/var\((--formwright-[\w-]+)/g)].map(([, name = '']) => name);
  expect(names(own?.cssProperties)).toEqual(expect.arrayContaining([...new Set(council)]));
  expect(names(own?.cssParts)).toContain('error-summary');
});

test('React, Preact and Solid know the tag, its properties and its events by their types', () => {
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(import.meta.dirname, 'jsx')],
    { encoding: 'utf8' },
  );
  expect([status, stdout]).toEqual([0, '']);
});
