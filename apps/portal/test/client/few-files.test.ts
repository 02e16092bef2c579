import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readClientBundles } from '../../src/client/client-bundles.ts';
import { builtClient } from '../helpers/start-portal.ts';

const { definitions } = JSON.parse(readFileSync(join(builtClient, 'formwright-manifest.json'), 'utf8')) as {
  definitions: { readonly [id: string]: string };
};

test.each(['web-component', 'react'] as const)(
  'the page of a form has at most five scripts to wait for, whichever form it is: %s',
  async (renderer) => {
    const client = await readClientBundles(builtClient);
    for (const [id, definitionHash] of Object.entries(definitions)) {
      const page = client.formPage(renderer, { id, definitionHash }, 'en');
      expect([page?.script, ...(page?.preloads ?? [])].length, id).toBeLessThanOrEqual(5);
    }
  },
);
