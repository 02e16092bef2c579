import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CompiledForm } from '@formwright/model';
import { beginDraft, type PrefillRecord } from '@formwright/session';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AnswerTree, fillPage } from '../helpers/fill-page.ts';
import { launchBrowser } from '../../../../test-support/src/browser/launch-browser.ts';
import { axeFindings, watchPages } from '../helpers/watch-page.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const scratch = fileURLToPath(new URL('../../.formwright', import.meta.url));
const form = 'forms/sefton/professional-referral';
const rightForm = 'forms/sefton/occupational-therapy-referral';
const delivery = 'forms/lincolnshire/wb-support-action-plan-delivery';
const assessment = 'forms/lincolnshire/wb-trusted-assessment-and-support-planning';
const facts = { today: '2026-11-22' };

const page = readFileSync(join(root, 'docs/embedders.md'), 'utf8');
const policy = /```\n(default-src 'none';.*)\n```/.exec(page)?.[1] ?? '';
const { answers } = JSON.parse(readFileSync(join(root, form, 'drafts/complete.json'), 'utf8')) as {
  answers: AnswerTree;
};

interface Outcome {
  readonly status: number;
  readonly draft?: unknown;
  readonly answers?: unknown;
  readonly issues?: readonly unknown[];
}

interface Known {
  readonly stored?: unknown;
  readonly facts: object;
}

interface Receiving {
  receiveDraft(body: unknown, known: Known): Outcome;
  receiveSubmission(body: unknown, known: Known): Outcome;
}

let folder: string;
let browser: Browser;
let server: Server;
let receiving: Receiving;
const kept: { draft?: unknown; submissions: unknown[] } = { submissions: [] };

