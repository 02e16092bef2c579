import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PassThrough } from 'node:stream';
import { beforeAll, expect, test } from 'vitest';
import { main } from '../src/cli.ts';
import { promptsOn } from '../src/terminal/prompts.ts';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

const here = dirname(fileURLToPath(import.meta.url));
let cwd = '';

beforeAll(() => {
  cwd = temporaryFolder('new-', here);
});

async function run(
  args: readonly string[],
  keys?: readonly string[],
): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const input = new PassThrough();
  const output = new PassThrough();
  const answers = [...(keys ?? [])];
  // Each question is answered once it stands there: it hides the cursor as it is first drawn, and listens from then on.
  output.on(
    'data',
    (drawn: Buffer) => void (drawn.includes('\u001B[?25l') && setImmediate(() => input.write(answers.shift() ?? '\r'))),
  );
  const status = await main(args, {
    cwd,
    isInteractive: false,
    ...(keys && { prompts: promptsOn(input, output) }),
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  return { status, ...said };
}

test.each(['blank', 'referral', 'review'])(
  'a new form from the template %s has no problem, and its scenarios hold',
  async (template) => {
    const made = await run(['new', `example/${template}`, '--template', template]);
    expect(made.err).toBe('');
    expect(made.out).toContain('1 form: 0 errors, 0 warnings');
    expect(made.out).toContain(`npx formwright dev forms/example/${template}`);
    const tested = await run(['test', `forms/example/${template}`]);
    expect(tested.out).toMatch(/[1-9] passed, 0 failed; 0 errors/);
  },
);

test('an existing form stays as it is; an unknown template or an invalid name is refused with a suggestion', async () => {
  writeFileSync(join(cwd, 'forms/example/blank/form.json'), '{}');
  const again = await run(['new', 'example/blank']);
  expect(again).toMatchObject({
    status: 1,
    err: 'formwright: forms/example/blank already exists. Nothing was written\n',
  });
  expect(readFileSync(join(cwd, 'forms/example/blank/form.json'), 'utf8')).toBe('{}');
  expect((await run(['new', 'example/other', '--template', 'referal'])).err).toContain('Did you mean `referral`?');
  expect((await run(['new', '../outside'])).err).toContain('is not a valid id. Write `council/form`');
  expect((await run(['new'])).err).toContain('name the form');
});

test('the path of a cy.json or scenarios.json means the form beside it', async () => {
  await run(['new', 'example/beside']);
  for (const [file, errors] of [
    ['cy.json', 0],
    ['scenarios.json', 2],
  ] as const) {
    writeFileSync(join(cwd, 'forms/example/beside', file), '{}');
    expect((await run(['check', `forms/example/beside/${file}`])).out).toContain(`1 form: ${errors} errors`);
  }
});

test('beside a council’s own file a new form leaves out what the council says, and words translates it once', async () => {
  const council = {
    $schema: '../../schemas/council.json',
    name: 'Anytown Council',
    phones: { urgent: '01632 960001' },
    retention: { draftDays: 9 },
    privacy: 'We keep it.',
  };
  mkdirSync(join(cwd, 'forms/anytown'), { recursive: true });
  writeFileSync(join(cwd, 'forms/anytown/council.json'), JSON.stringify(council));
  const { status, out } = await run(['new', 'anytown/first', '--template', 'referral']);
  expect([status, out]).toEqual([0, expect.stringContaining('1 form: 0 errors, 0 warnings')]);
  const form = JSON.parse(readFileSync(join(cwd, 'forms/anytown/first/form.json'), 'utf8')) as { 'x-form': object };
  expect(Object.keys(form['x-form'])).not.toEqual(expect.arrayContaining(['owner']));
  expect(form['x-form']).toMatchObject({ words: { person: 'person', phone: '01632 960100' } });
  expect(JSON.stringify(form['x-form'])).not.toMatch(/retention|"council"|phone\.urgent/);
  // Without blocks, whose Welsh would be written beside them.
  await run(['new', 'anytown/second', '--template', 'blank']);
  await run(['words', 'forms/anytown/second', '--yes']);
  expect(JSON.parse(readFileSync(join(cwd, 'forms/anytown/cy.json'), 'utf8'))).toMatchObject({
    '/name': { en: 'Anytown Council', cy: '' },
    '/privacy': { en: 'We keep it.', cy: '' },
  });
  expect((await run(['check', 'forms/anytown/council.json'])).out).toContain('2 forms: 0 errors');
});

test('words lists and adds what a home page lacks, and follows what changes', async () => {
  const council = join(cwd, 'forms/hometown');
  await run(['new', 'hometown/first', '--template', 'blank']);
  const page = (title: string): string =>
    JSON.stringify({ title, tiles: [{ title: 'Ask us', text: '{phone.main}', form: 'hometown/first' }] });
  writeFileSync(join(council, 'council.json'), JSON.stringify({ name: 'Hometown', phones: { main: '01632 960001' } }));
  writeFileSync(join(council, 'catalogue.json'), page('Care'));
  const cy = join(council, 'catalogue.cy.json');
  const read = (): Record<string, object> => JSON.parse(readFileSync(cy, 'utf8')) as Record<string, object>;
  expect((await run(['words', council, '--list'])).out).toContain(
    'forms/hometown/catalogue.json: 0 of 2 texts in Welsh\n\nWithout Welsh\n  The home page (2)\n    catalogue.json:1 Care\n',
  );
  expect((await run(['words', council, '--yes'])).status).toBe(0);
  expect(read()).toMatchObject({ '/title': { en: 'Care', cy: '' }, '/tiles/0/title': { en: 'Ask us', cy: '' } });
  expect(Object.keys(read())).not.toContain('/tiles/0/text');
  const welsh = { '/title': { en: 'Care', cy: 'Gofal' }, '/tiles/0/title': { en: 'Ask us', cy: 'Gofynnwch' } };
  writeFileSync(cy, JSON.stringify(welsh, null, 2));
  expect((await run(['check', council])).out).not.toContain('incomplete-translation forms/hometown/catalogue');
  writeFileSync(join(council, 'catalogue.json'), page('Care online'));
  const { out } = await run(['words', council, '--yes']);
  expect(out).toContain('catalogue.json: 2 of 2 texts in Welsh, 1 translated from earlier English\n');
  expect(read()['/title']).toEqual({ en: 'Care online', was: 'Care', cy: 'Gofal' });
  writeFileSync(join(council, 'catalogue.json'), '{ "title": 1 }');
  const wrong = await run(['words', council, '--yes']);
  expect([wrong.status, wrong.err]).toEqual([
    1,
    expect.stringContaining('forms/hometown/catalogue.json: fix these errors first'),
  ]);
});

test('words writes only in the folders of the project: the Welsh of an installed package goes beside the form, or is reported as skipped', async () => {
  const project = temporaryFolder('words-elsewhere-');
  const schemas = join(here, '../../../schemas');
  const installed = join(project, 'node_modules/@formwright/schemas');
  const folder = join(project, 'forms/example/elsewhere');
  try {
    cpSync(schemas, installed, { recursive: true });
    for (const [name, json] of Object.entries({
      '../../../package.json': {},
      '../own.json': { title: 'Own', type: 'string', maxLength: 9 },
      'form.json': {
        $schema: '../../../node_modules/@formwright/schemas/dialect.json',
        $id: 'example/elsewhere',
        title: 'Elsewhere',
        type: 'object',
        'x-form': { version: '1.0.0', owner: 'Council', words: { council: 'the council' } },
        properties: {
          page: {
            title: 'Page',
            type: 'object',
            properties: {
              own: { $ref: '../own.json' },
              home: { title: 'Home', 'x-options': 'tenures' },
              known: { title: 'Known', 'x-options': 'yes-no-not-known' },
              gp: { $ref: '../../../node_modules/@formwright/schemas/blocks/gp.json' },
            },
          },
        },
      },
    })) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), JSON.stringify(json));
    }
    const before = [installed, schemas].map((at) => readdirSync(at, { recursive: true }));
    const { status, out, err } = await run(['words', folder, '--yes']);
    expect([status, err]).toEqual([0, '']);
    expect([installed, schemas].map((at) => readdirSync(at, { recursive: true }))).toEqual(before);
    expect(out).toMatch(/\nskipped \S+tenures\.json: \d+ texts without Welsh\. The file is outside this project\n/);
    expect(out).not.toContain('left ../../../../schemas/lists/yes-no-not-known.json');
    const written = JSON.parse(readFileSync(join(folder, 'cy.json'), 'utf8')) as Record<string, object>;
    expect(written['/properties/page/properties/gp/title']).toMatchObject({ cy: '' });
    expect(JSON.parse(readFileSync(join(folder, '../own.cy.json'), 'utf8'))).toMatchObject({
      '/title': { en: 'Own', cy: '' },
    });
    writeFileSync(
      join(folder, 'cy.json'),
      JSON.stringify({ ...written, '/properties/page/properties/gp/title': { en: 'GP', cy: 'Meddyg teulu' } }, null, 2),
    );
    expect((await run(['words', folder, '--yes'])).status).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'cy.json'), 'utf8'))).toMatchObject({
      '/properties/page/properties/gp/title': { cy: 'Meddyg teulu' },
    });
  } finally {
  }
});

