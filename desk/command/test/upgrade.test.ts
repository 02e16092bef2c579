import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../src/cli.ts';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

const cwd = temporaryFolder('upgrade-');

/** As somebody wrote it: other spaces than ours, a `value` and a `hint` that are something else, and a byte order mark. */
const form = `\uFEFF{
    "$schema": "../../../schemas/dialect.json", "$id": "example/old",
    "title": "Old", "type": "object",
    "x-form": { "version": "1.0.0", "owner": "Example Council",
        "lists": { "levels": { "entries": [
            { "value":"yes",   "title": "Yes", "hint":"Without help", "attributes": { "value": 1, "hint": "a" } },
            { "value":"no", "title": "No", "attributes": { "value": 0, "hint": "b" } } ] } } },
    "properties": { "page": { "title": "Page", "type": "object", "properties": {
        "level": { "title": "Level", "x-options": "levels", "x-ui": { "hint": "Choose one" } },
        "more": { "title": "More", "type": "integer", "x-calculate": { "choose": [{ "when": { "field": "level", "attribute": "value", "is": 1 }, "value": 2 }] } },
        "other": { "title": "Other", "type": "string", "maxLength": 9, "x-visible": { "field": "level", "attribute": "hint", "is": "a" } } } } } }
`;
const welsh = `{ "/x-form/lists/levels/entries/0/hint": { "en": "Without help", "cy": "Heb gymorth" },
  "/properties/page/properties/level/x-ui/hint": { "en": "Choose one", "cy": "Dewiswch un" } }
`;

async function run(...args: readonly string[]): Promise<{ readonly status: number; readonly said: string }> {
  let said = '';
  const say = (text: string): void => void (said += text);
  return { status: await main(args, { cwd, isInteractive: false, out: say, err: say }), said };
}

/** Writes the form, and returns its files. */
function written(): { readonly form: string; readonly welsh: string } {
  const folder = join(cwd, 'forms/example/old');
  mkdirSync(folder, { recursive: true });
  const files = { form: join(folder, 'form.json'), welsh: join(folder, 'cy.json') };
  writeFileSync(files.form, form);
  writeFileSync(files.welsh, welsh);
  return files;
}

test('`upgrade` rewrites former names in a form and its Welsh, without another byte, and then finds nothing', async () => {
  const files = written();
  expect((await run('check')).said).toMatch(/former-name[^]*former-name/);
  const refused = await run('upgrade');
  expect(refused).toMatchObject({ status: 1, said: expect.stringContaining('nothing was written') as string });
  expect(readFileSync(files.form, 'utf8')).toBe(form);

  expect(await run('upgrade', '--yes')).toMatchObject({
    status: 0,
    said: expect.stringContaining('Wrote 2 files.') as string,
  });
  expect(readFileSync(files.form, 'utf8')).toBe(
    form.replaceAll('{ "value":"', '{ "const":"').replace('"hint":"Without help"', '"description":"Without help"'),
  );
  expect(readFileSync(files.welsh, 'utf8')).toBe(welsh.replace('entries/0/hint', 'entries/0/description'));
  expect((await run('check')).said).not.toContain('former-name');
  expect(await run('upgrade', '--yes')).toEqual({ status: 0, said: 'Nothing to upgrade.\n' });
});

test('a form that cannot be read is reported, and the others are upgraded', async () => {
  const files = written();
  const broken = join(cwd, 'forms/example/broken/form.json');
  mkdirSync(dirname(broken), { recursive: true });
  writeFileSync(broken, '{ "title": ');
  const { status, said } = await run('upgrade', '--yes');
  rmSync(dirname(broken), { recursive: true });
  expect(status).toBe(1);
  expect(said).toMatch(/json-syntax[^]*Wrote 2 files\./);
  expect(readFileSync(files.form, 'utf8')).toContain('"description":"Without help"');
});

test('`words` changes what has a former name, and adds nothing beside it', async () => {
  const files = written();
  writeFileSync(files.welsh, welsh.replace('Without help', 'With no help'));
  const { status, said } = await run('words', '--yes');
  expect(status, said).toBe(0);
  const entries = JSON.parse(readFileSync(files.welsh, 'utf8')) as Readonly<Record<string, unknown>>;
  const below = '/x-form/lists/levels/entries/0/';
  expect(Object.entries(entries).filter(([pointer]) => pointer.startsWith(below))).toEqual([
    [`${below}description`, { en: 'Without help', was: 'With no help', cy: 'Heb gymorth' }],
    [`${below}title`, { en: 'Yes', cy: '' }],
  ]);
});
