import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPrintDocument, renderHtml } from '@formwright/renderer-print';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPdfPool, type PdfPool, type PdfPoolOptions, type PdfResult } from '../../src/pdf/open-pdf-pool.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const script = (name: string): string => fileURLToPath(new URL(`children/${name}.js`, import.meta.url));
const sample = readFileSync(
  new URL('../../../../renderers/print/test/fixtures/version-1/submitted.json', import.meta.url),
  'utf8',
);

let folder: string;
let pools: PdfPool[];

beforeEach(() => {
  folder = temporaryFolder('pdf-pool-');
  pools = [];
});

afterEach(() => {
  for (const pool of pools) pool.close();
});

interface TestPool {
  readonly draw: (document: string, client: string) => Promise<PdfResult>;
  readonly drawPage: (document: string, client: string) => Promise<PdfResult>;
  readonly close: () => void;
}

function pool(options: PdfPoolOptions = {}): TestPool {
  // On however busy a machine, drawing has enough time.
  const opened = openPdfPool({ time: 300_000, ...options });
  pools.push(opened);
  return {
    draw: (document, client) => opened.draw({ document }, client),
    drawPage: (document, client) => opened.draw({ document, stylesheet: '/print.css' }, client),
    close: () => opened.close(),
  };
}

const said = (result: PdfResult): string =>
  result.kind === 'drawn' ? Buffer.from(result.bytes).toString() : result.kind;
const nameIn = (result: PdfResult): string => said(result).split(' ')[0] ?? '';
const processIn = (result: PdfResult): string => said(result).split(' ')[1] ?? '';
const idIn = (result: PdfResult): number => {
  const id = Number(processIn(result));
  // Killing process 0 would kill these tests and everything that runs beside them.
  if (!(id > 0)) throw new Error(`No process has drawn: ${said(result)}`);
  return id;
};

/** The sample with one answer of this text. */
function withAnswer(text: string): string {
  return JSON.stringify({
    ...(JSON.parse(sample) as object),
    pages: [{ title: 'A', blocks: [{ kind: 'answers', answers: [{ kind: 'text', label: 'Story', texts: [text] }] }] }],
  });
}