test('on a terminal, anything that was not given is asked for', async () => {
  const made = await run(['new'], ['example/asked\r', '\r', '\r', '\r', '\r']);
  expect(made.status).toBe(0);
  expect(existsSync(join(cwd, 'forms/example/asked/form.json'))).toBe(true);
});

test('adding, removing or moving an option gives its Welsh to no other, and words moves the Welsh along, also of a renamed question', async () => {
  const folder = join(cwd, 'forms/example/options');
  await run(['new', 'example/options']);
  const [form, cy] = [join(folder, 'form.json'), join(folder, 'cy.json')];
  const title = '/properties/you/properties/name/title';
  const options = (names: readonly string[]): string =>
    JSON.stringify(names.map((name) => ({ const: name.toLowerCase(), title: name })));
  const text = readFileSync(form, 'utf8');
  const put = (names: readonly string[], name = 'name'): void =>
    writeFileSync(
      form,
      text.replace('"name": {', `"how": { "title": "How", "oneOf": ${options(names)} }, "${name}": {`),
    );
  const at = (index: number): string => `/properties/you/properties/how/oneOf/${index}/title`;
  const welsh = {
    [title]: { en: 'Your name', cy: 'Eich enw' },
    [at(0)]: { en: 'Phone', cy: 'Ffôn' },
    [at(1)]: { en: 'Email', cy: 'E-bost' },
    [at(2)]: { en: 'Letter', cy: 'Llythyr' },
  };
  writeFileSync(cy, JSON.stringify(welsh, null, 2));
  put(['Visit', 'Letter', 'Email'], 'called');
  await run(['build', folder]);
  const { form: built } = (await import(join(folder, 'generated/cy.js'))) as {
    form: { model: { pages: readonly { children: readonly { options?: readonly { label: string }[] }[] }[] } };
  };
  expect(built.model.pages[0]?.children[0]?.options?.map(({ label }) => label)).toEqual(['Visit', 'Llythyr', 'E-bost']);
  expect((await run(['check', folder])).out).toContain('`formwright words` moves it');
  expect((await run(['words', folder, '--yes'])).status).toBe(0);
  const entries = JSON.parse(readFileSync(cy, 'utf8')) as Record<string, object>;
  expect(entries).toMatchObject({
    [at(0)]: { en: 'Visit', was: 'Phone', cy: 'Ffôn' },
    [at(1)]: { en: 'Letter', cy: 'Llythyr' },
    [at(2)]: { en: 'Email', cy: 'E-bost' },
    [title.replace('name', 'called')]: { en: 'Your name', cy: 'Eich enw' },
  });
  expect(entries[title]).toBeUndefined();
  put(['Letter', 'Email', 'Text'], 'called');
  expect((await run(['words', folder, '--yes'])).status).toBe(0);
  expect(JSON.parse(readFileSync(cy, 'utf8'))).toMatchObject({
    [at(0)]: { en: 'Letter', cy: 'Llythyr' },
    [at(1)]: { en: 'Email', cy: 'E-bost' },
    [at(2)]: { en: 'Text', cy: '' },
    [at(3)]: { en: 'Phone', cy: 'Ffôn', unused: true },
  });
});

