import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { openPortal, type PortalOptions } from '../../src/index.ts';
import { testSources } from './start-portal.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

export interface TestPortal {
  readonly app: FastifyInstance;
  readonly database: string;
  /** What was reported: a failure of ours, in each test that does not ask for one. */
  readonly reported: readonly string[];
  close(): Promise<void>;
}

export const clock = { now: '2026-11-22T10:00:00Z' };

/**
 * Opens a portal with built forms and its own database. The client's files are only listed, not built, because no
 * browser is used.
 */
export async function openTestPortal(
  forms: string,
  existing?: string,
  more: Partial<PortalOptions> = {},
): Promise<TestPortal> {
  const folder = temporaryFolder('portal-');
  const client = join(folder, 'client');
  writeClient(client, forms);
  const reported: string[] = [];
  const database = existing ?? join(folder, 'portal.db');
  const app = await openPortal({
    forms,
    database,
    client,
    sources: testSources,
    now: () => new Date(clock.now),
    report: (line) => reported.push(line),
    ...more,
    // On however busy a machine, drawing has enough time.
    pdfs: { time: 300_000, ...more.pdfs },
  });
  return {
    app,
    database,
    reported,
    async close() {
      await app.close();
    },
  };
}

/** Writes what stands for the browser's files, as if built from these forms: names, and one style sheet. */
export function writeClient(folder: string, forms: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'formwright-manifest.json'), JSON.stringify(manifestOf(forms)));
  writeFileSync(join(folder, 'page-1234.css'), 'body{}');
}

function definitionHashes(folder: string): Record<string, string | undefined> {
  const ids = readdirSync(folder).flatMap((council) =>
    readdirSync(join(folder, council)).map((form) => `${council}/${form}`),
  );
  return Object.fromEntries(
    ids.flatMap((id) => {
      const receiver = join(folder, id, 'generated', 'receiver.js');
      return existsSync(receiver)
        ? [[id, /definitionHash="([0-9a-f]{64})"/.exec(readFileSync(receiver, 'utf8'))?.[1]]]
        : [];
    }),
  );
}

function manifestOf(folder: string): object {
  const definitions = definitionHashes(folder);
  const ids = Object.keys(definitions);
  const inWelsh = ids.filter((id) => existsSync(join(folder, id, 'generated', 'cy.js')));
  return {
    chunks: {
      'client/page.ts': { file: 'page-1.js', css: ['page-1234.css'] },
      'client/print.ts': { file: 'print-1.js', css: ['print-1234.css'] },
      'client/react.tsx': { file: 'react-1.js', imports: ['_shared'] },
      'client/web-component.ts': { file: 'element-1.js', imports: ['_shared'] },
      _shared: { file: 'shared-1.js' },
      ...Object.fromEntries(ids.map((id) => [id, { file: `${id.replace('/', '-')}.js`, imports: ['_shared'] }])),
    },
    entries: {
      page: 'client/page.ts',
      print: 'client/print.ts',
      react: 'client/react.tsx',
      'web-component': 'client/web-component.ts',
    },
    forms: { en: Object.fromEntries(ids.map((id) => [id, id])), cy: Object.fromEntries(inWelsh.map((id) => [id, id])) },
    definitions,
    icon: 'icon-1.svg',
  };
}