describe('the pool', () => {
  test('draws a document, and always with the same bytes', async () => {
    const drawn = await pool().draw(sample, 'client');
    expect(said(drawn).slice(0, 5)).toBe('%PDF-');
    expect(said(await pool().draw(sample, 'client'))).toBe(said(drawn));
  });

  test('also draws a page to print, just as renderHtml does', async () => {
    const page = said(await pool().drawPage(sample, 'client'));
    expect(page).toBe(renderHtml(readPrintDocument(JSON.parse(sample)), { stylesheet: '/print.css' }));
  });

  test('continues after invalid documents and hostile ones', async () => {
    const { draw } = pool();
    for (const bad of ['', 'null', '{"version":2}', '{"__proto__":1}'])
      expect(await draw(bad, 'client')).toEqual({ kind: 'failed' });
    for (const bad of ['\u0000\u202e"};process.exit()//', '(\\) BT ET EMC <</MCID 0>> endobj'])
      expect(said(await draw(withAnswer(bad), 'client')).slice(0, 5)).toBe('%PDF-');
  });

  test('says which scripts have no font', async () => {
    const told: (readonly string[])[] = [];
    const { draw } = pool({ onMissing: (scripts) => void told.push(scripts) });
    for (const text of ['ꦲꦤ ក', 'سلام']) expect(said(await draw(withAnswer(text), 'client')).slice(0, 5)).toBe('%PDF-');
    expect(told).toEqual([['Java', 'Khmr']]);
  });

  test.each(['😀', '漢', 'س', 'क्षि', 'x\u0323\u0302', 'W', 'ﷺ', '👩‍👩‍👧', 'a ', 'ŵ-'])(
    'draws ten thousand characters of %j within its limits',
    async (letter) => {
      const text = letter
        .repeat(10_000)
        .slice(0, 10_000)
        .replace(/[\ud800-\udbff]$/, '');
      expect(said(await pool({ memory: 300 * 1024 * 1024 }).draw(withAnswer(text), 'client')).slice(0, 5)).toBe(
        '%PDF-',
      );
    },
  );

  test('kills a process that exceeds its memory limit, including native memory', async () => {
    expect(await pool({ script: script('hungry'), memory: 200 * 1024 * 1024 }).draw('x', 'client')).toEqual({
      kind: 'memory',
    });
    const rows = JSON.stringify({
      ...(JSON.parse(sample) as object),
      pages: [
        {
          title: 'A',
          blocks: [
            {
              kind: 'answers',
              answers: Array.from({ length: 60_000 }, (_, row) => ({ kind: 'text', label: 'L', texts: [String(row)] })),
            },
          ],
        },
      ],
    });
    expect(await pool({ memory: 200 * 1024 * 1024 }).draw(rows, 'client')).toEqual({ kind: 'memory' });
  });

  test('kills a process that takes too long, and replaces one that dies', async () => {
    expect(await pool({ script: script('endless'), time: 500 }).draw('x', 'client')).toEqual({ kind: 'time' });
    const { draw } = pool({ script: script('dies') });
    expect(await draw('x', 'client')).toEqual({ kind: 'failed' });
    expect(await draw('y', 'client')).toEqual({ kind: 'failed' });
  });

  test('survives a process that is killed in the middle', async () => {
    const { draw } = pool({ script: script('echo') });
    const pid = idIn(await draw('first', 'client'));
    const middle = draw(`second ${join(folder, 'never')}`, 'client');
    process.kill(pid, 'SIGKILL');
    expect(await middle).toEqual({ kind: 'memory' });
    expect(nameIn(await draw('third', 'client'))).toBe('third');
  });

  test('keeps its processes, except one that has grown large', async () => {
    const { draw } = pool({ script: script('echo') });
    const first = processIn(await draw('one', 'client'));
    expect(processIn(await draw('two', 'client'))).toBe(first);
    expect(processIn(await draw('large', 'client'))).toBe(first);
    expect(processIn(await draw('three', 'client'))).not.toBe(first);
  });

  test('does not let one busy client hold up others', async () => {
    const { draw } = pool({ script: script('echo'), processes: 2 });
    const gate = join(folder, 'gate');
    const order: string[] = [];
    const ask = async (name: string, client: string): Promise<void> =>
      void order.push(nameIn(await draw(`${name} ${gate}${client}`, client)));
    const often = Array.from({ length: 8 }, (_, number) => ask(`often${number}`, 'often'));
    const seldom = ask('seldom', 'seldom');
    writeFileSync(`${gate}seldom`, '');
    await seldom;
    expect(order).toEqual(['seldom']);
    writeFileSync(`${gate}often`, '');
    await Promise.all(often);
    expect(order).toHaveLength(9);
  });

  test('refuses at once when too many documents are waiting, of one client or in total', async () => {
    const { draw } = pool({ script: script('echo'), processes: 2, waitingOfOne: 2, waiting: 3 });
    const gate = join(folder, 'gate');
    const ask = (name: string, client: string): Promise<PdfResult> => draw(`${name} ${gate}`, client);
    const waiting = [ask('a1', 'a'), ask('a2', 'a'), ask('a3', 'a')];
    expect(await ask('a4', 'a')).toEqual({ kind: 'busy' });
    waiting.push(ask('b1', 'b'), ask('b2', 'b'));
    expect(await ask('c1', 'c')).toEqual({ kind: 'busy' });
    writeFileSync(gate, '');
    expect((await Promise.all(waiting)).map(nameIn)).toEqual(['a1', 'a2', 'a3', 'b1', 'b2']);
    expect(nameIn(await ask('c1', 'c'))).toBe('c1');
  });

  test('draws once what two clients request at the same time', async () => {
    const { draw } = pool({ script: script('echo'), processes: 2 });
    const gate = join(folder, 'gate');
    const both = [draw(`one ${gate}`, 'a'), draw(`one ${gate}`, 'b')];
    writeFileSync(gate, '');
    const [first, second] = await Promise.all(both);
    expect(first).toBe(second);
  });

  test('answers all waiting requests when it is closed, and ends its processes', async () => {
    const closing = pool({ script: script('echo'), processes: 2 });
    const pid = idIn(await closing.draw('first', 'client'));
    const waiting = ['a', 'b', 'c'].map((name) => closing.draw(`${name} ${join(folder, 'never')}`, 'client'));
    closing.close();
    expect(await Promise.all(waiting)).toEqual([{ kind: 'busy' }, { kind: 'busy' }, { kind: 'busy' }]);
    expect(await closing.draw('late', 'client')).toEqual({ kind: 'busy' });
    await expect.poll(() => isRunning(pid)).toBe(false);
  });
});

function isRunning(pid: number): boolean {
  // A process that has ended is listed until its end is noticed.
  return existsSync(`/proc/${pid}`) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
}