test('forms that share a block are handled together: there is no question about a file that the same run creates, and nothing is written if a question has to be asked', async () => {
  const shared = join(cwd, 'forms/shared');
  const paths = ['one', 'two'].map((name) => join(shared, name));
  for (const name of ['one', 'two']) await run(['new', `shared/${name}`]);
  const block = join(shared, 'person.json');
  writeFileSync(
    block,
    JSON.stringify({
      $defs: { one: { type: 'string', title: 'First name' }, two: { type: 'string', title: 'Last name' } },
    }),
  );
  for (const name of ['one', 'two']) {
    const form = join(shared, name, 'form.json');
    writeFileSync(
      form,
      readFileSync(form, 'utf8').replace(
        '"name": {',
        `"person": { "$ref": "../person.json#/$defs/${name}" }, "name": {`,
      ),
    );
  }
  const written = [...paths.map((path) => join(path, 'cy.json')), join(shared, 'person.cy.json')];
  const made = await run(['words', ...paths]);
  expect([made.status, made.err, written.filter(existsSync)]).toEqual([0, '', written]);
  expect(made.out).toContain('new forms/shared/person.cy.json: 1 text to translate, then 1 text added\n');
  expect(made.out).toMatch(/Wrote 3 files\.\n$/);
  expect(JSON.parse(readFileSync(join(shared, 'person.cy.json'), 'utf8'))).toMatchObject({
    '/$defs/one/title': { en: 'First name', cy: '' },
    '/$defs/two/title': { en: 'Last name', cy: '' },
  });
  const [first = '', second = ''] = written;
  rmSync(first);
  writeFileSync(second, '{}');
  const refused = await run(['words', ...paths]);
  expect([refused.status, existsSync(first), readFileSync(second, 'utf8')]).toEqual([1, false, '{}']);
  expect(refused.err).toContain('nothing was written. One file would be changed');
});

