import { appendFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { english } from '@formwright/messages';
import { previewRead, read, runForm } from '@formwright/generator';
import { printDocument } from '@formwright/renderer-print';
import { checkPdf } from '@formwright/renderer-print/check';
import { expect, test } from 'vitest';
import { main } from '../src/cli.ts';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

const callback = fileURLToPath(new URL('../../../forms/aberwen/callback', import.meta.url));
const complete = readFileSync(join(callback, 'drafts/complete.json'), 'utf8');

/** A folder with a draft, one that is not finished in a folder of its own, and two that cannot be drawn. */
function folderOfDrafts(): string {
  const cwd = temporaryFolder('pdf-');
  mkdirSync(join(cwd, 'drafts/inner'), { recursive: true });
  writeFileSync(join(cwd, 'drafts/a.json'), complete);
  writeFileSync(join(cwd, 'drafts/inner/b.json'), readFileSync(join(callback, 'drafts/half-filled.json')));
  writeFileSync(join(cwd, 'drafts/c.json'), '{ "form": ');
  writeFileSync(join(cwd, 'drafts/d.json'), complete.replace('aberwen/callback', 'aberwen/other'));
  return cwd;
}

async function run(
  cwd: string,
  ...args: readonly string[]
): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  const said = { out: '', err: '' };
  const status = await main(['pdf', ...(args[0]?.startsWith('/') ? [] : [callback]), ...args], {
    cwd,
    isInteractive: false,
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  return { status, ...said };
}

const folder = ['--draft', 'drafts', '-o', 'out', '--today', '2026-11-30'] as const;

test('draws a folder of drafts, names those that it cannot draw, and draws the others', async () => {
  const cwd = folderOfDrafts();
  const { status, out, err } = await run(cwd, ...folder);
  expect(status).toBe(1);
  expect(out).toBe(`[1/4] drawn drafts/a.json
[4/4] drawn drafts/inner/b.json
2 PDFs drawn, 2 failed
`);
  expect(err).toBe(`formwright: drafts/c.json was not drawn: it is not valid JSON
formwright: drafts/d.json was not drawn: it is of aberwen/other
`);
  expect(readdirSync(join(cwd, 'out')).filter((name) => !name.startsWith('.'))).toEqual(['a.pdf', 'inner']);
  expect(await checkPdf(readFileSync(join(cwd, 'out/inner/b.pdf')))).toEqual([]);
});

test('continues where it was interrupted: draws only what is missing or has changed, with the same bytes', async () => {
  const cwd = folderOfDrafts();
  await run(cwd, ...folder);
  const before = readFileSync(join(cwd, 'out/a.pdf'));
  rmSync(join(cwd, 'out/a.pdf'));
  // The process ended within a line.
  appendFileSync(join(cwd, 'out/.formwright-pdf.jsonl'), '{"file":"in');
  expect((await run(cwd, ...folder)).out).toContain('1 PDF drawn, 1 drawn before, 2 failed');
  expect(readFileSync(join(cwd, 'out/a.pdf')).equals(before)).toBe(true);
  writeFileSync(join(cwd, 'drafts/a.json'), readFileSync(join(callback, 'drafts/empty.json')));
  expect((await run(cwd, ...folder)).out).toContain('1 PDF drawn, 1 drawn before, 2 failed');
  expect((await run(cwd, ...folder, '--large')).out).toContain('2 PDFs drawn, 2 failed');
});

test('draws one draft in Welsh with options, and says in the file what it shows', async () => {
  const cwd = folderOfDrafts();
  const one = ['--draft', 'drafts/a.json', '--today', '2026-11-30', '-o'];
  expect((await run(cwd, ...one, 'plain.pdf', '--lang', 'cy')).status).toBe(0);
  const options = ['--answered', '--completed', '--pages', 'reason', '--large', '--numbered', '--sheet-each'];
  const drawn = [readFileSync(join(cwd, 'plain.pdf'))];
  for (const [number, option] of options.entries()) {
    if (option === 'reason') continue;
    const value = option === '--pages' ? ['reason'] : [];
    const { status, err } = await run(cwd, ...one, `${number}.pdf`, '--lang', 'cy', option, ...value);
    expect([status, err]).toEqual([0, '']);
    const bytes = readFileSync(join(cwd, `${number}.pdf`));
    expect(await checkPdf(bytes), option).toEqual([]);
    expect(
      drawn.some((other) => other.equals(bytes)),
      option,
    ).toBe(false);
    drawn.push(bytes);
  }
  const referral = fileURLToPath(new URL('../../../forms/sefton/professional-referral', import.meta.url));
  const other = [referral, '--draft', join(referral, 'drafts/complete.json'), '--today', '2026-11-30', '-o'];
  await run(cwd, ...other, 'without.pdf');
  await run(cwd, ...other, 'with.pdf', '--guidance');
  expect(readFileSync(join(cwd, 'with.pdf')).equals(readFileSync(join(cwd, 'without.pdf')))).toBe(false);
});

test('draws a submission, and the document that was kept with it', async () => {
  const cwd = temporaryFolder('pdf-');
  const { compiled } = await previewRead(read(join(callback, 'form.json')));
  if (!compiled) throw new Error('the form has an error');
  const { answers } = JSON.parse(complete) as { readonly answers: object };
  const submission = {
    form: compiled.model.id,
    version: compiled.model.version,
    reference: 'AB-12-CD34-EF56GH',
    submittedAt: '2026-11-22T09:30:00Z',
    facts: { today: '2026-11-22' },
    answers,
  };
  const kept = printDocument({
    form: runForm(compiled),
    answers: submission.answers as never,
    facts: submission.facts,
    wording: english,
    submitted: { reference: submission.reference, at: submission.submittedAt },
  });
  mkdirSync(join(cwd, 'sent'));
  writeFileSync(join(cwd, 'sent/answers.json'), JSON.stringify(submission));
  writeFileSync(join(cwd, 'sent/kept.json'), JSON.stringify(kept));
  writeFileSync(join(cwd, 'sent/older.json'), JSON.stringify({ ...submission, version: '0.0.1' }));
  const all = ['--submission', 'sent', '-o'];
  expect((await run(cwd, ...all, 'out')).out).toContain('3 PDFs drawn, 0 failed');
  const [of, from, older] = ['answers', 'kept', 'older'].map((name) => readFileSync(join(cwd, `out/${name}.pdf`)));
  expect(of?.equals(from ?? Buffer.of())).toBe(true);
  expect(older?.equals(from ?? Buffer.of())).toBe(false);
  const guided = await run(cwd, ...all, 'guided', '--guidance');
  expect(guided.err).toContain('sent/kept.json was not drawn: a document that was kept has no guidance');
  expect((await run(cwd, ...all, 'welsh', '--lang', 'cy')).err).toContain(
    'sent/kept.json was not drawn: it is in the language en',
  );
});

test.for([
  [['-o', 'a.pdf'], '`pdf` needs either `--draft` or `--submission`'],
  [['--draft', 'drafts', '--submission', 'drafts', '-o', 'a'], '`pdf` needs either `--draft` or `--submission`'],
  [['--draft', 'drafts'], '`pdf` needs a place to write to: `-o`'],
  [['--submission', 'drafts', '-o', 'a', '--completed'], '`--completed` is for drafts'],
  [['--submission', 'drafts', '-o', 'a', '--facts', 'f.json'], '`--facts` is for drafts'],
  [['--draft', 'drafts', '-o', 'a', '--today', 'now'], '`--today` must be a date'],
  [['--draft', 'nowhere', '-o', 'a'], 'there is no file or folder `nowhere`'],
  [['--draft', 'drafts', '-o', 'drafts/a.json'], '`drafts/a.json` is a file. Name a folder'],
  [['--draft', 'drafts/a.json', '-o', 'drafts'], '`drafts` is a folder. Name the PDF'],
  [['--draft', 'drafts', '-o', 'a', '--pages', 'reason,rason'], 'the form has no page `rason`. It has reason, you'],
  [['--draft', 'drafts', '-o', 'a', '--reader', 'drafts/c.json'], '`drafts/c.json` is not valid JSON'],
  [['--draft', 'drafts', '-o', 'a', '--numbred'], 'there is no option `--numbred`. Did you mean `--numbered`?'],
] as const)('refuses %j', async ([args, problem]) => {
  const { status, err, out } = await run(folderOfDrafts(), ...args);
  expect(status).toBe(1);
  expect(out).toBe('');
  expect(err).toContain(`formwright: ${problem}`);
});
