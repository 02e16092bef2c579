import { expect, test } from 'vitest';
import type { BuiltForm } from '../../src/forms/built-form.ts';
import { defaultLimits } from '../../src/limits/limits.ts';
import { createServer } from '../../src/create-server.ts';
import { failureLine } from '../../src/errors/failure-line.ts';
import type { Portal } from '../../src/portal.ts';

test('a failure of ours is answered without details and logged without its message', async () => {
  const lines: string[] = [];
  const broken = (): never => {
    throw new Error('the answer was SECRET');
  };
  const client = {
    folder: import.meta.dirname,
    icon: '',
    printStyle: '',
    styles: [],
    has: () => true,
    formPage: broken,
  };
  const storage = {
    createDraft: broken,
    updateDraft: broken,
    readDraft: broken,
    submit: broken,
    readSubmission: broken,
    submissionOfDraft: broken,
    readCopy: broken,
    copyLanguages: broken,
    addCopies: broken,
    readPdf: broken,
    keepPdf: broken,
    notePdfFailure: broken,
    copiesWithoutPdf: broken,
    addFile: broken,
    filesOf: broken,
    readFile: broken,
    expire: broken,
    reasonGone: broken,
    deleteDraft: broken,
    accounts: {
      database: { prepare: broken, script: broken, transaction: broken, close: broken },
      beginStep: broken,
      stepOf: broken,
      prolongStep: broken,
      endStep: broken,
      count: broken,
      uncount: broken,
      unconfirmed: broken,
      removeUnconfirmed: broken,
      ownForm: broken,
      ownerOf: broken,
      formsOf: broken,
    },
    staff: new Proxy({} as Storage['staff'], { get: () => broken }),
    work: new Proxy({} as Storage['work'], { get: () => broken }),
    log: new Proxy({} as Storage['log'], { get: () => broken }),
    queueMail: broken,
    claimMail: broken,
    removeMail: broken,
    postponeMail: broken,
    moveDraft: broken,
    remind: broken,
    waitingMails: broken,
    bytesKept: broken,
    writeProbe: broken,
    close: () => undefined,
  };
  const portal: Portal = {
    catalogues: new Map(),
    forms: new Map<string, BuiltForm>(),
    own: new Map<string, BuiltForm>(),
    accounts: undefined,
    staff: undefined,
    sources: new Map(),
    storage,
    client,
    clientFolders: () => [],
    pdfs: { draw: broken, close: () => undefined },
    limits: defaultLimits,
    scanner: undefined,
    transport: 'http',
    proxies: undefined,
    mail: undefined,
    now: () => new Date(),
    report: (line) => lines.push(line),
  };
  const app = await createServer(portal);
  const token = 'a'.repeat(43);

  const api = await app.inject({ method: 'PUT', url: `/api/drafts/${token}`, payload: {} });
  expect([api.statusCode, api.json()]).toEqual([
    500,
    { error: 'failed', message: 'Something went wrong on our side. Try again in a moment.' },
  ]);
  const page = await app.inject(`/submissions/${token}`);
  expect([page.statusCode, page.body]).toEqual([
    500,
    expect.stringContaining('<h1 class="govuk-heading-l">Something went wrong</h1>'),
  ]);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^failed: PUT \/api\/drafts\/:token: Error at .*broken/);
  expect(lines.join()).not.toContain('SECRET');
  expect(lines.join()).not.toContain(token);
  await app.close();
});

test('any thrown value is handled, not only errors', () => {
  expect(failureLine('SECRET', 'GET', undefined)).toBe('failed: GET (no route): string ');
});