test('words keeps every existing byte, adds what is missing, marks what has changed or gone, and asks first', async () => {
  const folder = join(cwd, 'forms/example/words');
  await run(['new', 'example/words']);
  const cy = join(folder, 'cy.json');
  writeFileSync(
    cy,
    '{\r\n\t"/properties/you/title": { "en": "About yourself",   "cy": "Amdanoch chi" },\r\n\t"/properties/old/title": { "en": "Old", "cy": "Hen" }\r\n}',
  );
  const before = readFileSync(cy, 'utf8');
  const refused = await run(['words', folder]);
  expect(refused.status).toBe(1);
  expect(refused.err).toContain('no terminal to ask on. To agree in advance, use --yes');
  expect(readFileSync(cy, 'utf8')).toBe(before);
  await run(['words', folder], ['n']);
  expect(readFileSync(cy, 'utf8')).toBe(before);

  expect((await run(['words', folder], ['y'])).status).toBe(0);
  const after = readFileSync(cy, 'utf8');
  expect(after).not.toMatch(/(?<!\r)\n/);
  expect(after.endsWith('}')).toBe(true);
  const entries = JSON.parse(after) as Record<string, object>;
  expect(entries['/properties/you/title']).toEqual({ en: 'About you', was: 'About yourself', cy: 'Amdanoch chi' });
  expect(entries['/properties/old/title']).toEqual({ en: 'Old', cy: 'Hen', unused: true });
  expect(entries['/properties/you/properties/name/title']).toEqual({ en: 'Your name', cy: '' });
  expect((await run(['words', folder, '--yes'])).status).toBe(0);
  expect(readFileSync(cy, 'utf8')).toBe(after);
});