/** The files of the page, as an embedder would have them, beside a built form. */
beforeAll(async () => {
  folder = temporaryFolder('embedder-', scratch);
  for (const [, name = '', text = ''] of page.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms))
    writeFileSync(join(folder, name), text);
  for (const built of [form, rightForm, delivery, assessment])
    cpSync(join(root, built, 'generated'), join(folder, built, 'generated'), { recursive: true });
  execFileSync(process.execPath, [fileURLToPath(new URL('../helpers/build-embedder.js', import.meta.url)), folder], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  receiving = (await import(pathToFileURL(join(folder, 'receive.js')).href)) as Receiving;
  server = await serve(receiving);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

test('the page names its files', () => {
  expect([...page.matchAll(/^```\w+ (\S+)$/gm)].map(([, name]) => name)).toEqual([
    'host.ts',
    'tag.html',
    'element.ts',
    'element.html',
    'react.tsx',
    'react.html',
    'Referral.vue',
    'vue.html',
    'Referral.svelte',
    'svelte.html',
    'receive.js',
    'carry.js',
    'continue.js',
  ]);
});

test('the right form begins with the answers of the wrong one [S0-18]', async () => {
  const { beginRightForm } = (await import(pathToFileURL(join(folder, 'carry.js')).href)) as {
    beginRightForm(sent: object, today: string): { readonly answers: AnswerTree; readonly prefilled: object };
  };
  const begun = beginRightForm({ answers, facts, at: '2026-11-20T09:00:00Z' }, facts.today);
  const { firstName, lastName } = answers['aboutYou'] as AnswerTree;
  expect(begun.answers).toMatchObject({ aboutYou: { firstName, lastName } });
  expect(begun.answers).not.toHaveProperty('consent');
  expect(begun.prefilled).toHaveProperty('/thePerson/person/lastName');
});

test('a form that continues a finished one gets its answers with their source [S3-75]', async () => {
  const { withAssessment } = (await import(pathToFileURL(join(folder, 'continue.js')).href)) as {
    withAssessment(record: object, submission: object): PrefillRecord;
  };
  const record = withAssessment(
    { source: 'Case record', at: '2026-11-20T09:00:00Z', values: { person: { nhsNumber: '9990123454' } } },
    {
      version: '1.0.0',
      reference: 'AB-12',
      at: '2026-11-19T09:00:00Z',
      answers: { visit: { assessor: 'Mair Ŷnys' } },
    },
  );
  const { form: continuing } = (await import(pathToFileURL(join(folder, delivery, 'generated/index.js')).href)) as {
    form: CompiledForm;
  };
  const { answers: begun, prefilled } = beginDraft(continuing, facts, record);
  expect(begun).toMatchObject({ visit: { assessor: 'Mair Ŷnys' }, personalDetails: { nhsNumber: '9990123454' } });
  expect(prefilled['/visit/assessor']?.source).toBe('WB Trusted Assessment and Support Planning AB-12');
  expect(prefilled['/personalDetails/nhsNumber']?.source).toBe('Case record');
});

test('the types of the examples are right', () => {
  const options = {
    target: 'es2023',
    module: 'esnext',
    moduleResolution: 'bundler',
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    jsx: 'react-jsx',
    lib: ['es2023', 'dom'],
    types: ['vite/client'],
    allowImportingTsExtensions: true,
  };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, include: ['*.ts', '*.tsx'] }),
  );
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder],
    { encoding: 'utf8' },
  );
  expect([status, stdout]).toEqual([0, '']);
});

test.each(['element', 'react', 'vue', 'svelte'])(
  'the form of %s.html is filled in, left, resumed and submitted under the policy',
  async (name) => {
    kept.draft = undefined;
    kept.submissions.length = 0;
    const context = await browser.newContext();
    const watched = await watchPages(context);
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}.html`;
    const first = await context.newPage();
    await first.goto(address);
    await first.locator('[part="main"]').waitFor();
    expect(await axeFindings(first)).toEqual([]);
    await fillPage(first, answers);
    await first.locator('[data-action="next"]').click();
    await first.locator('[part="main"][data-page="aboutYou"]').waitFor();
    await expect.poll(() => first.title()).toBe('About you – Professional referral for social care');
    await first.locator('[data-action="next"]').click();
    await expect.poll(() => first.title()).toBe('Error: About you – Professional referral for social care');
    await first.locator('[data-action="save"]').click();
    await first.locator('[data-activity="saved"]').waitFor();
    await first.close();

    const again = await context.newPage();
    await again.goto(address);
    await again.locator('[part="main"][data-page="aboutYou"]').waitFor();
    while ((await again.locator('[data-action="next"]').count()) > 0) {
      const before = await again.locator('[part="main"]').getAttribute('data-screen');
      await fillPage(again, answers);
      await again.locator('[data-action="next"]').click();
      await expect.poll(() => again.locator('[part="main"]').getAttribute('data-screen')).not.toBe(before);
    }
    await fillPage(again, answers);
    await again.locator('[data-action="submit"]').click();
    await again.locator('[data-activity="submitted"]').getByText('AB-CD-1234').waitFor();
    expect(kept.submissions).toMatchObject([{ thePerson: { person: { firstName: 'Siân', nhsNumber: '9990000018' } } }]);
    expect(watched.violations).toEqual([]);
    expect(watched.errors).toEqual([]);
    await context.close();
  },
);

/** What stands for the embedder's server: files, one account's draft, and the two functions of the page. */
async function serve({ receiveDraft, receiveSubmission }: Receiving): Promise<Server> {
  const answer = async (
    request: IncomingMessage,
  ): Promise<{ readonly status: number; readonly body?: string | Buffer; readonly type?: string }> => {
    const { method, url = '/' } = request;
    if (url === '/api/draft' && method === 'GET')
      return kept.draft === undefined ? { status: 204 } : json(200, kept.draft);
    if (url === '/api/draft') {
      const { status, draft, issues } = receiveDraft(await bodyOf(request), { stored: kept.draft, facts });
      if (draft !== undefined) kept.draft = draft;
      return json(status, issues ?? {});
    }
    if (url === '/api/submission') {
      const {
        status,
        answers: submission,
        issues,
      } = receiveSubmission(await bodyOf(request), { stored: kept.draft, facts });
      if (submission !== undefined) kept.submissions.push(submission);
      return json(status, submission === undefined ? issues : { reference: 'AB-CD-1234' });
    }
    if (url === '/favicon.ico') return { status: 204 };
    return {
      status: 200,
      body: readFileSync(join(folder, 'dist', url)),
      type: { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }[extname(url)] ?? '',
    };
  };
  const started = createServer((request, response) => {
    void (async () => {
      const { status, body, type = 'application/json' } = await answer(request);
      response.writeHead(status, { 'content-security-policy': policy, 'content-type': type });
      response.end(status === 204 ? undefined : body);
    })();
  });
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return started;
}

function json(status: number, body: unknown): { readonly status: number; readonly body: string } {
  return { status, body: JSON.stringify(body) };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as unknown;
}
