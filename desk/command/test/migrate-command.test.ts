import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { main } from '../src/cli.ts';
import type { Prompts } from '../src/terminal/prompts.ts';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

const form = fileURLToPath(new URL('samples/diff/newer/form.json', import.meta.url));

function draft(answers: object): string {
  return JSON.stringify({
    form: 'example/help',
    version: '1.2.0',
    answers,
    entries: {},
    page: 'you',
    ticked: [],
    prefilled: {},
  });
}

/** A folder of drafts: two older ones, one that is current by chance, one of another form, and one that is none. */
function folderOfDrafts(): string {
  const cwd = temporaryFolder('migrate-');
  mkdirSync(join(cwd, 'drafts/inner'), { recursive: true });
  const files = {
    'a.json': draft({ you: { name: 'Ann', pets: true }, needs: { needs: [{ what: 'Meals', hours: 2 }] } }),
    'inner/b.json': draft({ you: { name: 'Bo', phone: '01632 960001' } }),
    'c.json': draft({}).replace('1.2.0', '1.2.1'),
    'd.json': draft({}).replace('example/help', 'example/other'),
    'e.json': '{ "answers": ',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, 'drafts', name), text);
  return cwd;
}

async function run(
  cwd: string,
  args: readonly string[],
  answer?: boolean,
): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const prompts =
    answer === undefined ? {} : { prompts: { confirm: async () => Promise.resolve(answer) } as unknown as Prompts };
  const status = await main(['migrate', 'drafts', '--to', form, ...args], {
    cwd,
    isInteractive: false,
    ...prompts,
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  return { status, ...said };
}

test('a dry run reports what would happen to each draft and in total, and writes nothing', async () => {
  const cwd = folderOfDrafts();
  const { status, out } = await run(cwd, ['--dry-run']);
  expect(status).toBe(1);
  expect(out).toBe(`a.json: 1.2.0 → 1.2.1; 3 places moved; kept aside: /you/pets
d.json: left unchanged: it is a draft of example/other
e.json: left unchanged: it is not valid JSON
inner/b.json: 1.2.0 → 1.2.1; 1 place moved; kept aside: /you/phone
/you/name → /you/fullName moves in 2 drafts
/needs/needs → /needs/wants moves in 1 draft
/needs/wants/*/hours → /needs/wants/*/weekly moves in 1 draft
/you/pets is kept aside in 1 draft
/you/phone is kept aside in 1 draft
5 drafts: 2 would be migrated, 1 unchanged, 1 of other forms, 1 broken
`);
  expect(readdirSync(cwd)).toEqual(['drafts']);
});

test('asks before it writes; keeps the originals; a second run finds nothing to do', async () => {
  const cwd = folderOfDrafts();
  const before = readFileSync(join(cwd, 'drafts/a.json'), 'utf8');
  expect((await run(cwd, [])).err).toContain('no terminal to ask on');
  expect((await run(cwd, [], false)).out).toContain('Nothing was written');
  expect(readFileSync(join(cwd, 'drafts/a.json'), 'utf8')).toBe(before);
  expect((await run(cwd, [], true)).err).toContain('2 drafts written');
  const backup = readdirSync(cwd).find((name) => name !== 'drafts') ?? '';
  expect(readFileSync(join(cwd, backup, 'a.json'), 'utf8')).toBe(before);
  expect(existsSync(join(cwd, backup, 'e.json'))).toBe(false);
  const written = JSON.parse(readFileSync(join(cwd, 'drafts/a.json'), 'utf8')) as object;
  expect(written).toMatchObject({
    version: '1.2.1',
    answers: { you: { fullName: 'Ann' }, needs: { wants: [{ what: 'Meals', weekly: 2 }] } },
    aside: [{ pointer: '/you/pets', value: true }],
  });
  expect((await run(cwd, ['--yes'])).out).toContain('0 to migrate, 3 unchanged');
});

test('a draft keeps its layout; a file that is not JSON, was saved in the meantime, or cannot be written is reported in one line', async () => {
  const cwd = folderOfDrafts();
  const file = join(cwd, 'drafts/a.json');
  const text =
    '\uFEFF{\r\n\t"form": "example/help",\r\n\t"version": "1.2.0",\r\n\t"answers": { "you": { "name": "Ann" } },\r\n\t"entries": {}, "page": "you", "ticked": [], "prefilled": {}\r\n}';
  writeFileSync(file, text);
  expect((await run(cwd, ['--yes'])).status).toBe(1);
  expect(readFileSync(file, 'utf8')).toBe(
    text
      .replace('1.2.0', '1.2.1')
      .replace('"name"', '"fullName"')
      .replace('\r\n}', ',\r\n\t"moved": {\r\n\t\t"/you/fullName": "/you/name"\r\n\t}\r\n}'),
  );
  writeFileSync(file, text);
  const meanwhile = {
    confirm: async () => Promise.resolve(writeFileSync(file, text.replace('Ann', 'Bea'))).then(() => true),
  } as unknown as Prompts;
  const said = { err: '' };
  expect(
    await main(['migrate', 'drafts', '--to', form], {
      cwd,
      isInteractive: false,
      prompts: meanwhile,
      out: () => undefined,
      err: (line) => void (said.err += line),
    }),
  ).toBe(1);
  expect(said.err).toMatch(/^formwright: .*a\.json has been changed in the meantime/m);
  expect(readFileSync(file, 'utf8')).toContain('Bea');
  writeFileSync(join(cwd, 'new'), 'a file, where a folder is wanted');
  expect((await run(cwd, ['--yes', '--out', 'new'])).err).toMatch(
    /^formwright: .* cannot be (read|written): part of its path is a file, not a folder$/m,
  );
});

test('never writes to the originals with --out', async () => {
  const cwd = folderOfDrafts();
  const { status, err } = await run(cwd, ['--out', './inner/../drafts', '--yes']);
  expect(status).toBe(1);
  expect(err).toContain('must be another folder');
  expect(readFileSync(join(cwd, 'drafts/a.json'), 'utf8')).toContain('"1.2.0"');
});

test('writes to another folder with --out, and reports each draft as JSON', async () => {
  const cwd = folderOfDrafts();
  const { out } = await run(cwd, ['--out', 'new', '--yes', '--format', 'json']);
  expect(JSON.parse(out)).toMatchObject({ counts: { migrated: 2, unchanged: 1, 'other-form': 1, broken: 1 } });
  expect(readdirSync(join(cwd, 'new'))).toEqual(['a.json', 'inner']);
  expect(readFileSync(join(cwd, 'drafts/a.json'), 'utf8')).toContain('"1.2.0"');
});
